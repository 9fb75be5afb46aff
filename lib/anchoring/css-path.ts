/**
 * A short CSS path to an element: a hint where a quote stood, never proof.
 *
 * Out: `#id`, or child steps from the nearest element whose id looks made by a person, or from the body;
 *      null where that is too long to be of use.
 */

/** Ids with long numbers or hashes are made anew at each build or visit. */
const steadyId = /^(?!.*\d{4})[A-Za-z][\w-]{0,31}$/u;

const MAX_STEPS = 12;

export function cssPathOf(element: Element): string | null {
  const steps: string[] = [];
  for (let at: Element | null = element; at !== null && at.localName !== 'html'; at = at.parentElement) {
    if (steps.length === MAX_STEPS) return null;
    const id = at.getAttribute('id') ?? '';
    if (steadyId.test(id)) return [`#${id}`, ...steps].join(' > ');
    steps.unshift(stepTo(at));
  }
  return steps.join(' > ');
}

/**
 * The element at such a path, or null where there is none, and for every other selector.
 *
 * Cost: a look-up a step. The browser counts the children: one object for each of them would cost more than the rest.
 */
export function elementAtPath(root: Node, path: string): Element | null {
  const [first = '', ...steps] = path.split(' > ');
  const scope = root.nodeType === 9 ? root : (root.ownerDocument ?? root);
  let at: Element | null = null;
  if (first.startsWith('#') && steadyId.test(first.slice(1))) at = (scope as Document).getElementById(first.slice(1));
  else if (first === 'body') at = (scope as Document).body;
  for (const step of steps) {
    const [, name, position] = childStep.exec(step) ?? [];
    at = at?.children[Number(position) - 1] ?? null;
    if (at?.localName !== name) return null;
  }
  return at !== null && root.contains(at) ? at : null;
}

const childStep = /^([a-z][\w-]*):nth-child\((\d{1,6})\)$/u;

function stepTo(element: Element): string {
  const name = CSS.escape(element.localName);
  if (element.localName === 'body') return name;
  let position = 1;
  for (let at = element.previousElementSibling; at !== null; at = at.previousElementSibling) position += 1;
  return `${name}:nth-child(${position})`;
}

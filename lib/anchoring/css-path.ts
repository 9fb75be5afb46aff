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
 * Cost: the siblings before each step; a query by the browser looks at all elements of the last step's name.
 */
export function elementAtPath(root: Node, path: string): Element | null {
  const [first = '', ...steps] = path.split(' > ');
  const scope = root.nodeType === 9 ? root : (root.ownerDocument ?? root);
  let at: Element | null = null;
  if (first.startsWith('#') && steadyId.test(first.slice(1))) at = (scope as Document).getElementById(first.slice(1));
  else if (first === 'body') at = (scope as Document).body;
  for (const step of steps) {
    const [, name, position] = childStep.exec(step) ?? [];
    if (at === null || name === undefined) return null;
    at = nthOfType(at, name, Number(position));
  }
  return at !== null && root.contains(at) ? at : null;
}

const childStep = /^([a-z][\w-]*):nth-of-type\((\d{1,6})\)$/u;

function nthOfType(parent: Element, name: string, position: number): Element | null {
  let left = position;
  for (let at = parent.firstElementChild; at !== null; at = at.nextElementSibling) {
    if (at.localName !== name) continue;
    left -= 1;
    if (left === 0) return at;
  }
  return null;
}

function stepTo(element: Element): string {
  const name = CSS.escape(element.localName);
  if (element.localName === 'body') return name;
  let position = 1;
  for (let at = element.previousElementSibling; at !== null; at = at.previousElementSibling) {
    if (at.localName === element.localName) position += 1;
  }
  return `${name}:nth-of-type(${position})`;
}

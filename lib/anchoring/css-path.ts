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

function stepTo(element: Element): string {
  const name = CSS.escape(element.localName);
  if (element.localName === 'body') return name;
  let position = 1;
  for (let at = element.previousElementSibling; at !== null; at = at.previousElementSibling) {
    if (at.localName === element.localName) position += 1;
  }
  return `${name}:nth-of-type(${position})`;
}

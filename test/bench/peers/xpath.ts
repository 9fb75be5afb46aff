/** Simple paths of element names and places among namesakes: `/div[2]/p[1]`. */
export function xpathOf(element: Element, root: Element): string {
  const steps: string[] = [];
  for (let node = element; node !== root; node = node.parentElement!) {
    let place = 1;
    for (let other = node.previousElementSibling; other !== null; other = other.previousElementSibling) {
      if (other.localName === node.localName) place += 1;
    }
    steps.unshift(`/${node.localName}[${place}]`);
  }
  return steps.join('');
}

/** Walked by hand, as Hypothesis does for such paths: an evaluation of XPath is slower. */
export function elementAt(path: string, root: Element): Element | null {
  let element: Element | null = root;
  for (const step of path.split('/').slice(1)) {
    const [, name, place] = /^(.+)\[(\d+)\]$/u.exec(step) ?? [];
    element = namesake(element, name ?? '', Number(place));
    if (element === null) return null;
  }
  return element;
}

function namesake(parent: Element, name: string, place: number): Element | null {
  let left = place;
  for (let child = parent.firstElementChild; child !== null; child = child.nextElementSibling) {
    if (child.localName !== name) continue;
    left -= 1;
    if (left === 0) return child;
  }
  return null;
}

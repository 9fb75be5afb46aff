/** Pages for the anchoring tests: filled from HTML, and with their text nodes split as frameworks leave them. */

export type Random = () => number;

/** mulberry32: the same seed, the same page. */
export function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function fill(html: string): HTMLElement {
  document.body.innerHTML = html;
  return document.body;
}

/** Split text nodes at random, and put comments and empty text nodes between some of the halves. */
export function splitTextNodes(root: Element, random: Random): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode() !== null) nodes.push(walker.currentNode as Text);
  for (const node of nodes) {
    let rest = node;
    while (rest.length > 1 && random() < 0.8) {
      rest = rest.splitText(1 + Math.floor(random() * Math.min(12, rest.length - 1)));
      if (random() < 0.3) rest.before(document.createComment(' '));
      if (random() < 0.2) rest.before(document.createTextNode(''));
    }
  }
}

const vocabulary =
  'the council said harbour of workers in 2019 fell by 12 per cent while ministers denied “reports” of a new fleet – its budget, 4,500 tonnes and river crossing “was never” agreed with naïve Ömer after مؤتمر 選挙 😀 votes'.split(
    ' ',
  );

/** A page of paragraphs, lists, headings and inline markup, whose sentences partly repeat. */
export function generatedPage(random: Random, paragraphs: number): string {
  const word = () => vocabulary[Math.floor(random() * vocabulary.length)] as string;
  const sentence = (length: number) => Array.from({ length }, word).join(random() < 0.1 ? ' \n\t ' : ' ');
  const inline = () => {
    const text = sentence(3 + Math.floor(random() * 12));
    const kind = random();
    if (kind < 0.15) return `<a href="#">${text}</a>`;
    if (kind < 0.25) return `<em>${text} <b>${word()}</b></em>`;
    if (kind < 0.3) return `${text}<br>`;
    if (kind < 0.35) return `<script>var skipped = 1</script>${text}`;
    return `${text}. `;
  };
  const block = (index: number) => {
    const body = Array.from({ length: 1 + Math.floor(random() * 6) }, inline).join(' ');
    if (index % 7 === 0) return `<h2>${sentence(4)}</h2>\n`;
    if (index % 5 === 0) return `<ul>\n  <li>${body}</li>\n  <li> ${sentence(5)} </li></ul>`;
    return `  <p>${body}</p>\n`;
  };
  return `<main id="story"><article>${Array.from({ length: paragraphs }, (_, index) => block(index)).join('')}</article></main>`;
}

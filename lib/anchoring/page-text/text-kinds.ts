/**
 * What an element means to the text of a page, by its name alone.
 *
 * 'skip'   holds no text of the page: scripts, controls, embedded content, this extension's own UI
 * 'block'  begins and ends a line of its own
 * 'break'  ends a line
 * 'slot'   shows what is assigned to it, if anything is
 * 'host'   inline, and may hold a shadow tree (a block may too)
 * 'button' a block, but inline in a paragraph, where its words are part of a sentence
 *
 * Limit: what a style sheet alone makes a block is not seen as such. Unknown names are inline, as in a browser.
 */
export type Kind = 'skip' | 'block' | 'break' | 'slot' | 'host' | 'button';

const kinds = new Map<string, Kind>([
  ...words('script style noscript template textarea select option datalist iframe object embed canvas video', 'skip'),
  ...words('audio svg head title meter progress rp annotation annotation-xml noframes noembed claimlight-ui', 'skip'),
  ...words('address article aside blockquote body caption center dd details dialog div dl dt fieldset', 'block'),
  ...words('figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol', 'block'),
  ...words('p pre search section summary table tbody td tfoot th thead tr ul', 'block'),
  ['br', 'break'],
  ['slot', 'slot'],
  ['span', 'host'],
  ['button', 'button'],
]);

/** What is no text at all, seen or unseen. */
export function isCode({ localName }: Element): boolean {
  return code.has(localName);
}

const code = new Set('script style template iframe object embed canvas video audio svg claimlight-ui'.split(' '));

/** Undefined for what is merely inline. */
export function kindOf(element: Element): Kind | undefined {
  const name = element.localName;
  const kind = kinds.get(name);
  if (kind === undefined) return name.includes('-') ? 'host' : undefined;
  if (kind !== 'button') return kind;
  return element.parentElement?.localName === 'p' ? undefined : 'block';
}

function words(names: string, kind: Kind): [string, Kind][] {
  return names.split(' ').map((name) => [name, kind]);
}

/**
 * What the name and the marks of an element say of its text: that it is a caption, navigation, an article's body.
 *
 * Out:  bits, one per trait. Only whole words count: "commentary" is no comment, "imageCaption" is a caption.
 * Cost: four attributes; the bits of a class name are kept, since sites use one on hundreds of elements.
 * Note: a name is a hint. Templates name the whole page "has-sidebar": who asks must weigh what an element holds.
 */

/** The words of each trait that is said by a class name, an id or a role. */
const words = {
  comment: 'comment comments commenting disqus reply replies respond discussion livefyre kommentare commentaires',
  related:
    'related recommended recommendation recommendations recirc similar popular trending mostread outbrain taboola ' +
    'teaser teasers promo promos promotion readmore upnext suggested relacionadas relacionados',
  nav: 'nav navbar navigation menu breadcrumb breadcrumbs pagination pager toc toolbar tabs sitemap submenu dropdown',
  ad: 'ad ads advert advertisement advertising adsense sponsored sponsor dfp banner affiliate',
  consent: 'cookie cookies consent gdpr privacy modal popup overlay lightbox onetrust paywall login signin register',
  caption: 'caption captions credit credits photo image img picture gallery slideshow thumbnail thumb media legend',
  byline: 'byline bylines author authors bio dateline date timestamp time published pubdate contributor',
  newsletter: 'newsletter newsletters subscribe subscription signup optin mailchimp donate donation cta callout',
  // Not "tag" and "category": WordPress writes "tag-news category-sport" on the article itself.
  tags: 'tags meta categories keywords hashtags',
  sidebar: 'sidebar aside rail widget widgets infobox factbox',
  footer: 'footer foot copyright disclaimer legal colophon imprint terms',
  form: 'search input quiz poll survey',
  share: 'share sharing social sharedaddy addthis',
  header: 'header masthead head top hero headline title subtitle dek kicker standfirst',
  text:
    'article articlebody storybody story entry post posts content contents body text main prose richtext paragraph ' +
    'maincontent texto conteudo noticia articolo artikel articulo contenido inhalt copy',
} as const;

const tags = {
  nav: 'nav menu summary',
  consent: 'dialog',
  caption: 'figcaption caption',
  byline: 'address',
  sidebar: 'aside',
  footer: 'footer',
  form: 'form legend',
  header: 'header',
  heading: 'h2 h3 h4 h5 h6',
  title: 'h1',
  item: 'li',
  cell: 'td th',
  paragraph: 'p',
  article: 'article',
  main: 'main',
} as const;

const roles = {
  nav: 'navigation button',
  sidebar: 'complementary',
  consent: 'dialog alert alertdialog',
  footer: 'contentinfo',
  article: 'article',
  main: 'main',
} as const;

export const traits = [
  ...(Object.keys(words) as (keyof typeof words)[]),
  ...(['heading', 'title', 'item', 'cell', 'paragraph', 'article', 'main', 'link', 'articleBody'] as const),
] as const;

export type Trait = (typeof traits)[number];

const wordBits = bitsByWord(words);
const tagBits = bitsByWord(tags);
const roleBits = bitsByWord(roles);

/** A page may make up class names without end. */
const MAX_KEPT = 5000;
const kept = new Map<string, number>();

export function bitOf(trait: Trait): number {
  return 1 << traits.indexOf(trait);
}

export function bitsOf(...named: readonly Trait[]): number {
  return named.reduce((bits, trait) => bits | bitOf(trait), 0);
}

export function traitsOf(element: Element): number {
  let bits = tagBits.get(element.localName) ?? 0;
  if (!element.hasAttributes()) return bits;
  // Not `element.id`: a form's field named "id" stands in its place.
  for (const name of [element.getAttribute('class'), element.getAttribute('id')]) {
    if (name !== null && name !== '') bits |= bitsOfName(name);
  }
  const role = element.getAttribute('role');
  if (role !== null) bits |= roleBits.get(role) ?? 0;
  if (element.getAttribute('itemprop')?.includes('articleBody')) bits |= bitOf('articleBody');
  return bits;
}

function bitsOfName(name: string): number {
  const before = kept.get(name);
  if (before !== undefined) return before;
  const bits = name
    .replace(/([a-z])([A-Z])/gu, '$1-$2')
    .toLowerCase()
    .split(/[^a-z]+/u)
    .reduce((all, word) => all | (wordBits.get(word) ?? 0), 0);
  if (kept.size >= MAX_KEPT) kept.clear();
  kept.set(name, bits);
  return bits;
}

function bitsByWord(lists: { readonly [Name in Trait]?: string }): ReadonlyMap<string, number> {
  const bits = new Map<string, number>();
  for (const [trait, list] of Object.entries(lists)) {
    for (const word of list.split(' ')) bits.set(word, (bits.get(word) ?? 0) | bitOf(trait as Trait));
  }
  return bits;
}

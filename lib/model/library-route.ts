/**
 * The views of the library, by the hash of its address: back, forward, bookmarks and links work as anywhere.
 *
 * `#review/<claim>` is a claim of one's own, `#review/<claim>/<layer>` one of a layer; `#export/<title>/<page>…` asks in
 * which format the claims of pages leave; `#files/<from>` takes a file from another page of ours (lib/platform/hand-over).
 * What is not known is the list.
 */
export const listViews = ['claims', 'inbox', 'charts', 'people', 'sources', 'sets', 'kept'] as const;
export type ListView = (typeof listViews)[number];

export type LibraryRoute =
  | { readonly view: ListView }
  | { readonly view: 'review'; readonly claim: string; readonly layer: string | null }
  | { readonly view: 'export'; readonly title: string; readonly pageUrls: readonly string[] }
  | { readonly view: 'files'; readonly from: string };

export function readRoute(hash: string): LibraryRoute {
  const [view = '', first = '', ...rest] = hash.replace(/^#/u, '').split('/').map(decoded);
  if (view === 'review' && first !== '') return { view, claim: first, layer: rest[0] ?? null };
  if (view === 'export' && rest.length > 0) return { view, title: first, pageUrls: rest };
  if (view === 'files' && first !== '') return { view, from: first };
  return { view: listViews.find((one) => one === view) ?? 'claims' };
}

export function hashOf(route: LibraryRoute): string {
  return `#${[route.view, ...partsOf(route).map(encodeURIComponent)].join('/')}`;
}

/** From another page of ours. */
export function libraryPath(route: LibraryRoute): string {
  return `library.html${hashOf(route)}`;
}

function partsOf(route: LibraryRoute): readonly string[] {
  switch (route.view) {
    case 'review':
      return [route.claim, ...(route.layer === null ? [] : [route.layer])];
    case 'export':
      return [route.title, ...route.pageUrls];
    case 'files':
      return [route.from];
    default:
      return [];
  }
}

/** An address that somebody typed may hold what is no encoding. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

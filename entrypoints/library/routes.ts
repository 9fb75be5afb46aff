/**
 * The views of the library, by the hash of its address: back, forward, bookmarks and links work as anywhere.
 *
 * `#review/<claim>` is a claim of one's own, `#review/<claim>/<layer>` one of a layer. What is not known is the list.
 */
import { useEffect, useState } from 'preact/hooks';

export const listViews = ['claims', 'inbox', 'charts', 'people', 'sources', 'sets', 'kept'] as const;
export type ListView = (typeof listViews)[number];

export type Route =
  | { readonly view: ListView }
  | { readonly view: 'review'; readonly claim: string; readonly layer: string | null };

export function readRoute(hash: string): Route {
  const [view = '', claim, layer] = hash.replace(/^#/u, '').split('/').map(decoded);
  if (view === 'review' && claim !== undefined && claim !== '') return { view, claim, layer: layer ?? null };
  return { view: listViews.find((one) => one === view) ?? 'claims' };
}

export function hashOf(route: Route): string {
  if (route.view !== 'review') return `#${route.view}`;
  return ['#review', route.claim, ...(route.layer === null ? [] : [route.layer])].map(encoded).join('/');
}

export function go(route: Route): void {
  location.hash = hashOf(route);
}

export function useRoute(): Route {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const onChange = (): void => setHash(location.hash);
    addEventListener('hashchange', onChange);
    return () => removeEventListener('hashchange', onChange);
  }, []);
  return readRoute(hash);
}

function encoded(part: string, place: number): string {
  return place === 0 ? part : encodeURIComponent(part);
}

/** An address that somebody typed may hold what is no encoding. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

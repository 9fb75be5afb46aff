/** Where the library is: the route of its address, and the way to another. */
import { useEffect, useState } from 'preact/hooks';
import { hashOf, type LibraryRoute, readRoute } from '../../lib/model/library-route.ts';

export function go(route: LibraryRoute): void {
  location.hash = hashOf(route);
}

export function useRoute(): LibraryRoute {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const onChange = (): void => setHash(location.hash);
    addEventListener('hashchange', onChange);
    return () => removeEventListener('hashchange', onChange);
  }, []);
  return readRoute(hash);
}

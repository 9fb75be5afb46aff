/**
 * Follow a page that becomes another one without being loaded: a new address, but for its fragment.
 *
 * Navigation API where there is one. Firefox before 147 has none: there, what calls `look` after the page changed sees
 * the new address, and the events of history do.
 */
type Navigation = Pick<EventTarget, 'addEventListener'>;

export interface RouteWatch {
  /** Look whether the address is another one now. */
  readonly look: () => void;
  readonly stop: () => void;
}

export function watchRoutes(onRoute: () => void): RouteWatch {
  const stopping = new AbortController();
  const options = { signal: stopping.signal };
  let address = pageAddress();
  const look = (): void => {
    if (stopping.signal.aborted || pageAddress() === address) return;
    address = pageAddress();
    onRoute();
  };
  const { navigation } = globalThis as { navigation?: Navigation };
  navigation?.addEventListener('currententrychange', look, options);
  addEventListener('popstate', look, options);
  return { look, stop: () => stopping.abort() };
}

/** Of the page, not of a place in it. */
export function pageAddress(): string {
  return location.href.split('#', 1)[0]!;
}

/** Commands about subscriptions: sets that are fetched from a link. Each answers the subscription as it is then. */
import type { Feed } from '../model/feed.ts';

export interface FeedCommands {
  /**
   * Subscribe: fetch the set and open it as a layer. Sent after `permissions.request` for its site. Fails with
   * `not-permitted` without that access, `import-malformed` or `import-newer` for what cannot be shown, `conflict` for
   * a set that is open from elsewhere, and `no-reply` where the host gives none. Nothing is kept then.
   */
  'feed.add'(which: { readonly url: string }): Feed;

  /** Fetch it now. What goes wrong is said in the subscription, and the last good state stays. Fails with `not-found`. */
  'feed.refresh'(which: { readonly url: string }): Feed;

  /** End a subscription: its layer closes. */
  'feed.remove'(which: { readonly url: string }): null;

  /** The person has seen what was new. */
  'feed.seen'(which: { readonly url: string }): null;
}

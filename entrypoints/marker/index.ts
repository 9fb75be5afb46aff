/**
 * The content script: marks the claims of the page that it is injected into.
 *
 * An unlisted script and not wxt's content script: that one announces itself to the page with a DOM event.
 * A page that is loaded ahead of its being seen (prerendered) waits: its tab still shows another page.
 * Injected again into the same page it does not start twice: the session that is there reads the page anew.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Marker } from './marker.ts';
import { whenSeen } from './when-seen.ts';

const sessionKey = Symbol.for('claimlight.session');
type SessionHolder = { [sessionKey]?: Marker };

export default defineUnlistedScript(() => whenSeen(document, begin));

function begin(): void {
  const since = performance.now();
  const world = globalThis as SessionHolder;
  if (world[sessionKey]?.isLive()) world[sessionKey].restart();
  else world[sessionKey] = new Marker(since);
}

/**
 * Keeps what is rendered over a page out of the `window.find` of Firefox, which looks into closed trees too and tells a
 * page whether words that it guesses are in them.
 *
 * It passes over the text of an <option>, wherever one stands, but not over that of a block in it: so each text has an
 * option of its own, which is nothing in itself (host.css), and a screen reader meets the text alone. In Chromium an
 * option would be read as one; there the host is enough (host.ts).
 *
 * In:   what is rendered by preact, from the call on.
 * Cost: two elements a text.
 */
import { type ComponentChildren, Fragment, h, options, type VNode } from 'preact';

export function leaveTextUnsearched(): void {
  const before = options.vnode;
  options.vnode = (vnode) => {
    if (holdsText(vnode)) vnode.props.children = unsearched(vnode.props.children);
    before?.(vnode);
  };
}

/** Components hand their texts on to an element, and one of the option's own is in it already. */
function holdsText({ type }: VNode): boolean {
  return type === Fragment || (typeof type === 'string' && type !== 'option' && type !== 'bgsound');
}

function unsearched(children: ComponentChildren): ComponentChildren {
  if (Array.isArray(children)) return children.map(unsearched);
  if (typeof children !== 'string' && typeof children !== 'number') return children;
  // Firefox lets no page wrap an option's own text.
  return h('option', null, h('bgsound', null, children));
}

/**
 * What stands beside the article and is no part of it: in an element that the page session neither reads nor watches,
 * as it does not read the reader's card.
 */
import { type ComponentChildren, h, type VNode } from 'preact';
import { HOST_ELEMENT } from '../../lib/overlay/host.ts';
import { screenLanguage } from '../../lib/platform/i18n.ts';

export function Aside({
  class: name,
  children,
}: {
  readonly class: string;
  readonly children: ComponentChildren;
}): VNode {
  return h(HOST_ELEMENT, { class: name, ...screenLanguage() }, children);
}

/** The reader's card over a page, as the content script calls it. Its file is injected on first use. */
import type { Card } from './mark.ts';

/** A box in the coordinates of the viewport, as `DOMRect` has them. */
export interface AnchorBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What the card stands beside: a range of the page, which it follows, or a box as it stands now. */
export type PopoverAnchor = AnchorBox | { readonly getBoundingClientRect: () => AnchorBox };

export interface PopoverOptions {
  /**
   * `hover` closes again once the pointer has left both the mark and the card; `key` moves the focus into the card
   * and back again on closing; `click` stays until it is closed or a press lands elsewhere.
   */
  readonly openedBy: 'hover' | 'click' | 'key';
  /** The words that it stands beside are not those that were checked: the card says so before all else. */
  readonly isChanged?: boolean;
  /** Called once when the card has gone, whoever closed it, and not when another card takes its place. */
  readonly onHide?: () => void;
}

export interface PopoverHook {
  /** Show a card, in place of the one that is shown. Opened by a click unless said otherwise. */
  show(card: Card, anchor: PopoverAnchor, options?: PopoverOptions): void;
  hide(): void;
}

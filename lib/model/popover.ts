/** The reader's card over a page, as the content script calls it. Its file is injected on first use. */
import type { Card, WhichMark } from './mark.ts';

/** A box in the coordinates of the viewport, as `DOMRect` has them. */
export interface AnchorBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What the card stands beside: a range of the page, which it follows, or a box as it stands now. */
export type PopoverAnchor = AnchorBox | { readonly getBoundingClientRect: () => AnchorBox };

/** A card with the words that it is about; `found` as in the options. */
export interface BesideCard {
  readonly card: Card;
  readonly anchor: PopoverAnchor;
  readonly found: string | null;
}

export interface PopoverOptions {
  /**
   * `hover` closes again once the pointer has left both the mark and the card, and `focus` once the focus has; `key`
   * moves the focus into the card and back again on closing; `click` stays until it is closed or a press lands
   * elsewhere.
   */
  readonly openedBy: 'hover' | 'focus' | 'click' | 'key';
  /** The words that it stands beside, where they are not those that were checked: the card says so before all else. */
  readonly found?: string | null;
  /** Other checks of the same place: a press shows one in place of this card. */
  readonly also?: readonly BesideCard[];
  /** Called once when the card has gone, whoever closed it, and not when another card takes its place. */
  readonly onHide?: () => void;
}

export interface PopoverHook {
  /** Show a card, in place of the one that is shown. Opened by a click unless said otherwise. */
  show(card: Card, anchor: PopoverAnchor, options?: PopoverOptions): void;
  hide(): void;
  /** Which mark the card is of, and the words that it was shown with; null while none is shown. */
  shown(): (WhichMark & { readonly found: string | null }) | null;
}

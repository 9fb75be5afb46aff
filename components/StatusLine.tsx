/**
 * A line that is read out when its words change, without taking the focus.
 *
 * It stays in the page while it is empty: a live region that arrives together with its words is often not read.
 */
import type { VNode } from 'preact';

export interface StatusLineProps {
  readonly words: string;
  /** Not read out for now: what a person operates says itself what changes. */
  readonly quiet?: boolean;
}

export function StatusLine({ words, quiet = false }: StatusLineProps): VNode {
  return (
    <p class="cl-status" role="status" aria-live={quiet ? 'off' : undefined} dir="auto">
      {words}
    </p>
  );
}

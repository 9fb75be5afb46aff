/**
 * A line that is read out when its words change, without taking the focus.
 *
 * It stays in the page while it is empty: a live region that arrives together with its words is often not read.
 */
import type { VNode } from 'preact';

export function StatusLine({ words }: { readonly words: string }): VNode {
  return (
    <p class="cl-status" role="status" dir="auto">
      {words}
    </p>
  );
}

/** Work in slices, between which the page does its own. */
import { nextSlice } from '../../lib/platform/scheduling.ts';

/** A frame has 16 ms; half of one leaves room for the page. */
const SLICE_MS = 8;

/** Answers a promise to wait for when a slice is over, and null while it is not. */
export function makePacer(): () => Promise<void> | null {
  let since = performance.now();
  return () => {
    if (performance.now() - since < SLICE_MS) return null;
    return nextSlice().then(() => {
      since = performance.now();
    });
  };
}

/** Call `work` on each item in order; after each slice `onSlice` is called and the page has its turn. */
export async function inSlices<Item>(
  items: Iterable<Item>,
  work: (item: Item) => void,
  onSlice: () => void = () => undefined,
): Promise<void> {
  let since = performance.now();
  for (const item of items) {
    work(item);
    if (performance.now() - since < SLICE_MS) continue;
    onSlice();
    await nextSlice();
    since = performance.now();
  }
  onSlice();
}

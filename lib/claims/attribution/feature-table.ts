/**
 * The weights of the features that are worth keeping, found by their hashes.
 *
 * In:    hashes of 32 bits. Out: the slot of a feature, or -1 for one that was not kept.
 *        A hash names a bucket by its low bits, and within it a slot by a print of 16 others: one hash in some ten
 *        thousand is taken for another, which costs nothing that can be seen.
 * Cost:  one look at a bit for most, eight comparisons more at most.
 */
export const SLOTS = 8;

/** Never 0, which marks an empty slot. */
function printOf(hash: number): number {
  return hash >>> 16 || 1;
}

/**
 * One bit for each bucket and the low bits of a print: nine in ten of the hashes that have no slot are told by it at
 * once, and most have none.
 */
export function markedOf(prints: Uint16Array): Uint32Array {
  const buckets = prints.length / SLOTS;
  const marked = new Uint32Array((buckets << MARK_BITS) / 32);
  prints.forEach((print, slot) => {
    if (print === 0) return;
    const mark = markOf(Math.floor(slot / SLOTS), print, buckets);
    marked[mark >>> 5]! |= 1 << (mark & 31);
  });
  return marked;
}

const MARK_BITS = 6;

function markOf(bucket: number, print: number, buckets: number): number {
  return bucket + (print & ((1 << MARK_BITS) - 1)) * buckets;
}

export function slotOf(prints: Uint16Array, marked: Uint32Array, hash: number): number {
  const buckets = prints.length / SLOTS;
  const bucket = hash & (buckets - 1);
  const print = printOf(hash);
  const mark = markOf(bucket, print, buckets);
  if ((marked[mark >>> 5]! & (1 << (mark & 31))) === 0) return -1;
  const first = bucket * SLOTS;
  for (let slot = first; slot < first + SLOTS; slot++) if (prints[slot] === print) return slot;
  return -1;
}

/** Put a feature in its bucket: its slot, or -1 where the bucket is full. The best come first. */
export function place(prints: Uint16Array, hash: number): number {
  const first = (hash & (prints.length / SLOTS - 1)) * SLOTS;
  for (let slot = first; slot < first + SLOTS; slot++) {
    if (prints[slot] !== 0) continue;
    prints[slot] = printOf(hash);
    return slot;
  }
  return -1;
}

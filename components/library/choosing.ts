/**
 * Which rows of a list are chosen. Pure: each function answers another choice.
 *
 * Rows are named by their number in the search, which stays when the list is sorted or filtered anew; a range runs over
 * places in the list as it is.
 */
export interface Choosing {
  readonly chosen: ReadonlySet<number>;
  /** Where a range begins, as a place in the list, and what was chosen before it. */
  readonly anchor: number;
  readonly before: ReadonlySet<number>;
}

/** The numbers of the rows, in the order of the list. */
export type Rows = Uint32Array;

const none: ReadonlySet<number> = new Set();
export const nothingChosen: Choosing = { chosen: none, anchor: 0, before: none };

export function toggled({ chosen }: Choosing, rows: Rows, place: number): Choosing {
  const number = rows[place];
  if (number === undefined) return { chosen, anchor: place, before: chosen };
  const now = new Set(chosen);
  if (!now.delete(number)) now.add(number);
  return { chosen: now, anchor: place, before: now };
}

/** From the anchor to a place, over what was chosen before it: a range that shrinks lets go of what it left. */
export function extended({ anchor, before }: Choosing, rows: Rows, to: number): Choosing {
  const chosen = new Set(before);
  for (const number of rows.subarray(Math.min(anchor, to), Math.max(anchor, to) + 1)) chosen.add(number);
  return { chosen, anchor, before };
}

export function allChosen(rows: Rows, place: number): Choosing {
  const chosen = new Set(rows);
  return { chosen, anchor: place, before: chosen };
}

/** The next range begins here. */
export function anchoredAt(choosing: Choosing, place: number): Choosing {
  return { ...choosing, anchor: place, before: choosing.chosen };
}

/**
 * The order of records: by clock, then by id. It decides what is shown first, never what exists.
 *
 * Strings compare by code unit (`<`), the same in every language and engine; `localeCompare` is not.
 */
import type { AnyRecord } from '../model/record.ts';

type Stamped = Pick<AnyRecord, 'hlc' | 'id'>;

export function oldestFirst(a: Stamped, b: Stamped): number {
  return byCodeUnit(a.hlc, b.hlc) || byCodeUnit(a.id, b.id);
}

export function latestFirst(a: Stamped, b: Stamped): number {
  return oldestFirst(b, a);
}

export function byCodeUnit(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

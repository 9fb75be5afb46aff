/** The state of a resource that says a time or a copy: one of its states, or one that refines them (W3C 4.3). */
import { isObject, type JsonObject, listIn } from '../json-reading.ts';

export function stateIn(state: unknown): JsonObject | null {
  for (const one of listIn(state)) {
    if (!isObject(one)) continue;
    if (one.sourceDate !== undefined || one.cached !== undefined) return one;
    const inner = stateIn(one.refinedBy);
    if (inner !== null) return inner;
  }
  return null;
}

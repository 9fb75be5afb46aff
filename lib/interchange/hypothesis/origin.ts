/** What a record that came from Hypothesis keeps of it: whose it was there, and what only Hypothesis knows. */
import { isObject, type JsonObject } from '../json-reading.ts';

export interface Origin {
  readonly user: unknown;
  /** As its service and its files name them: `id`, `group`, `permissions`, … */
  readonly rest: JsonObject;
}

/** Null for a body that did not come from there. */
export function originOf(body: object): Origin | null {
  const { import: kept } = body as { readonly import?: unknown };
  if (!isObject(kept) || kept.format !== 'hypothesis') return null;
  const { format: _format, user, ...rest } = kept;
  return { user, rest };
}

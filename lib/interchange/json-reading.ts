/**
 * Take what one needs out of JSON that others wrote: nothing is believed of its shape.
 *
 * In:  any value that was read from JSON.
 * Out: the wanted thing, or null where it is not there.
 */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text with something in it, trimmed. */
export function textIn(value: unknown): string | null {
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? null : text;
}

/** JSON-LD and many services write one thing where they could write a list. */
export function listIn(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

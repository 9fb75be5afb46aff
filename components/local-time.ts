/** RFC 3339 times, as stored, and the local times of a `datetime-local` field. */

/** `YYYY-MM-DDTHH:mm` in the local zone; empty for a time that cannot be read. */
export function toLocalTime(stored: string): string {
  const time = new Date(stored);
  if (Number.isNaN(time.getTime())) return '';
  const shifted = new Date(time.getTime() - time.getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 'YYYY-MM-DDTHH:mm'.length);
}

/** RFC 3339 in UTC, or null while the field is not filled in. */
export function fromLocalTime(typed: string): string | null {
  const time = new Date(typed);
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
}

/** The time that people see of a record: when it was written; of a mention that does not say, when it was captured. */
import type { AnyRecord } from '../model/record.ts';

export function statedTime({ kind, body }: AnyRecord): string {
  return kind === 'mention' ? (body.at ?? body.capturedAt) : body.at;
}

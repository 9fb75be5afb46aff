/**
 * Make a record of a draft: stamp it, and give it its id.
 *
 * In:   the draft with its whole body (`body.at` is the caller's), who writes and where, the clock of this device,
 *       and the stamps of the records that `prev` names.
 * Out:  the complete record, strings well-formed, and the clock after it. Store both in one transaction: a clock
 *       that is lost could stamp two records alike.
 */
import type { AnyRecord, AuthorId, RecordDraft, RecordKind, RecordOf } from '../model/record.ts';
import { wellFormedValue } from '../text/digest.ts';
import { type ClockState, tick } from './clock.ts';
import { recordId } from './id.ts';
import { byCodeUnit } from './order.ts';

export interface Writing {
  readonly space: string;
  readonly author: AuthorId;
  readonly clock: ClockState;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The stamps of the records in `prev`: the new one is past them all. */
  readonly replaced: readonly string[];
}

export function writeRecord<Kind extends RecordKind>(
  draft: RecordDraft<Kind>,
  { space, author, clock, now, replaced }: Writing,
): { readonly record: RecordOf<Kind>; readonly clock: ClockState } {
  const { hlc, clock: next } = tick(clock, { now, after: replaced });
  const { kind, body, root, ref, prev = [] } = draft as RecordDraft;
  const content = wellFormedValue({
    v: 1,
    kind,
    space,
    author,
    hlc,
    // A set: the same replacement has the same id, in whatever order its parts were chosen.
    prev: [...new Set(prev)].sort(byCodeUnit),
    ...(root === undefined ? {} : { root }),
    ...(ref === undefined ? {} : { ref }),
    body,
  });
  const record = { ...content, id: recordId(content) } as unknown as AnyRecord;
  return { record: record as RecordOf<Kind>, clock: next };
}

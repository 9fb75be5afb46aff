/**
 * The history of a claim: its records as things that people did, for a screen to make sentences of.
 *
 * In:   the claim's records, in any order, with those that they name.
 * Out:  one item a record, the oldest first; nothing is left out and nothing rewritten. `changed` has the words of a
 *       version beside those of the one before it, where both are here.
 * Cost: linear in the records, and in the words of each text that was changed.
 */
import type { AnyRecord, AuthorId, RecordKind, RecordOf } from '../model/record.ts';
import type { CorrectionKind } from '../model/record-body.ts';
import { diffWords, type WordDiff } from '../text/word-diff.ts';
import { oldestFirst } from './order.ts';
import { statedTime } from './stated-time.ts';

export type HistoryAct =
  | 'made'
  | 'changed'
  /** Taken back by its author; `of` says what. */
  | 'retracted'
  | 'erased'
  /** A decision on a published claim; `correction` says of which kind. */
  | 'corrected';

export interface TextChange {
  readonly field: 'text' | 'shortText' | 'summary' | 'reasoning' | 'quote' | 'title' | 'note';
  readonly words: WordDiff;
}

export interface HistoryItem {
  readonly id: string;
  /** RFC 3339. */
  readonly at: string;
  readonly author: AuthorId;
  readonly act: HistoryAct;
  /** What it was done to: a kind of record. */
  readonly of: RecordKind;
  /** The record, and of a retraction what was retracted where that is here. */
  readonly record: AnyRecord;
  /** The version before, where there was one and it is here. */
  readonly before: AnyRecord | null;
  readonly changed: readonly TextChange[];
  readonly correction: { readonly kind: CorrectionKind; readonly note: string } | null;
}

export function historyOf(records: Iterable<AnyRecord>): readonly HistoryItem[] {
  const byId = new Map([...records].map((record) => [record.id as string, record]));
  return [...byId.values()].sort(oldestFirst).map((record) => itemOf(record, byId));
}

type Known = ReadonlyMap<string, AnyRecord>;

function itemOf(record: AnyRecord, known: Known): HistoryItem {
  const replaced = record.prev.map((id) => known.get(id)).filter((one) => one !== undefined);
  const retracted = record.kind === 'retract' ? (replaced.at(-1) ?? known.get(record.ref)) : undefined;
  const before =
    replaced
      .filter(({ kind }) => kind === record.kind)
      .toSorted(oldestFirst)
      .at(-1) ?? null;
  return {
    id: record.id,
    at: statedTime(record),
    author: record.author,
    act: actOf(record, before),
    of: retracted?.kind ?? record.kind,
    record: retracted ?? record,
    before,
    changed: before === null ? [] : changesOf(before, record),
    correction: record.kind === 'decide' ? (record.body.correction ?? null) : null,
  };
}

function actOf(record: AnyRecord, before: AnyRecord | null): HistoryAct {
  if (record.kind === 'retract') return 'retracted';
  if (record.kind === 'erase') return 'erased';
  if (record.kind === 'decide' && record.body.correction !== undefined) return 'corrected';
  return before === null && record.root === undefined ? 'made' : 'changed';
}

type Texts = { readonly [Field in TextChange['field']]?: string };

const texts: { readonly [Kind in RecordKind]?: (record: RecordOf<Kind>) => Texts } = {
  claim: ({ body: { text, shortText } }) => ({ text, shortText }),
  assess: ({ body: { summary, reasoning } }) => ({ summary, reasoning }),
  decide: ({ body: { summary } }) => ({ summary }),
  evidence: ({ body: { title, quote, note } }) => ({ title, quote: quote?.exact ?? '', note: note ?? '' }),
  note: ({ body: { text } }) => ({ text }),
};

function changesOf(before: AnyRecord, record: AnyRecord): readonly TextChange[] {
  const [then, now] = [textsOf(before), textsOf(record)];
  return Object.entries(now).flatMap(([name, text]) => {
    const field = name as TextChange['field'];
    const earlier = then[field] ?? '';
    return earlier === text ? [] : [{ field, words: diffWords(earlier, text) }];
  });
}

function textsOf(record: AnyRecord): Texts {
  const read = texts[record.kind] as ((record: AnyRecord) => Texts) | undefined;
  return read?.(record) ?? {};
}

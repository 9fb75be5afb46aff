/**
 * What is known of one claim, computed from records by `lib/records/view`.
 *
 * A view is a pure function of a set of records: it is stored for speed and can be rebuilt at any time.
 */
import type {
  AnyRecord,
  AssessRecord,
  AuthorId,
  ClaimRecord,
  DecideRecord,
  EvidenceRecord,
  MentionRecord,
  RecordOf,
} from './record.ts';
import type { VerdictCode } from './verdict-scheme.ts';

/** A field that any member may set. Concurrent values are all shown, the latest first. */
export interface FieldView {
  readonly field: 'status' | 'assignee' | 'priority' | 'due';
  readonly values: readonly (string | null)[];
}

export interface ClaimView {
  /** The id of the claim's first version. */
  readonly id: string;
  /** The living version that is shown. */
  readonly claim: ClaimRecord;
  /** Other living versions: the author edited on two devices and has not chosen yet. */
  readonly otherVersions: readonly ClaimRecord[];
  readonly mentions: readonly MentionRecord[];
  readonly evidence: readonly EvidenceRecord[];
  /** Living ones of every author, oldest first. Two of one author mean that the author has to choose. */
  readonly assessments: readonly AssessRecord[];
  /** Living ones; more than one is a conflict that the desk has to settle. */
  readonly decisions: readonly DecideRecord[];
  readonly fields: readonly FieldView[];
  readonly tags: readonly string[];
  /** Living notes, links and approvals. */
  readonly remarks: readonly AnyRecord[];
  /** Everything that was ever said of this claim, in the order of its clocks. */
  readonly history: readonly string[];
  /** The author withdrew the claim: hidden from lists and pages, kept in the history. */
  readonly withdrawn: boolean;
  /** The latest time that a record of this claim states. RFC 3339. */
  readonly modified: string;
}

export type ClaimStatus = 'draft' | 'in-review' | 'approved' | 'published' | 'corrected' | 'retracted';

export function statusOf(view: ClaimView): ClaimStatus {
  const value = view.fields.find(({ field }) => field === 'status')?.values[0];
  return (value as ClaimStatus | null | undefined) ?? 'draft';
}

/** A claim's verdicts as a reader sees them: the decision where there is one, else each author's. */
export function verdictsOf(view: ClaimView): readonly VerdictCode[] {
  const sources = view.decisions.length > 0 ? view.decisions : view.assessments;
  return [...new Set(sources.map(({ body }) => body.verdict))];
}

/** The decided verdict of a published claim, or null: only this may show its tone to the page (model.md). */
export function publishedVerdict(view: ClaimView): VerdictCode | null {
  const status = statusOf(view);
  if (status !== 'published' && status !== 'corrected') return null;
  const [only, ...others] = view.decisions;
  return only !== undefined && others.length === 0 ? only.body.verdict : null;
}

/** What an author keeps of a passage for themselves: a private note on a mention. Those on the claim are the desk's. */
export function ownNote(view: ClaimView, author: AuthorId | null): RecordOf<'note'> | null {
  const notes = view.remarks.filter((remark) => remark.kind === 'note');
  const own = notes.filter((note) => note.author === author && note.body.private === true && note.ref !== view.id);
  return own.at(-1) ?? null;
}

/** Living links of one author's to other claims. */
export function linksBy(view: ClaimView, author: AuthorId | null): readonly RecordOf<'link'>[] {
  return view.remarks.filter((remark) => remark.kind === 'link').filter((link) => link.author === author);
}

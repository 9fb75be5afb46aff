/**
 * What a report says of each claim, whatever it is printed as.
 *
 * In:   a set that may leave (lib/publish/strip).
 * Out:  claims in the order of the set; of each its desk's decision with the dissent, or where nothing is decided what
 *       each person found.
 */
import type { AnnotationSet, Person } from '../../model/annotation-set.ts';
import { type ClaimStatus, type ClaimView, statusOf } from '../../model/claim-view.ts';
import type { AnyRecord, AssessRecord, DecideRecord } from '../../model/record.ts';
import type { ClaimBody, CorrectionKind, DecisionRule, EvidenceBody, MentionBody } from '../../model/record-body.ts';
import { quoteOf } from '../../model/selector.ts';
import { UNDATED } from '../../model/text.ts';
import type { VerdictCode } from '../../model/verdict-scheme.ts';
import { oldestFirst } from '../../records/order.ts';
import { viewClaims } from '../../records/view.ts';
import { recordsOfEntry } from '../annotation-set.ts';

export interface ReportVerdict {
  readonly kind: 'decision' | 'verdict' | 'dissent';
  readonly verdict: VerdictCode;
  readonly label: string;
  readonly summary: string;
  readonly by: string | null;
  /** A day, or null where it is not known. */
  readonly day: string | null;
  readonly rule: DecisionRule | null;
  readonly url: string | null;
}

export interface ReportMention {
  readonly quote: string;
  readonly body: MentionBody;
  readonly day: string | null;
}

export interface ReportCorrection {
  readonly kind: CorrectionKind;
  readonly note: string;
  readonly label: string;
  readonly day: string | null;
}

export interface ReportClaim {
  readonly id: string;
  readonly body: ClaimBody;
  /** What the page was written in. */
  readonly quoteLanguage: string;
  /** Null where nobody set one, as in what others published. */
  readonly status: ClaimStatus | null;
  readonly verdicts: readonly ReportVerdict[];
  readonly mentions: readonly ReportMention[];
  readonly sources: readonly EvidenceBody[];
  readonly corrections: readonly ReportCorrection[];
  readonly tags: readonly string[];
}

type People = Readonly<Record<string, Person>>;

export function reportClaims(set: AnnotationSet): readonly ReportClaim[] {
  const records = [...set.claims.flatMap(recordsOfEntry), ...set.records];
  const views = new Map(viewClaims(records).map((view) => [view.id as string, view]));
  const decisions = Map.groupBy(records.filter(isDecision).sort(oldestFirst), ({ ref }) => ref as string);
  return set.claims.flatMap(({ record }) => {
    const view = views.get(record.root ?? record.id);
    return view === undefined ? [] : [claimOf(view, decisions.get(view.id) ?? [], set.people ?? {})];
  });
}

function isDecision(record: AnyRecord): record is DecideRecord {
  return record.kind === 'decide';
}

function claimOf(view: ClaimView, decisions: readonly DecideRecord[], people: People): ReportClaim {
  const { body } = view.claim;
  return {
    id: view.id,
    body,
    quoteLanguage: body.translatedFrom ?? body.language,
    status: view.fields.some(({ field }) => field === 'status') ? statusOf(view) : null,
    verdicts: verdictsOf(view, people),
    mentions: view.mentions.map((mention) => ({
      quote: quoteOf(mention.body.selectors)?.exact ?? '',
      body: mention.body,
      day: dayOf(mention.body.capturedAt),
    })),
    sources: view.evidence.map((record) => record.body),
    corrections: correctionsOf(decisions),
    tags: view.tags,
  };
}

function verdictsOf({ decisions, assessments }: ClaimView, people: People): readonly ReportVerdict[] {
  if (decisions.length === 0) return assessments.map((record) => verdictOf(record, 'verdict', people));
  const dissenting = new Set(decisions.flatMap(({ body }) => body.dissent));
  const dissent = assessments.filter((record) => dissenting.has(record.root ?? record.id));
  return [
    ...decisions.map((record) => verdictOf(record, 'decision', people)),
    ...dissent.map((record) => verdictOf(record, 'dissent', people)),
  ];
}

function verdictOf(record: AssessRecord | DecideRecord, kind: ReportVerdict['kind'], people: People): ReportVerdict {
  const { verdict, label, summary, at, factCheckUrl } = record.body;
  const name = people[record.author]?.name ?? '';
  return {
    kind,
    verdict,
    label,
    summary,
    by: name === '' ? null : name,
    day: dayOf(at),
    rule: record.kind === 'decide' ? record.body.rule : null,
    url: typeof factCheckUrl === 'string' ? factCheckUrl : null,
  };
}

function correctionsOf(decisions: readonly DecideRecord[]): readonly ReportCorrection[] {
  return decisions.flatMap(({ body }) => {
    if (body.correction === undefined) return [];
    const { kind, note } = body.correction;
    return [{ kind, note, label: body.label, day: dayOf(body.at) }];
  });
}

/** As it was written: a day is not moved to another zone. */
function dayOf(time: string): string | null {
  return time === UNDATED ? null : time.slice(0, 10);
}

/** A sign for each verdict beside its word: never a colour alone. */
export const verdictSigns: Readonly<Record<VerdictCode, string>> = {
  true: '✓',
  'mostly-true': '✓',
  mixture: '◐',
  'mostly-false': '✗',
  false: '✗',
  misleading: '↷',
  'missing-context': '…',
  unproven: '?',
  outdated: '⧖',
  satire: '☺',
  'altered-media': '✂',
  misattributed: '≠',
  'correct-attribution': '=',
  'not-checkable': '∅',
  'in-progress': '◷',
};

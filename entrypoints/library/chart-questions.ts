/**
 * What a desk wants to see of its work, as questions to the library's search: the figures of a chart are those of the
 * list, with the same filters. One's own claims only.
 */
import type { ChartData, Tone } from '../../components/library/ChartFigure.tsx';
import { statusWords } from '../../components/library/status-words.ts';
import type { ClaimSearch } from '../../lib/messaging/search.ts';
import { type ClaimAnswer, type ClaimQuery, type Facet, NONE } from '../../lib/model/claim-query.ts';
import type { VerdictCode } from '../../lib/model/verdict-scheme.ts';
import { type MessageKey, screenLanguage, t } from '../../lib/platform/i18n.ts';

/** Verdicts that are drawn as one, as they look alike in a page. */
interface Family {
  readonly tone: Tone;
  readonly name: MessageKey;
  readonly values: readonly (VerdictCode | typeof NONE)[];
}

const families: readonly Family[] = [
  { tone: 'blue', name: 'family_true', values: ['true', 'mostly-true', 'correct-attribution'] },
  { tone: 'orange', name: 'verdict_mixture', values: ['mixture'] },
  { tone: 'vermilion', name: 'family_false', values: ['false', 'mostly-false', 'misattributed'] },
  {
    tone: 'purple',
    name: 'family_misleading',
    values: ['misleading', 'missing-context', 'altered-media', 'outdated', 'satire'],
  },
  { tone: 'grey', name: 'family_open', values: ['unproven', 'not-checkable', 'in-progress'] },
  { tone: 'ink-soft', name: 'noVerdict', values: [NONE] },
];

const openStatuses = [
  ['draft', 'grey'],
  ['in-review', 'orange'],
  ['approved', 'blue'],
] as const;

const own: ClaimQuery = { layer: [NONE] };
const MONTHS = 12;
/** Categories of a chart: the most frequent. The list has the others. */
const MOST = 10;

/** By the month of the last change; `now` is the time that the last of the months holds. */
export async function verdictsByMonth(search: ClaimSearch, now: Date): Promise<ChartData> {
  const months = Array.from({ length: MONTHS }, (_, back) => monthBefore(now, MONTHS - 1 - back));
  const answers = await Promise.all(months.map(({ from, to }) => search.find({ ...own, from, to })));
  const name = new Intl.DateTimeFormat(screenLanguage().lang, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  return {
    kind: 'columns',
    categories: months.map(({ from }) => name.format(new Date(from))),
    series: families.map((family) => ({
      name: t(family.name),
      tone: family.tone,
      values: answers.map((answer) => sumOf(answer, family)),
    })),
  };
}

export async function verdictsBy(search: ClaimSearch, facet: 'outlet' | 'tag'): Promise<ChartData> {
  const values = await mostOf(search, own, facet);
  const answers = await Promise.all(families.map((family) => search.find({ ...own, verdict: [...family.values] })));
  return {
    kind: 'bars',
    categories: values,
    series: families.map(({ name, tone }, at) => ({
      name: t(name),
      tone,
      values: countsOf(answers[at]!, facet, values),
    })),
  };
}

export async function openWork(search: ClaimSearch, person: (author: string) => string): Promise<ChartData> {
  const open = openStatuses.map(([status]) => status);
  const values = await mostOf(search, { ...own, status: [...open] }, 'assignee');
  const answers = await Promise.all(open.map((status) => search.find({ ...own, status: [status] })));
  return {
    kind: 'bars',
    categories: values.map((author) => (author === NONE ? t('bulk_nobody') : person(author))),
    series: openStatuses.map(([status, tone], at) => ({
      name: statusWords(status),
      tone,
      values: countsOf(answers[at]!, 'assignee', values),
    })),
  };
}

async function mostOf(search: ClaimSearch, query: ClaimQuery, facet: Facet): Promise<readonly string[]> {
  const { counts } = await search.find(query);
  return counts[facet].slice(0, MOST).map(([value]) => value);
}

function countsOf({ counts }: ClaimAnswer, facet: Facet, values: readonly string[]): readonly number[] {
  const known = new Map(counts[facet]);
  return values.map((value) => known.get(value) ?? 0);
}

function sumOf({ counts }: ClaimAnswer, { values }: Family): number {
  const wanted: ReadonlySet<string> = new Set(values);
  return counts.verdict.reduce((sum, [value, count]) => (wanted.has(value) ? sum + count : sum), 0);
}

function monthBefore(now: Date, back: number): { readonly from: string; readonly to: string } {
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth() - back];
  return { from: dayOf(new Date(Date.UTC(year, month, 1))), to: dayOf(new Date(Date.UTC(year, month + 1, 0))) };
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 'YYYY-MM-DD'.length);
}

/**
 * As many checked claims as are asked for, made up: each with a place, a source and an assessment, some with a tag and a
 * status. The same number gives the same records.
 */
import { composeSet } from '../../lib/interchange/annotation-set.ts';
import type { AnnotationSet } from '../../lib/model/annotation-set.ts';
import type { AnyRecord, AuthorId } from '../../lib/model/record.ts';
import { defaultVerdictScheme } from '../../lib/model/verdict-scheme.ts';
import { viewClaims } from '../../lib/records/view.ts';
import {
  assessRecord,
  authorNamed,
  claimRecord,
  evidenceRecord,
  mentionRecord,
  setRecord,
  tagRecord,
  timeAt,
} from '../support/records.ts';

/** As a long article has. */
export const CLAIMS_A_PAGE = 10;

const words =
  `the a of in to for and with from by harbour quay cost budget water minister report year people million euros
tax school hospital road bridge power price rent police border vote law court bank trade oil gas coal wind solar farm food
bread milk train ship port island river flood fire storm heat winter summer north south east west new old high low`.split(
    /\s+/u,
  );
const arabic = 'الحكومة أعلنت أن المرتزقة غادروا المدينة في العام الماضي وقال الوزير إن الميزانية ارتفعت'.split(' ');
const verdicts = ['false', 'mostly-false', 'mixture', 'mostly-true', 'true'] as const;
const tags = ['budget', 'water', 'harbour', 'health', 'school'];
const authors: readonly AuthorId[] = Array.from({ length: 12 }, (_, at) => authorNamed(`author ${at}`));

export const pageOf = (page: number): string => `outlet-${page % 40}.example/articles/${page}`;

export function recordsOfClaims(count: number): readonly AnyRecord[] {
  return Array.from({ length: count }, (_, at) => recordsOfClaim(at)).flat();
}

export function setOf(records: readonly AnyRecord[]): AnnotationSet {
  const header = {
    format: 'claimlight.annotation-set',
    formatVersion: 1,
    id: 'urn:claimlight:bench',
    label: 'Bench',
    created: timeAt(0),
    modified: timeAt(0),
    generator: 'bench',
    verdictScheme: defaultVerdictScheme,
  } as const;
  return composeSet(header, viewClaims(records), records);
}

export function recordsOfClaim(at: number): readonly AnyRecord[] {
  const author = authors[at % authors.length]!;
  const own = { author, seconds: at, device: `d${at % 7}` };
  const isArabic = at % 9 === 0;
  const text = sentenceOf(at, isArabic ? arabic : words);
  const page = Math.floor(at / CLAIMS_A_PAGE);
  const claim = claimRecord({ ...own, body: { text, language: isArabic ? 'ar' : 'en', shortText: '' } });
  const start = (at % CLAIMS_A_PAGE) * 400;
  const mention = mentionRecord(claim, {
    ...own,
    body: {
      url: `https://${pageOf(page)}`,
      pageUrl: pageOf(page),
      outlet: `Outlet ${page % 40}`,
      selectors: [
        { type: 'TextQuoteSelector', exact: text, prefix: sentenceOf(at + 1, words).slice(0, 32), suffix: 'And then ' },
        { type: 'TextPositionSelector', start, end: start + text.length },
      ],
    },
  });
  const source = at % 5 === 0 ? [] : [evidenceRecord(claim, own)];
  const verdict = verdicts[at % verdicts.length]!;
  const assessed = assessRecord(claim, { ...own, body: { verdict, evidence: source.map(({ id }) => id) } });
  const tag = at % 2 === 0 ? [tagRecord(claim, { ...own, body: { tag: tags[at % tags.length]! } })] : [];
  const status = at % 4 === 0 ? [setRecord(claim, { ...own, body: { value: 'published' } })] : [];
  return [claim, mention, ...source, assessed, ...tag, ...status];
}

/** Twelve to twenty words; common ones are common. */
function sentenceOf(seed: number, from: readonly string[]): string {
  let state = (seed + 1) * 48_271;
  const next = (): number => {
    state = (state * 48_271 + 11) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const length = 12 + Math.floor(next() * 8);
  const some = Array.from({ length }, () => from[Math.floor(next() ** 2 * from.length)]);
  return `${some.join(' ')} ${seed}.`;
}

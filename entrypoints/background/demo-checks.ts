/**
 * The finished checks of the demo, as a set of somebody else's: two people of an invented desk wrote them.
 *
 * One verdict, one disagreement, and one check of a sentence that the article changed afterwards.
 */
import { exportSet } from '../../lib/interchange/annotation-set.ts';
import type { AnnotationSet } from '../../lib/model/annotation-set.ts';
import { DEMO_ADDRESS, DEMO_PAGE_URL, DEMO_SPACE } from '../../lib/model/demo.ts';
import { demoArticle } from '../../lib/model/demo-article.ts';
import type { AnyRecord, AuthorId, RecordDraft, RecordId, RecordOf } from '../../lib/model/record.ts';
import type { AssessBody, ClaimBody, EvidenceBody, MentionBody } from '../../lib/model/record-body.ts';
import { defaultVerdictScheme, type VerdictCode } from '../../lib/model/verdict-scheme.ts';
import { newClock } from '../../lib/records/clock.ts';
import { viewClaims } from '../../lib/records/view.ts';
import { writeRecord } from '../../lib/records/write.ts';
import { sha256Base64Url, sha256Hex } from '../../lib/text/digest.ts';

const CHECKED_AT = '2026-03-10T09:00:00.000Z';

const nima = authorNamed('Nima');
const oren = authorNamed('Oren');
const people = {
  [nima]: { name: 'Nima Invented', desk: 'Demo desk' },
  [oren]: { name: 'Oren Madeup', desk: 'Demo desk' },
};

interface DemoVerdict {
  readonly author: AuthorId;
  readonly verdict: VerdictCode;
  readonly summary: string;
}

interface DemoCheck {
  readonly text: string;
  readonly speaker: string;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly source: string;
  readonly stance: EvidenceBody['stance'];
  readonly verdicts: readonly DemoVerdict[];
}

const checks: readonly DemoCheck[] = [
  {
    text: 'The Council of Port Selva receives its orders from Ostravel and Keldor.',
    speaker: 'Idris Barwan',
    exact: 'the Council of Port Selva receives its orders from Ostravel and Keldor',
    prefix: 'General Idris Barwan said that ',
    suffix: '.',
    source: 'Minutes of the council, January to March 2026',
    stance: 'refutes',
    verdicts: [
      { author: nima, verdict: 'false', summary: 'The minutes show that the council voted on each of these orders.' },
      { author: oren, verdict: 'unproven', summary: 'The minutes of two meetings are missing.' },
    ],
  },
  {
    text: 'The port of Port Selva handled 212,000 containers last year, twice as many as before the war.',
    speaker: 'Salma Zerrin',
    exact: 'the port handled 212,000 containers last year, twice as many as before the war',
    prefix: 'answered that ',
    suffix: '.',
    source: 'Harbour statistics 2025',
    stance: 'supports',
    verdicts: [
      {
        author: nima,
        verdict: 'mostly-true',
        summary: 'The figure is right; before the war it was 118,000, not half.',
      },
    ],
  },
  {
    text: 'The ministry of finance spent 14 million selvars on the harbour wall in 2025.',
    speaker: '',
    // The article says another figure now: it was changed after this check.
    exact: 'The ministry of finance spent 14 million selvars on the harbour wall in 2025',
    prefix: 'twice as many as before the war. ',
    suffix: ', according to its yearly report.',
    source: 'Yearly report of the ministry of finance, page 31',
    stance: 'supports',
    verdicts: [{ author: oren, verdict: 'true', summary: 'The yearly report has this figure.' }],
  },
];

/** Always the same set: the same ids, so that opening it again changes nothing. */
export function demoSet(): { readonly set: AnnotationSet; readonly records: readonly AnyRecord[] } {
  const records = checks.flatMap(recordsOf);
  const own = {
    ...{ id: 'urn:claimlight:demo', label: 'Demo desk', generator: 'Claimlight', language: 'en' },
    ...{ created: CHECKED_AT, modified: CHECKED_AT, verdictScheme: defaultVerdictScheme },
  };
  return { set: exportSet({ own, views: viewClaims(records), records, people }), records };
}

function recordsOf(check: DemoCheck, nth: number): readonly AnyRecord[] {
  let clock = newClock('demo');
  const records: AnyRecord[] = [];
  const write = (author: AuthorId, draft: RecordDraft): AnyRecord => {
    const now = Date.parse(CHECKED_AT) + nth;
    const written = writeRecord({ ...draft, prev: [] }, { space: DEMO_SPACE, author, clock, now, replaced: [] });
    clock = written.clock;
    records.push(written.record);
    return written.record;
  };
  const author = check.verdicts[0]!.author;
  const ref = write(author, { kind: 'claim', body: claimBody(check) }).id;
  write(author, { kind: 'mention', ref, body: mentionBody(check) });
  const source = write(author, { kind: 'evidence', ref, body: evidenceBody(check) }).id;
  for (const said of check.verdicts) write(said.author, { kind: 'assess', ref, body: assessBody(said, source) });
  // A verdict has its colour in the page once it is decided and published.
  const [said, ...others] = check.verdicts;
  if (said !== undefined && others.length === 0) {
    write(author, { kind: 'decide', ref, body: decideBody(said) });
    write(author, { kind: 'set', ref, body: { field: 'status', value: 'published', at: CHECKED_AT } });
  }
  return records;
}

function claimBody({ text, speaker }: DemoCheck): ClaimBody {
  return {
    text,
    shortText: '',
    language: 'en',
    speaker: { type: speaker === '' ? 'unknown' : 'person', name: speaker },
    type: 'event',
    scope: 'content',
    checkable: 'yes',
    at: CHECKED_AT,
  };
}

function mentionBody({ exact, prefix, suffix }: DemoCheck): MentionBody {
  return {
    url: DEMO_ADDRESS,
    canonicalUrl: null,
    pageUrl: DEMO_PAGE_URL,
    pageTitle: demoArticle.title,
    outlet: demoArticle.outlet,
    selectors: [{ type: 'TextQuoteSelector', exact, prefix, suffix }],
    capturedAt: CHECKED_AT,
    contentHash: sha256Hex(exact),
  };
}

/** No links: a source that is invented leads nowhere. */
function evidenceBody({ source, stance }: DemoCheck): EvidenceBody {
  return {
    url: null,
    title: source,
    publisher: 'Invented for the demo',
    retrievedAt: CHECKED_AT,
    type: 'primary-document',
    primary: true,
    stance,
    access: 'offline',
    onRecord: true,
    at: CHECKED_AT,
  };
}

function assessBody({ verdict, summary }: DemoVerdict, source: RecordId): AssessBody {
  const scheme = defaultVerdictScheme.id;
  return { verdict, label: labelOf(verdict), scheme, summary, reasoning: '', evidence: [source], at: CHECKED_AT };
}

function decideBody({ verdict, summary }: DemoVerdict): RecordOf<'decide'>['body'] {
  return { verdict, label: labelOf(verdict), summary, rule: 'single', dissent: [], at: CHECKED_AT };
}

function labelOf(verdict: VerdictCode): string {
  return defaultVerdictScheme.labels.find(({ code }) => code === verdict)!.label;
}

function authorNamed(name: string): AuthorId {
  return sha256Base64Url(`claimlight demo ${name}`).slice(0, 26) as AuthorId;
}

/**
 * What is private does not leave: a set with a secret in every private place, through every format that we write.
 */
import { describe, expect, test } from 'vitest';
import { printSet } from '../../../lib/interchange/annotation-set.ts';
import { printAveritec } from '../../../lib/interchange/averitec/print-averitec.ts';
import { printClaimReview } from '../../../lib/interchange/claim-review/print-claim-review.ts';
import { printCsv } from '../../../lib/interchange/csv/print-csv.ts';
import { printHypothesis } from '../../../lib/interchange/hypothesis/print-hypothesis.ts';
import { readSet } from '../../../lib/interchange/read-set.ts';
import { printHtml } from '../../../lib/interchange/report/print-html.ts';
import { printMarkdown } from '../../../lib/interchange/report/print-markdown.ts';
import { printWebAnnotation } from '../../../lib/interchange/web-annotation/print-web-annotation.ts';
import type { AnnotationSet } from '../../../lib/model/annotation-set.ts';
import { type ClaimView, statusOf } from '../../../lib/model/claim-view.ts';
import type { AnyRecord } from '../../../lib/model/record.ts';
import { stripSet } from '../../../lib/publish/strip.ts';
import { viewClaims } from '../../../lib/records/view.ts';
import { reportWords } from '../../programs/english.ts';
import {
  ana,
  approveRecord,
  assessRecord,
  authorNamed,
  ben,
  claimRecord,
  decideRecord,
  eraseRecord,
  evidenceRecord,
  linkRecord,
  mentionRecord,
  nextVersion,
  noteRecord,
  retractRecord,
  setRecord,
  tagRecord,
  untagRecord,
} from '../../support/records.ts';
import { ownHeader, setOfRecords } from '../../support/sets.ts';

let planted = 0;
function secret(): string {
  planted += 1;
  return `SECRET-${planted}-`;
}

const cara = authorNamed('Cara, who only commented');
const factCheckUrl = 'https://coast-check.example/quay';
const header = {
  ...ownHeader,
  budget: secret(),
  publisher: {
    id: 'https://coast-check.example/',
    name: 'Coast Check',
    contact: 'desk@coast-check.example',
    rota: secret(),
  },
  people: { [ana]: { name: 'Ana', phone: secret() }, [ben]: { name: 'Ben' }, [cara]: { name: secret() } },
};

const draft = claimRecord({ body: { text: `${secret()} was my first thought.` } });
const claim = nextVersion(draft, { seconds: 1, body: { text: 'The quay cost 12 million.', shortText: '' } });
const mention = mentionRecord(draft, {
  seconds: 2,
  body: { context: `He told ${secret()} that the authority spent 12 million.` },
});
const oldMention = mentionRecord(draft, { seconds: 2, device: 'b', body: { context: secret(), pageTitle: secret() } });
const newMention = nextVersion(oldMention, {
  seconds: 3,
  body: { context: secret(), pageTitle: 'What the new quay cost' },
});
const source = evidenceRecord(draft, { seconds: 3 });
const contact = evidenceRecord(draft, {
  seconds: 4,
  body: {
    url: `https://mail.example/${secret()}`,
    title: secret(),
    publisher: secret(),
    note: secret(),
    author: secret(),
    quote: { exact: secret(), lang: 'en' },
    onRecord: false,
  },
});
const wentOff = evidenceRecord(draft, { seconds: 4, device: 'b', body: { title: secret() } });
const offNow = nextVersion(wentOff, { seconds: 5, body: { onRecord: false } });
const wasOff = evidenceRecord(draft, { seconds: 4, device: 'c', body: { title: secret(), onRecord: false } });
const onNow = nextVersion(wasOff, { seconds: 5, body: { title: 'Press office of the harbour', onRecord: true } });
const guess = assessRecord(draft, { seconds: 5, body: { summary: secret() } });
const found = assessRecord(draft, { seconds: 6, prev: [guess], body: { evidence: [source.id, contact.id] } });
const dissent = assessRecord(draft, { author: ben, seconds: 6, body: { label: 'Mixture', verdict: 'mixture' } });
const trial = decideRecord(draft, { seconds: 7, body: { summary: secret(), factCheckUrl } });
const decision = decideRecord(draft, { seconds: 8, prev: [trial], body: { factCheckUrl, dissent: [dissent.id] } });
const wrongTag = tagRecord(draft, { seconds: 3, body: { tag: secret() } });
const published = setRecord(draft, { seconds: 20, body: { value: 'published' } });
const corrected = decideRecord(draft, {
  seconds: 30,
  prev: [decision],
  body: {
    factCheckUrl,
    label: 'False',
    verdict: 'false',
    dissent: [dissent.id],
    correction: { kind: 'correction', note: 'It cost 7.9.' },
  },
});
const privateNote = noteRecord(draft, { seconds: 9, author: cara, body: { text: secret(), private: true } });
const erasedMention = mentionRecord(draft, { seconds: 2, device: 'd' });

const records: AnyRecord[] = [
  ...[draft, claim, mention, oldMention, newMention, source, contact, wentOff, offNow, wasOff, onNow],
  ...[guess, found, dissent, trial, decision, corrected, published],
  ...[
    wrongTag,
    untagRecord(draft, { seconds: 4, prev: [wrongTag], body: { tag: wrongTag.body.tag } }),
    tagRecord(draft, { seconds: 5 }),
  ],
  ...[privateNote, noteRecord(draft, { seconds: 10, body: { text: secret() } })],
  retractRecord(privateNote, { seconds: 11, author: cara, prev: [privateNote], body: { reason: secret() } }),
  noteRecord(draft, { seconds: 12, body: { text: 'A note to readers.', private: false } }),
  ...(['assignee', 'due', 'priority'] as const).map((field) =>
    setRecord(draft, { seconds: 13, body: { field, value: secret() } }),
  ),
  approveRecord(trial, { seconds: 14, author: ben, body: { statement: secret() } }),
  approveRecord(decision, { seconds: 15, author: ben }),
  eraseRecord(draft, { seconds: 16, prev: [erasedMention], body: { reason: secret() } }),
  linkRecord(draft, claimRecord({ seconds: 99 }), { seconds: 17 }),
];
const withdrawn = claimRecord({ seconds: 40, body: { text: secret() } });
const gone = [
  withdrawn,
  mentionRecord(withdrawn, { seconds: 41, body: { pageTitle: secret() } }),
  retractRecord(withdrawn, { seconds: 42, prev: [withdrawn] }),
];
const loose = noteRecord(claimRecord({ seconds: 77 }), { seconds: 50, body: { text: secret(), private: false } });

const composed = setOfRecords([...records, ...gone], header);
const set: AnnotationSet = {
  ...composed,
  claims: composed.claims.map((entry) => ({ ...entry, remark: secret() })),
  records: [...composed.records, loose],
};
const stripped = stripSet(set);

function viewOf(one: AnnotationSet): ClaimView {
  const read = readSet(printSet(one));
  if (read.status !== 'ok') throw new Error(read.status);
  const [view, ...others] = viewClaims(read.records);
  expect(others).toEqual([]);
  return view!;
}

test('every secret stands in the set of the desk', () => {
  const text = printSet(set);
  const missing = Array.from({ length: planted }, (_, index) => `SECRET-${index + 1}-`).filter(
    (one) => !text.includes(one),
  );
  expect(missing).toEqual([]);
  expect(planted).toBeGreaterThan(30);
});

describe('no secret leaves', () => {
  const formats: readonly (readonly [string, (one: AnnotationSet) => string])[] = [
    ['an annotation set', printSet],
    ['W3C Web Annotation', (one) => printWebAnnotation(one).text],
    ['Hypothesis', (one) => printHypothesis(one).text],
    ['ClaimReview', (one) => printClaimReview(one).text],
    ['CSV', (one) => printCsv(one).text],
    ['AVeriTeC', (one) => printAveritec(one).text],
    ['HTML', (one) => printHtml(one, reportWords).text],
    ['Markdown', (one) => printMarkdown(one, reportWords).text],
  ];

  test.each(formats)('by %s', (_, print) => {
    const text = print(stripped.set);
    expect(text).toContain('The quay cost 12 million.');
    expect(text.match(/SECRET-\d+-/gu) ?? []).toEqual([]);
  });
});

describe('the set that leaves', () => {
  const view = viewOf(stripped.set);

  test('is read again, and says all that readers were told', () => {
    expect(statusOf(view)).toBe('published');
    expect(view.claim.body.text).toBe('The quay cost 12 million.');
    expect(view.mentions.map(({ body }) => body.selectors)).toEqual([mention.body.selectors, mention.body.selectors]);
    expect(view.evidence.map(({ body }) => body.title).sort()).toEqual([
      'Annual accounts 2025',
      'Press office of the harbour',
    ]);
    expect(view.decisions.map(({ body }) => body.label)).toEqual(['False']);
    expect(view.assessments.map(({ body }) => body.label).sort()).toEqual(['Mixture', 'Mostly false']);
    expect(view.tags).toEqual(['harbour']);
    expect(view.fields.map(({ field }) => field)).toEqual(['status']);
    expect(view.remarks.map(({ kind }) => kind).sort()).toEqual(['approve', 'link', 'note']);
  });

  test('keeps what was public before it was corrected', () => {
    const labels = stripped.set.records.flatMap((record) => (record.kind === 'decide' ? [record.body.label] : []));
    expect(labels).toEqual(['Mostly false']);
  });

  test('names those who are in it, and nobody else', () => {
    expect(stripped.set.people).toEqual({ [ana]: { name: 'Ana' }, [ben]: { name: 'Ben' } });
    expect(stripped.set.publisher).toEqual({
      id: 'https://coast-check.example/',
      name: 'Coast Check',
      contact: 'desk@coast-check.example',
    });
  });

  test('changes no record that had nothing to hide, and has the same ids each time', () => {
    const ids = new Set(
      set.claims.flatMap((entry) => [entry.record, ...entry.assessments, ...entry.decisions].map(({ id }) => id)),
    );
    const [entry] = stripped.set.claims;
    for (const record of [entry!.record, ...entry!.assessments, ...entry!.decisions]) expect(ids).toContain(record.id);
    expect(printSet(stripSet(set).set)).toBe(printSet(stripped.set));
    expect(printSet(stripSet(stripped.set).set)).toBe(printSet(stripped.set));
  });

  test('says how much stayed behind', () => {
    expect(stripped.removed).toMatchObject({ notes: 2, tasks: 3, sources: 3, contexts: 2, reasons: 1 });
  });
});

test('of a claim that was never published no earlier version leaves, and the rest does', () => {
  const view = viewOf(stripSet(setOfRecords([draft, claim, mention, guess, found])).set);
  expect([view.claim.body.text, view.mentions.length, view.assessments.length, view.history.length]).toEqual([
    'The quay cost 12 million.',
    1,
    1,
    3,
  ]);
});

test('a claim that was published and then withdrawn stays withdrawn', () => {
  const withdrawal = retractRecord(draft, { seconds: 60, prev: [claim], body: { reason: 'Not ours to check.' } });
  const view = viewOf(stripSet(setOfRecords([draft, claim, decision, published, withdrawal])).set);
  expect(view.withdrawn).toBe(true);
});

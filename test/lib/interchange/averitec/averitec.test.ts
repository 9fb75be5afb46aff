import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { printAveritec } from '../../../../lib/interchange/averitec/print-averitec.ts';
import { readAveritec } from '../../../../lib/interchange/averitec/read-averitec.ts';
import { lossWords, rejectedWords } from '../../../programs/english.ts';
import { assessRecord, claimRecord, evidenceRecord } from '../../../support/records.ts';
import { setOfRecords } from '../../../support/sets.ts';

const claim = {
  claim: 'The mayor said that the quay cost 12 million.',
  label: 'Refuted',
  justification: 'She said 7.9.',
  claim_date: '3-2-2026',
  speaker: null,
  original_claim_url: null,
  fact_checking_article: 'https://web.archive.org/web/20260307111443/https://coast-check.example/quay',
  reporting_source: 'Facebook',
  claim_types: ['Quote Verification', 'Numerical Claim'],
  questions: [
    {
      question: 'What did she say?',
      answers: [
        {
          answer: 'It cost 7.9 million.',
          answer_type: 'Extractive',
          source_url: 'https://harbour.example/speech',
          source_medium: 'Video',
          cached_source_url: 'https://web.archive.org/web/20260301000000/https://harbour.example/speech',
        },
        { answer: 'No answer could be found.', answer_type: 'Unanswerable', source_url: '', source_medium: '' },
      ],
    },
  ],
};

test('questions and answers are kept, with their sources as sources', () => {
  const { set, rejected, unmapped } = readAveritec(JSON.stringify([claim]));
  expect([rejected, unmapped]).toEqual([[], []]);
  const [{ record, assessments, evidence }] = set.claims as [(typeof set.claims)[0]];
  expect(record.body).toMatchObject({ type: 'quote', scope: 'attribution', claimDate: '2026-02-03' });
  expect(assessments[0]!.body).toMatchObject({ verdict: 'false', label: 'Refuted', summary: 'She said 7.9.' });
  const article = evidence.find(({ body }) => body.type === 'fact-check')!;
  expect(article.body).toMatchObject({
    url: 'https://coast-check.example/quay',
    archivedAt: claim.fact_checking_article,
  });
  const speech = evidence.find(({ body }) => body.type === 'video')!;
  expect(speech.body).toMatchObject({
    url: 'https://harbour.example/speech',
    quote: { exact: 'It cost 7.9 million.' },
  });
  expect(assessments[0]!.body.evidence).toEqual([speech.id]);
});

test('what came from there goes back as it was', () => {
  expect(JSON.parse(printAveritec(readAveritec(JSON.stringify([claim])).set).text)).toEqual([claim]);
});

test('a claim of ours goes as far as it can, and the rest is said', () => {
  const one = claimRecord();
  const other = claimRecord({ seconds: 1 });
  const satire = assessRecord(other, { body: { verdict: 'satire', label: 'Satire' } });
  const found = assessRecord(one, { body: { verdict: 'misleading', label: 'Misleading' } });
  const { text, lost } = printAveritec(setOfRecords([one, found, evidenceRecord(one), other, satire]));
  expect(JSON.parse(text)).toEqual([
    {
      claim: one.body.text,
      label: 'Conflicting Evidence/Cherrypicking',
      justification: 'The accounts say 7.9 million.',
      claim_date: '27-2-2026',
      speaker: 'Mara Lindqvist',
      original_claim_url: null,
      claim_types: ['Numerical Claim'],
      questions: [],
    },
  ]);
  expect(lost.map(lossWords)).toEqual([
    'Claims that have no verdict, or one that AVeriTeC has no label for: 1',
    'Sources that answer no question.',
  ]);
});

test.each([
  ['no claim', { ...claim, claim: '' }, 'claim: This says no claim.'],
  ['no label', { ...claim, label: null }, 'label: This says no verdict.'],
  [
    'a question that asks nothing',
    { ...claim, questions: [{ answers: [] }] },
    'questions: A question is without words.',
  ],
])('rejected: %s', (_, item, reason) => {
  const { set, rejected } = readAveritec(JSON.stringify([claim, item]));
  expect(rejected.map(rejectedWords)).toEqual([`[1]: ${reason}`]);
  expect(set.claims).toHaveLength(1);
});

const file = join(process.env.SHARED ?? '../shared', 'data/product/averitec/averitec-dev-sample.json');

describe.skipIf(!existsSync(file))('the real sample (skipped where ../shared is not there)', () => {
  test('each of its 73 claims comes in and goes out the same', () => {
    const text = readFileSync(file, 'utf8');
    const foreign = readAveritec(text);
    expect([foreign.rejected, foreign.unmapped]).toEqual([[], []]);
    const byClaim = (rows: { claim: string }[]) => rows.toSorted((a, b) => (a.claim < b.claim ? -1 : 1));
    expect(byClaim(JSON.parse(printAveritec(foreign.set).text))).toEqual(byClaim(JSON.parse(text)));
  });
});

import { describe, expect, test } from 'vitest';
import { type ClaimReviewOutcome, claimReviewOf } from '../../../../lib/interchange/claim-review/claim-review-of.ts';
import { printClaimReview } from '../../../../lib/interchange/claim-review/print-claim-review.ts';
import { readClaimReviewFile } from '../../../../lib/interchange/claim-review/read-claim-review.ts';
import type { SetHeader } from '../../../../lib/model/annotation-set.ts';
import type { AnyRecord } from '../../../../lib/model/record.ts';
import { viewClaims } from '../../../../lib/records/view.ts';
import {
  ana,
  assessRecord,
  ben,
  claimRecord,
  decideRecord,
  evidenceRecord,
  mentionRecord,
  setRecord,
  timeAt,
} from '../../../support/records.ts';
import { ownHeader, setOfRecords } from '../../../support/sets.ts';

const url = 'https://checks.coast-check.example/quay';
const header: SetHeader = {
  ...ownHeader,
  publisher: {
    id: 'https://www.coast-check.example/',
    name: 'Coast Check',
    correctionsPolicy: 'https://www.coast-check.example/corrections',
  },
};
const claim = claimRecord();
const decision = decideRecord(claim, { seconds: 5, body: { factCheckUrl: url } });
const published = setRecord(claim, { seconds: 6, body: { value: 'published' } });
const matter = [claim, mentionRecord(claim), evidenceRecord(claim), assessRecord(claim, { author: ben })];

function outcomeOf(records: readonly AnyRecord[], under: SetHeader = header): ClaimReviewOutcome {
  return claimReviewOf(viewClaims(records)[0]!, under, records);
}

function markupOf(records: readonly AnyRecord[], under: SetHeader = header) {
  const outcome = outcomeOf(records, under);
  if (outcome.status !== 'ready') throw new Error(JSON.stringify(outcome));
  return outcome.markup;
}

test('a published decision is the whole markup', () => {
  expect(markupOf([...matter, decision, published])).toEqual({
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    url,
    claimReviewed: 'The new quay cost 12 million euros.',
    datePublished: timeAt(6),
    dateModified: timeAt(5),
    author: {
      '@type': 'Organization',
      name: 'Coast Check',
      url: 'https://www.coast-check.example/',
      correctionsPolicy: 'https://www.coast-check.example/corrections',
    },
    itemReviewed: {
      '@type': 'Claim',
      author: { '@type': 'Person', name: 'Mara Lindqvist', jobTitle: 'Mayor' },
      datePublished: '2026-02-27',
      appearance: [{ '@type': 'CreativeWork', url: 'https://coast-times.example/2026/02/quay' }],
    },
    reviewRating: {
      '@type': 'Rating',
      alternateName: 'Mostly false',
      ratingValue: 2,
      bestRating: 5,
      worstRating: 1,
      ratingExplanation: 'The accounts say 7.9 million.',
    },
    citation: [
      {
        '@type': 'CreativeWork',
        url: 'https://harbour.example/accounts/2025.pdf',
        name: 'Annual accounts 2025',
        publisher: { '@type': 'Organization', name: 'Harbour authority' },
      },
    ],
  });
});

describe('a number is given', () => {
  const ratingUnder = (body: object, scheme = ownHeader.verdictScheme) => {
    const records = [...matter, decideRecord(claim, { seconds: 5, body: { factCheckUrl: url, ...body } }), published];
    return markupOf(records, { ...header, verdictScheme: scheme }).reviewRating as Record<string, unknown>;
  };

  test.each([
    ['never off the scale', { verdict: 'misleading', label: 'Misleading' }, undefined],
    ['never where the scheme has none', {}, { ...ownHeader.verdictScheme, isNumbered: false }],
    ['never for a label of another scheme', { label: 'Barely true' }, undefined],
  ])('%s', (_, body, scheme) => {
    const rating = ratingUnder(body, scheme ?? ownHeader.verdictScheme);
    expect(Object.keys(rating).sort()).toEqual(['@type', 'alternateName', 'ratingExplanation']);
  });

  test('on the scale of a numbered scheme', () => {
    expect(ratingUnder({ verdict: 'true', label: 'True' })).toMatchObject({ ratingValue: 5 });
  });
});

test('a first appearance is written only where a person ticked it', () => {
  const ticked = mentionRecord(claim, { body: { earliestKnown: true } as object });
  const markup = markupOf([claim, ticked, decision, published]).itemReviewed as Record<string, unknown>;
  expect(markup.firstAppearance).toEqual({ '@type': 'CreativeWork', url: 'https://coast-times.example/2026/02/quay' });
});

test('a correction is said, and when', () => {
  const correction = { kind: 'correction', note: 'The figure was of another quay.' } as const;
  const body = { label: 'False', verdict: 'false', factCheckUrl: url, correction } as const;
  const corrected = decideRecord(claim, { seconds: 20, prev: [decision], body });
  const markup = markupOf([...matter, decision, published, corrected]);
  expect(markup).toMatchObject({
    dateModified: timeAt(20),
    correction: [
      {
        '@type': 'CorrectionComment',
        name: 'correction',
        text: 'The figure was of another quay.',
        datePublished: timeAt(20),
      },
    ],
  });
});

describe('there is no markup', () => {
  const withBody = (body: object) => decideRecord(claim, { seconds: 5, body: { factCheckUrl: url, ...body } });
  test.each([
    ['of what one person found', matter, header, 'no-decision'],
    [
      'of two decisions',
      [...matter, decision, decideRecord(claim, { author: ben, seconds: 7 })],
      header,
      'several-decisions',
    ],
    [
      'of a check in progress',
      [...matter, withBody({ verdict: 'in-progress', label: 'In progress' }), published],
      header,
      'in-progress',
    ],
    ['without a publisher', [...matter, decision, published], ownHeader, 'no-publisher'],
    [
      'for a page of another site',
      [...matter, withBody({ factCheckUrl: 'https://coast-check.evil.example/q' }), published],
      header,
      'other-site',
    ],
    [
      'of what was retracted',
      [...matter, decision, setRecord(claim, { seconds: 9, body: { value: 'retracted' } })],
      header,
      'retracted',
    ],
  ] as const)('%s', (_, records, under, reason) => {
    expect(outcomeOf(records, under)).toEqual({ status: 'refused', reason });
  });

  test('but a draft, marked beside and not inside, where the page is missing', () => {
    const outcome = outcomeOf([...matter, decideRecord(claim, { seconds: 5 }), published]);
    expect(outcome).toMatchObject({ status: 'draft', reasons: ['no-fact-check-url'] });
    expect(JSON.stringify(outcome.status === 'draft' && outcome.markup)).not.toMatch(/draft|"url":"https:\/\/checks/u);
    expect(outcomeOf([...matter, decision])).toMatchObject({ status: 'draft', reasons: ['not-published'] });
  });
});

test('a printed set can stand in a script, and can be read again', () => {
  const hostile = claimRecord({ seconds: 1, body: { text: '</script><script>alert(1)</script>', shortText: '' } });
  const records = [
    hostile,
    decideRecord(hostile, { seconds: 5, author: ana, body: { factCheckUrl: url } }),
    setRecord(hostile, { seconds: 6, body: { value: 'published' } }),
  ];
  const undecided = claimRecord({ seconds: 2 });
  const { text, refused } = printClaimReview(setOfRecords([...records, undecided], header));
  expect(text).not.toContain('<');
  expect(refused).toEqual([{ text: undecided.body.text, reasons: ['no-decision'] }]);
  const again = readClaimReviewFile(text).set.claims[0]!;
  expect(again.record.body.text).toBe('</script><script>alert(1)</script>');
  expect(again.assessments[0]!.body).toMatchObject({
    verdict: 'mostly-false',
    summary: 'The accounts say 7.9 million.',
  });
});

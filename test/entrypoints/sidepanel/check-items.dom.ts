import { describe, expect, test } from 'vitest';
import { mentionToShow, othersChecks, ownChecks } from '../../../entrypoints/sidepanel/check-items.ts';
import type { PageRecords } from '../../../entrypoints/sidepanel/use-records.ts';
import type { ClaimView } from '../../../lib/model/claim-view.ts';
import type { Outcome, PageState } from '../../../lib/model/page.ts';
import { viewClaims } from '../../../lib/records/view.ts';
import { ana, assessRecord, ben, claimRecord, mentionRecord } from '../../support/records.ts';

const claim = claimRecord();
const mention = mentionRecord(claim);
const byAna = assessRecord(claim, { author: ana });
const byBen = assessRecord(claim, { author: ben, body: { verdict: 'true', label: 'Correct' } });
const view = viewClaims([claim, mention, byAna])[0]!;
const { pageUrl } = mention.body;

function stateWith(outcomes: readonly Partial<Outcome>[] = []): PageState {
  const whole = { mention: mention.id, claim: view.id, layer: null, status: 'exact' } as const;
  return {
    pageUrl,
    outcomes: outcomes.map((outcome) => ({ ...whole, ...outcome })),
  } as unknown as PageState;
}

function records(own: readonly ClaimView[], others: readonly ClaimView[] = []): PageRecords {
  const layer = 'L';
  return {
    own,
    others: others.map((each) => ({ layer, claim: each.id, pageUrls: [pageUrl], view: each })),
    layers: [{ id: layer, label: 'Desk North', openedAt: '', newer: false, set: {} }],
  } as unknown as PageRecords;
}

describe('a check shows', () => {
  test('the verdict in the words that its author stored', () => {
    const correct = viewClaims([claim, mention, byBen])[0]!;
    expect(ownChecks(records([correct]), stateWith())[0]?.badge).toEqual({ verdict: 'true', label: 'Correct' });
  });

  test('that verdicts differ, and no average of them', () => {
    const both = viewClaims([claim, mention, byAna, byBen])[0]!;
    expect(ownChecks(records([both]), stateWith())[0]?.badge).toEqual({
      verdict: 'disagree',
      label: '2 checks disagree',
    });
  });

  test('no verdict where there is none', () => {
    const bare = viewClaims([claim, mention])[0]!;
    expect(ownChecks(records([bare]), stateWith())[0]?.badge).toBeNull();
  });

  test.each<[string, Partial<Outcome>[], string]>([
    ['exact while it was not looked for', [], 'exact'],
    ['the best of its places', [{ mention: 'x', status: 'orphan' }, { status: 'changed' }], 'changed'],
    ['orphan when none was found', [{ status: 'orphan' }], 'orphan'],
    ['nothing of what happened to a set’s copy of it', [{ layer: 'L', status: 'orphan' }], 'exact'],
  ])('%s', (_, outcomes, expected) => {
    expect(ownChecks(records([view]), stateWith(outcomes))[0]?.state).toBe(expected);
  });

  test('the label of the set that it came from', () => {
    expect(othersChecks(records([], [view]), stateWith())[0]).toMatchObject({ layer: 'L', setLabel: 'Desk North' });
  });
});

describe('the place to show is', () => {
  const [check] = ownChecks(records([view]), stateWith());

  test('one that was found', () => {
    const state = stateWith([
      { mention: 'gone', status: 'orphan' },
      { mention: 'found', status: 'changed' },
    ]);
    expect(mentionToShow(check!, state, records([view]))).toBe('found');
  });

  test('any of the page while nothing was looked for', () => {
    expect(mentionToShow(check!, stateWith(), records([view]))).toBe(mention.id);
  });
});

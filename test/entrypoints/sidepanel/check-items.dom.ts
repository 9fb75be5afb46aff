import { describe, expect, test } from 'vitest';
import { mentionToShow, othersChecks, ownChecks } from '../../../entrypoints/sidepanel/check-items.ts';
import { type TabState, tabState } from '../../../entrypoints/sidepanel/tab-state.ts';
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

const seen = {
  status: 'changed',
  found: 'spent 9 million',
  first: '2026-03-02T11:00:00Z',
  last: '2026-03-03T11:00:00Z',
};

function documentWith(outcomes: readonly Partial<Outcome>[], rest: Partial<PageState> = {}): PageState {
  const whole = { mention: mention.id, claim: view.id, layer: null, status: 'exact' } as const;
  return {
    frameId: 0,
    pageUrl,
    suggestions: [],
    outcomes: outcomes.map((outcome) => ({ ...whole, ...outcome })),
    sightings: { [mention.id]: [seen] },
    ...rest,
  } as unknown as PageState;
}

function stateWith(outcomes: readonly Partial<Outcome>[] = []): TabState {
  return tabState([documentWith(outcomes)])!;
}

function records(own: readonly ClaimView[], others: readonly ClaimView[] = []): PageRecords {
  const layer = 'L';
  return {
    own,
    others: others.map((each) => ({ layer, claim: each.id, pageUrls: [pageUrl], view: each })),
    layers: [
      { id: layer, label: 'Desk North', openedAt: '', newer: false, set: {}, people: { [ana]: { name: 'Ana B' } } },
    ],
    people: { [ana]: { name: 'Ana' } },
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

describe('what became of its sentence', () => {
  const items = (outcome: Partial<Outcome>) => ownChecks(records([view]), stateWith([outcome]));

  test.each(['exact', 'fuzzy'] as const)('is nothing where it was found %s', (status) => {
    expect(items({ status })[0]!.altered).toBeNull();
  });

  test('is in both wordings, with the day of the check and what was seen since', () => {
    const { altered } = items({ status: 'changed', found: 'spent 9 million' })[0]!;
    expect(altered).toMatchObject({ found: 'spent 9 million', sightings: [seen] });
    expect(altered!.checked).toMatchObject({
      exact: 'spent 12 million euros on the new quay',
      capturedAt: mention.body.capturedAt,
      archivedAt: null,
    });
  });

  test('is that it is gone, with its words', () => {
    expect(items({ status: 'orphan' })[0]!.altered).toMatchObject({ found: null, checked: { language: 'en' } });
  });
});

test('a check is found by who made it, in the names of its own set', () => {
  expect(ownChecks(records([view]), stateWith())[0]!.authors).toEqual(['Ana']);
  expect(othersChecks(records([], [view]), stateWith())[0]!.authors).toEqual(['Ana B']);
});

test('checks of others stand in the order of the page', () => {
  const at = (start: number) => {
    const later = claimRecord({ body: { text: `At ${start}.` } });
    const selectors = [{ type: 'TextPositionSelector', start, end: start + 5 }] as const;
    return viewClaims([later, mentionRecord(later, { body: { selectors: [...selectors] } })])[0]!;
  };
  const listed = othersChecks(records([], [at(900), at(20), at(300)]), stateWith());
  expect(listed.map(({ text }) => text)).toEqual(['At 20.', 'At 300.', 'At 900.']);
});

describe('the place to show is', () => {
  const [check] = ownChecks(records([view]), stateWith());

  test('one that was found', () => {
    const state = stateWith([
      { mention: 'gone', status: 'orphan' },
      { mention: 'found', status: 'changed' },
    ]);
    expect(mentionToShow(check!, state, records([view]))).toMatchObject({ mention: 'found' });
  });

  test('any of the page while nothing was looked for', () => {
    expect(mentionToShow(check!, stateWith(), records([view]))).toMatchObject({ mention: mention.id });
  });
});

describe('a frame that is read by itself', () => {
  const elsewhere = 'embed.example/card';
  const page = { url: 'https://embed.example/card' } as PageState['page'];
  const inFrame = mentionRecord(claim, { body: { pageUrl: elsewhere } });
  const framed = viewClaims([claim, inFrame, byAna])[0]!;
  const both = viewClaims([claim, mention, inFrame, byAna])[0]!;
  const frameWith = (outcomes: readonly Partial<Outcome>[]) =>
    documentWith(outcomes, { frameId: 8, pageUrl: elsewhere, page, sightings: {} });

  test('is named by its host where a check stands in it, and is where that is shown', () => {
    const state = tabState([documentWith([]), frameWith([{ mention: inFrame.id, status: 'fuzzy' }])])!;
    const [check] = ownChecks(records([framed]), state);
    expect(check).toMatchObject({ state: 'fuzzy', frame: 'embed.example' });
    expect(mentionToShow(check!, state, records([framed]))).toMatchObject({
      mention: inFrame.id,
      document: { frameId: 8 },
    });
  });

  test('does not change what is said of its page', () => {
    const said = documentWith([{ status: 'orphan' }]);
    const state = tabState([said, frameWith([{ status: 'exact' }])])!;
    expect(ownChecks(records([both]), state)[0]).toMatchObject({ state: 'orphan' });
    expect(ownChecks(records([both]), state)[0]).not.toHaveProperty('frame');
  });

  test('has its checks after those of its page, in its own order', () => {
    const at = (where: string, start: number) => {
      const one = claimRecord({ body: { text: `${where} ${start}` } });
      const selectors = [{ type: 'TextPositionSelector', start, end: start + 5 }] as const;
      return viewClaims([one, mentionRecord(one, { body: { pageUrl: where, selectors: [...selectors] } })])[0]!;
    };
    const views = [at(elsewhere, 20), at(pageUrl, 900), at(elsewhere, 5), at(pageUrl, 300)];
    const state = tabState([documentWith([]), frameWith([])])!;
    const listed = othersChecks(records([], views), state).map(({ text }) => text);
    expect(listed).toEqual([`${pageUrl} 300`, `${pageUrl} 900`, `${elsewhere} 5`, `${elsewhere} 20`]);
  });
});

/** How quotes are found in a text; that of a page comes with `document-text.ts`. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findQuotes, type SpanOutcome } from '../../../../lib/anchoring/quotes/spans.ts';
import { indexTokens } from '../../../../lib/anchoring/quotes/token-index.ts';
import { tokensOf } from '../../../../lib/anchoring/quotes/tokens.ts';

const before = 'Ministers met in the capital on Monday to speak of the harbour strike and its cost. ';
const claim = 'The port authority said that 4,500 dockers in Arlen had refused to load the grain ships.';
const after = ' Owners of the two largest lines would not comment on the talks before the weekend.';
const rest = '\nBakers in the old town sell bread at half its price since the mills were closed in June.';
const story = before + claim + after + rest;

interface Found {
  readonly status: SpanOutcome['status'];
  readonly words: string | null;
}

function find(text: string, quote: { exact: string; prefix?: string; suffix?: string; copies?: number }): Found {
  const [outcome] = findQuotes(text, () => indexTokens(tokensOf(text)), [
    {
      quote: { type: 'TextQuoteSelector', prefix: before, suffix: after, ...quote },
      position: null,
      hint: () => null,
    },
  ]);
  if (outcome === undefined || outcome.status === 'orphan') return { status: 'orphan', words: null };
  return { status: outcome.status, words: text.slice(outcome.start, outcome.end) };
}

function edited(old: string, now: string): string {
  return story.replace(claim, claim.replace(old, now));
}

describe('a claim whose words changed where it stood is changed', () => {
  test.each([
    ['a number', '4,500', '5,400'],
    ['a name', 'Arlen', 'Kells'],
    ['a negation put in', 'had refused', 'had not refused'],
    ['a typo mended', 'dockers', 'docker'],
    ['a word taken out at its start', 'The port', 'Port'],
    ['its last words', 'the grain ships', 'coal'],
    ['words put in before its end', 'ships.', 'ships at night.'],
    ['text put in between', 'said that', 'said. Advertisement: read more on our new pages about bread. that'],
  ])('%s', (_, old, now) => {
    expect(find(edited(old, now), { exact: claim })).toEqual({ status: 'changed', words: claim.replace(old, now) });
  });
});

describe('what is like a claim and stands elsewhere is another claim', () => {
  const gone = before + after.trim() + rest;
  test.each([
    ['another number', claim.replace('4,500', '450')],
    ['another name', claim.replace('Arlen', 'Kells')],
    ['a negation', claim.replace('had refused', 'had not refused')],
    ['another last word', claim.replace('ships', 'barges')],
  ])('%s', (_, lookalike) => {
    expect(find(`${gone}\n${lookalike}`, { exact: claim }).status).toBe('orphan');
    expect(find(`${lookalike}\n${gone}`, { exact: claim }).status).toBe('orphan');
  });

  test('also where the claim stands, edited, in its place', () => {
    const text = `${edited('refused to load', 'declined to load')}\nAgain, they wrote, ${claim}`;
    expect(find(text, { exact: claim }).words).toBe(claim.replace('refused', 'declined'));
  });
});

describe('the same words', () => {
  test('moved to another place are the same claim in other surroundings', () => {
    expect(find(before + after.trim() + rest + claim, { exact: claim })).toEqual({ status: 'fuzzy', words: claim });
  });

  test('are not taken for it where there were copies of them before', () => {
    expect(find(before + after.trim() + rest + claim, { exact: claim, copies: 1 }).status).toBe('orphan');
    expect(find(story, { exact: claim, copies: 1 })).toEqual({ status: 'exact', words: claim });
  });

  test.each([
    ['quotation marks', 'said that', 'said “that”'],
    ['a soft hyphen', 'authority', 'author\u00ADity'],
    ['a line break', 'said that', 'said\nthat'],
    ['a footnote mark', 'grain ships', 'grain ships[4]'],
    ['composed letters', 'Arlen', 'Arlen'.normalize('NFD')],
  ])('set in another way are fuzzy at most: %s', (_, old, now) => {
    const { status, words } = find(edited(old, now), { exact: claim });
    expect(words).toBe(claim.replace(old, now));
    expect(status).toBe(old === now ? 'exact' : 'fuzzy');
  });

  test('a sentence that goes on now is changed', () => {
    const longer = claim.replace('ships.', 'ships, and that the army would be called in.');
    expect(find(story.replace(claim, longer), { exact: claim })).toEqual({ status: 'changed', words: longer });
  });
});

describe('no input', () => {
  const anything = fc.string({ unit: 'binary', maxLength: 300 });

  test('makes it throw, or answer with a span outside of the text', () => {
    fc.assert(
      fc.property(anything, anything, anything, anything, (text, exact, prefix, suffix) => {
        const index = indexTokens(tokensOf(text + exact + text));
        const quote = { type: 'TextQuoteSelector', exact, prefix, suffix } as const;
        const [outcome] = findQuotes(index.tokens.text, () => index, [{ quote, position: null, hint: () => 0 }]);
        if (outcome === undefined || outcome.status === 'orphan') return;
        expect(outcome.start).toBeGreaterThanOrEqual(0);
        expect(outcome.end).toBeGreaterThan(outcome.start);
        expect(outcome.end).toBeLessThanOrEqual(index.tokens.text.length);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['one word', 'so '],
    ['two words', 'so it '],
    ['a character', '签'],
    ['a bracket', '['],
  ])('takes time that grows with its square: a book of %s, and a long quote of it', (_, unit) => {
    const cost = (size: number): number => {
      const text = unit.repeat(size);
      const quote = {
        type: 'TextQuoteSelector',
        exact: `${unit.repeat(size / 2)}end`,
        prefix: text,
        suffix: text,
      } as const;
      const start = process.cpuUsage();
      findQuotes(text, () => indexTokens(tokensOf(text)), [{ quote, position: null, hint: () => 0 }]);
      return process.cpuUsage(start).user / 1000;
    };
    cost(1000);
    // A square would be 400 times as much as of a 20th, and hours for this.
    expect(cost(200_000)).toBeLessThan(10_000);
  });
});

test('letters out of the middle of a word are found at the nearest of equal places', () => {
  const text = 'goes\ngoes\ngoes';
  const quote = { type: 'TextQuoteSelector', exact: 's', prefix: 'goe', suffix: '\ngoes\ngoes', copies: 1 } as const;
  const found = findQuotes(text, () => indexTokens(tokensOf(text)), [{ quote, position: 3, hint: () => 3 }]);
  expect(found).toEqual([{ status: 'exact', start: 3, end: 4, similarity: 1 }]);
});

/**
 * Claims of news in seven languages: what an edit in its place makes of a claim, and what stands elsewhere and is like it.
 *
 * All sentences are our own, and none of it happened.
 */
import { describe, expect, test } from 'vitest';
import { anchorSpans } from '../../../../lib/anchoring/anchor-spans.ts';
import type { DocumentText } from '../../../../lib/anchoring/page-text/document-text.ts';
import type { Selector } from '../../../../lib/model/selector.ts';
import table from '../../../fixtures/anchoring-lookalikes.json' with { type: 'json' };

interface Edit {
  readonly what: string;
  readonly old: string;
  readonly now: string;
}

interface Story {
  readonly language: string;
  /** Two sentences on either side, and a paragraph of other matters. */
  readonly before: string;
  readonly claim: string;
  readonly after: string;
  readonly rest: string;
  /** Other words in its place: changed. */
  readonly edits: readonly Edit[];
  /** Other typography: fuzzy. */
  readonly typography: readonly Edit[];
  /** What makes another claim of it, wherever it stands. */
  readonly lookalikes: readonly Edit[];
}

const stories: readonly Story[] = table;

interface Found {
  readonly status: string;
  readonly words: string | null;
}

function find({ claim, before, after }: Story, text: string): Found {
  const start = before.length;
  const selectors: readonly Selector[] = [
    { type: 'TextQuoteSelector', exact: claim, prefix: before, suffix: after },
    { type: 'TextPositionSelector', start, end: start + claim.length },
  ];
  // No node is asked for where words and a position are all that is known.
  const [outcome] = anchorSpans({ text } as DocumentText, [selectors]);
  if (outcome === undefined || outcome.status === 'orphan') return { status: 'orphan', words: null };
  return { status: outcome.status, words: text.slice(outcome.start, outcome.end) };
}

const cases = (of: 'edits' | 'typography' | 'lookalikes') =>
  stories.flatMap((story) => story[of].map((one) => ({ story, language: story.language, ...one })));

describe('in its place a claim is changed by', () => {
  test.each(cases('edits'))('$language: $what', ({ story, old, now }) => {
    const { before, claim, after, rest } = story;
    const words = claim.replaceAll(old, now);
    expect(words).not.toBe(claim);
    expect(find(story, `${before}${words}${after}\n${rest}`)).toEqual({ status: 'changed', words });
  });
});

describe('in its place a claim is the same, in other typography, with', () => {
  test.each(cases('typography'))('$language: $what', ({ story, old, now }) => {
    const { before, claim, after, rest } = story;
    const words = claim.replaceAll(old, now);
    expect(words).not.toBe(claim);
    expect(find(story, `${before}${words}${after}\n${rest}`)).toEqual({ status: 'fuzzy', words });
  });
});

describe('where it was taken out, another claim is not taken for it:', () => {
  test.each(cases('lookalikes'))('$language: $what', ({ story, old, now }) => {
    const { before, claim, after, rest } = story;
    const lookalike = claim.replaceAll(old, now);
    const gone = before + after.trimStart();
    expect(lookalike).not.toBe(claim);
    for (const text of [
      `${gone}\n${rest} ${lookalike}`,
      `${lookalike} ${rest}\n${gone}`,
      `${before}\n${rest}\n${lookalike}\n${rest}`,
      `${rest} ${lookalike}\n${rest}`,
    ]) {
      expect(find(story, text), text).toEqual({ status: 'orphan', words: null });
    }
  });

  test.each(cases('lookalikes'))('nor where it stands itself: $language: $what', ({ story, old, now }) => {
    const { before, claim, after, rest } = story;
    const lookalike = claim.replaceAll(old, now);
    const text = `${lookalike} ${rest}\n${before}${claim}${after}\n${rest} ${lookalike}`;
    expect(find(story, text)).toEqual({ status: 'exact', words: claim });
  });
});

describe.each(stories)('$language', (story) => {
  const { before, claim, after, rest } = story;

  test('the claim as it was is exact', () => {
    expect(find(story, `${rest}\n${before}${claim}${after}\n${rest}`)).toEqual({ status: 'exact', words: claim });
  });

  test('moved word for word to another place it is the same claim in other surroundings', () => {
    const gone = before + after.trimStart();
    for (const text of [`${gone}\n${rest} ${claim}`, `${claim}\n${rest}\n${gone}`]) {
      expect(find(story, text), text).toEqual({ status: 'fuzzy', words: claim });
    }
  });

  test('joined to the sentence behind it, it is found in its words alone', () => {
    const joined = `${claim.slice(0, -1)} -${after}`;
    const { status, words } = find(story, `${before}${joined}\n${rest}`);
    expect(words).toBe(claim.slice(0, -1));
    expect(['fuzzy', 'changed']).toContain(status);
  });

  test('deleted, it is an orphan', () => {
    expect(find(story, `${before}${after.trimStart()}\n${rest}`)).toEqual({ status: 'orphan', words: null });
    expect(find(story, rest)).toEqual({ status: 'orphan', words: null });
  });
});

describe('no number, sign or negation is taken for typography:', () => {
  const story = stories[0] as Story;

  test.each([
    ['a leading point', '.5', '5'],
    ['a raised digit', '10²', '102'],
    ['a minus set as a dash', '–5', '5'],
    ['a percent sign of full width', '5％', '5'],
    ['an Arabic percent sign', '٥٪', '٥'],
    ['a decimal point in the middle', '5·3', '5-3'],
    ['words run together that lose a negation', 'not able', 'notable'],
    ['a word run together that gains one', 'no body', 'nobody'],
    ['a place run together', 'now here', 'nowhere'],
    ['another accent', 'Peña', 'Pena'],
    ['other capitals', 'US', 'us'],
    ['a sign of comparison', '<', '>'],
    ['a decimal and a group', '4.500', '4,500'],
  ])('%s', (_, one, other) => {
    for (const [was, is] of [
      [one, other],
      [other, one],
    ] as const) {
      const claim = story.claim.replace('2,400', was);
      const words = story.claim.replace('2,400', is);
      const text = `${story.before}${words}${story.after}\n${story.rest}`;
      expect(find({ ...story, claim }, text)).toEqual({ status: 'changed', words });
    }
  });

  test.each([
    ['the width of a percent sign', '5%', '5％'],
    ['the form of a minus', '-5', '−5'],
    ['a space before a percent sign', '5%', '5\u00a0%'],
  ])('but this is: %s', (_, was, is) => {
    const claim = story.claim.replace('2,400', was);
    const words = story.claim.replace('2,400', is);
    const text = `${story.before}${words}${story.after}\n${story.rest}`;
    expect(find({ ...story, claim }, text)).toEqual({ status: 'fuzzy', words });
  });
});

test('a neighbour of the same form is not taken for a claim that was deleted', () => {
  const line = (count: string, month: string) =>
    `In ${month} the port authority said that ${count} dockers of Arlen had refused to load the ships. `;
  const [may, june, july, august, october] = [
    line('450', 'May'),
    line('700', 'June'),
    line('4,500', 'July'),
    line('800', 'August'),
    line('950', 'October'),
  ] as const;
  const story = { ...(stories[0] as Story), before: june, claim: july.trim(), after: ` ${august}` };
  expect(find(story, may + june + july + august + october)).toEqual({ status: 'exact', words: july.trim() });
  expect(find(story, may + june + august + october)).toEqual({ status: 'orphan', words: null });
});

describe('the ends of a claim', () => {
  const story = stories[0] as Story;
  const claim = 'The docks of Arlen lost 40 ships and a crane.';

  test.each([
    ['brackets put round its last words', '(and a crane).'],
    ['quotation marks put round its last words', '“and a crane.”'],
    ['another mark', 'and a crane!'],
    ['a footnote', 'and a crane.[7]'],
  ])('%s', (_, end) => {
    const words = claim.replace('and a crane.', end);
    const { before, after } = story;
    expect(find({ ...story, claim }, before + words + after).words).toBe(words.replace(/\[7\]$/u, ''));
  });
});

test.each([300, 1000, 3000])('a passage of %i words is whole where one word of it changed', (length) => {
  const story = stories[0] as Story;
  const passage = Array.from({ length }, (_, at) => (at % 3 === 0 ? 'the' : `w${(at * 7919) % 1531}`));
  const claim = passage.join(' ');
  const words = passage.with(length >> 1, 'otherwise').join(' ');
  expect(find({ ...story, claim }, `${story.before}${words}${story.after}\n${story.rest}`)).toEqual({
    status: 'changed',
    words,
  });
});

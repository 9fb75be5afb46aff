import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fold } from './anchoring/folded.ts';
import { plain } from './anchoring/page-text.ts';
import { runPage } from './anchoring/page-trials.ts';
import type { Case } from './anchoring/report-types.ts';
import { judge } from './anchoring/score.ts';
import type { Engine } from './peers/engine.ts';
import { hypothesis } from './peers/hypothesis.ts';
import { position } from './peers/position.ts';

const NAMES = [
  'Idris',
  'Walid',
  'Miriam',
  'Leyla',
  'Tomas',
  'Amina',
  'Zora',
  'Pavel',
  'Ines',
  'Jonas',
  'Mila',
  'Oskar',
];

/** Twelve paragraphs of three sentences, of which no two are the same. */
const paragraphs = NAMES.map(
  (name, at) => `<p>${name} told the council that ${at + 2}00 letters had been lost in the storm. The <em>letters</em>
    of ${name} were never counted by anybody in the port. “Nobody asked us,” said ${name}’s friends, who waited
    ${at + 3} days.</p>`,
);
const html = `<html lang="en"><body><nav><a href="#">Home</a></nav><main>${paragraphs.join('')}</main></body></html>`;
const another = '<p>It rained on the hills, and the shepherds stayed at home for a week or more.</p>';
const sentences = Array.from({ length: 70 }, (_, at) => ({ text: `A parrot sang ${at} songs to me.`, language: 'en' }));

/** Finds nothing, and keeps the text that it was asked about. */
class Blind implements Engine {
  readonly name = 'blind';
  readonly texts: string[] = [];
  describe = (): null => null;
  anchorMany(root: HTMLElement, stored: readonly unknown[]): readonly { range: null }[] {
    this.texts.push(plain(root.textContent ?? ''));
    return stored.map(() => ({ range: null }));
  }
}

// The bench shows its pages in place of the document, where the test runner has its own things.
let runner: HTMLElement;
beforeEach(() => {
  runner = document.documentElement;
});
afterEach(() => {
  document.documentElement.replaceWith(runner);
});

function run(engine: Engine, scenario: string): Promise<readonly Case[]> {
  const input = { id: 'page', html, template: html, another, seed: '3', sentences, scenarios: [scenario] };
  return runPage(input, [engine]);
}

describe('the right place is known after', () => {
  const same = (quote: string, gold: string): void => expect(plain(gold)).toBe(quote);
  const others = (quote: string, gold: string): void => {
    expect(gold).not.toBe(quote);
    expect(gold.length / quote.length).toBeGreaterThan(0.3);
  };
  test.each<readonly [string, (quote: string, gold: string) => void]>([
    ['none', same],
    ['paragraphs', same],
    ['context', same],
    ['markup', same],
    ['duplicated', same],
    ['moved', same],
    ['other template', same],
    ['typography', (quote, gold) => expect(fold(gold)).toBe(fold(quote))],
    ['typo', (quote, gold) => expect(Math.abs(gold.length - quote.length)).toBeLessThan(2)],
    ['words 10 %', others],
    ['words 35 %', others],
    ['lookalike', others],
    ['injected', (quote, gold) => expect(gold.length).toBeGreaterThan(quote.length)],
  ])('%s', async (scenario, holds) => {
    const cases = await run(new Blind(), scenario);
    expect(cases.length).toBeGreaterThan(4);
    for (const { verdict, texts } of cases) {
      expect(verdict).toBe('missed');
      // White space at the border of two blocks is no matter of the quote's.
      holds(texts!.quote.replace(/ (?=[A-Z“])/gu, ''), texts!.gold!.replace(/ (?=[A-Z“])/gu, ''));
    }
  });
});

test.each(['deleted', 'replaced', 'deleted with lookalike', 'another page'])(
  'the quote is nowhere in the page: %s',
  async (scenario) => {
    const blind = new Blind();
    const cases = await run(blind, scenario);
    expect(cases.length).toBeGreaterThan(4);
    expect(new Set(cases.map(({ verdict }) => verdict))).toEqual(new Set(['none']));
    const finder = new Finder();
    expect((await run(finder, scenario)).filter(({ verdict }) => verdict === 'false')).toEqual([]);
  },
);

/** Any range where the words of a quote stand, wherever that is. */
class Finder implements Engine {
  readonly name = 'finder';
  describe = (_: HTMLElement, range: Range): string => fold(range.toString());
  anchorMany(root: HTMLElement, stored: readonly unknown[]): readonly { range: Range | null }[] {
    const text = fold(root.textContent ?? '');
    const whole = document.createRange();
    whole.selectNodeContents(root);
    return stored.map((quote) => ({ range: text.includes(quote as string) ? whole : null }));
  }
}

test('a copy of the quote stands elsewhere in the page: duplicated', async () => {
  const blind = new Blind();
  const cases = await run(blind, 'duplicated');
  for (const { texts } of cases) {
    const copies = Math.max(...blind.texts.map((text) => text.split(texts!.quote).length - 1));
    const isAcross = / (?=[A-Z“])/u.test(texts!.quote) && copies === 1;
    expect(isAcross ? 2 : copies).toBe(2);
  }
});

test.each([
  [position, 'none', 1],
  [position, 'moved', 0],
  [hypothesis, 'none', 1],
  [hypothesis, 'markup', 1],
  [hypothesis, 'moved', 1],
  [hypothesis, 'typo', 1],
] as const)('%o has the share that is known of it: %s', async (engine, scenario, share) => {
  const cases = await run(engine, scenario);
  const right = cases.filter(({ verdict }) => verdict === 'exact' || verdict === 'right');
  expect(right.length / cases.length).toBeCloseTo(share, 1);
});

test('the same seed asks the same questions', async () => {
  expect(await run(new Blind(), 'words 20 %')).toEqual(await run(new Blind(), 'words 20 %'));
});

test.each([
  ['exact', [10, 20], [10, 20]],
  ['right', [10, 20], [10, 22]],
  ['near', [10, 20], [10, 16]],
  ['wrong', [10, 20], [18, 28]],
  ['wrong', [10, 20], null],
  ['false', null, [10, 20]],
] as const)('an answer is %s where %o is right and %o is given', (verdict, gold, span) => {
  expect(judge(gold, { span, isNull: false })).toBe(verdict);
});

test('no answer is missed where something is right, and right where nothing is', () => {
  expect(judge([10, 20], { span: null, isNull: true })).toBe('missed');
  expect(judge(null, { span: null, isNull: true })).toBe('none');
});

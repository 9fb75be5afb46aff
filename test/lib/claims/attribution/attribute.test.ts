import { describe, expect, test } from 'vitest';
import { attribute } from '../../../../lib/claims/attribution/attribute.ts';
import { readBlock, withWords } from '../../../../lib/claims/block.ts';
import { makeNameIndex } from '../../../../lib/claims/names.ts';
import { makeSpeakers } from '../../../../lib/claims/speakers.ts';
import { splitSentences } from '../../../../lib/text/sentences.ts';
import { packagedTier1 } from '../packaged-tier1.ts';

const { tag } = packagedTier1().tagger;

/** Each statement of each block, as `speaker: content`, by rules alone. */
function statementsOf(...blocks: string[]): string[] {
  return statementsBy(null, blocks);
}

function statementsBy(tagger: typeof tag | null, blocks: readonly string[]): string[] {
  const names = makeNameIndex();
  const speakers = makeSpeakers(names);
  return blocks.flatMap((text) => {
    const block = readBlock(text);
    names.read(text, block.tokens);
    const found = attribute(block, withWords(block, splitSentences(text, 'en')), speakers, { tag: tagger }).flat();
    return found.map(({ start, end, speaker }) => `${speaker}: ${text.slice(start, end)}`);
  });
}

describe('a statement', () => {
  test.each([
    ['indirect', 'Ana Ruiz said that the port was shut.', 'Ana Ruiz: the port was shut.'],
    ['indirect, without "that"', 'Ana Ruiz said the port was shut.', 'Ana Ruiz: the port was shut.'],
    ['after its content', 'The port was shut, Ana Ruiz said.', 'Ana Ruiz: The port was shut'],
    ['quoted before', '“The port was shut,” Ana Ruiz said.', 'Ana Ruiz: “The port was shut,”'],
    ['inverted', '"The port was shut," said Ana Ruiz, the mayor.', 'Ana Ruiz: "The port was shut,"'],
    [
      'inverted, with the name last',
      '"The port was shut," said the mayor, Ana Ruiz.',
      'Ana Ruiz: "The port was shut,"',
    ],
    [
      'with its verb inside',
      '"The port," Ana Ruiz said, "was shut on Monday."',
      'Ana Ruiz: "The port," Ana Ruiz said, "was shut on Monday."',
    ],
    ['behind a colon', 'Ana Ruiz said: The port was shut.', 'Ana Ruiz: The port was shut.'],
    [
      'after a detour',
      'Ana Ruiz said in a talk with local radio that the port was shut.',
      'Ana Ruiz: the port was shut.',
    ],
    ['to a hearer', 'Ana Ruiz told reporters that the port was shut.', 'Ana Ruiz: the port was shut.'],
    [
      'by a source in apposition',
      'The mayor of the town, Ana Ruiz, confirmed that the port was shut.',
      'Ana Ruiz: the port was shut.',
    ],
    [
      'by a source in apposition, whose content has an object before a preposition',
      'The commander of the army, Ana Ruiz, said that the council receives orders from the capital.',
      'Ana Ruiz: the council receives orders from the capital.',
    ],
    [
      'by a source in apposition, without "that"',
      'The commander of the army, Ana Ruiz, said the council receives orders from the capital.',
      'Ana Ruiz: the council receives orders from the capital.',
    ],
    ['inverted behind a comma', 'The port was shut, said Ana Ruiz, the mayor.', 'Ana Ruiz: The port was shut'],
    [
      'by a source with a title',
      'Foreign Minister Ana Ruiz said that the port was shut.',
      'Ana Ruiz: the port was shut.',
    ],
    [
      'by a source with brackets',
      'Rep. Ana Ruiz (D-Ohio) said that the port was shut.',
      'Ana Ruiz: the port was shut.',
    ],
    ['by a body', 'The Interior Ministry said the port was shut.', 'Interior Ministry: the port was shut.'],
    ['by nobody named', 'Two officials said the port was shut.', 'two officials: the port was shut.'],
    ['according to', 'The port was shut, according to the UN.', 'UN: The port was shut'],
    ['according to, first', 'According to Ana Ruiz, the port was shut.', 'Ana Ruiz: the port was shut.'],
    ['on a day', 'On Monday police said the port was shut.', 'police: the port was shut.'],
  ])('%s', (_, text, expected) => {
    expect(statementsOf(text)).toEqual([expected]);
  });

  test('is one of several in a sentence', () => {
    const text =
      'Ana Ruiz said that the port was shut, and she added that two ships had left, adding: "We saw them go."';
    expect(statementsOf('Ana Ruiz came.', text)).toEqual([
      'Ana Ruiz: the port was shut',
      'Ana Ruiz: two ships had left',
      'Ana Ruiz: "We saw them go."',
    ]);
  });

  test.each([
    ['of what was done', 'The ministry added two ships to the fleet.'],
    ['of what was not said', 'The mayor took the road to the port.'],
    ['of a verb inside a quotation', 'He read the line "they said no" aloud.'],
  ])('is not made %s', (_, text) => {
    expect(statementsOf(text)).toEqual([]);
  });
});

describe('the speaker', () => {
  test('behind a pronoun is the last source', () => {
    expect(statementsOf('Ana Ruiz said the port was shut.', 'She stressed that two ships had left.')[1]).toMatch(
      /^Ana Ruiz:/u,
    );
  });

  test('behind a pronoun is the person that the sentence before is about', () => {
    expect(statementsOf('Omar Said met Ana Ruiz on Friday. He said that two ships had left.')[0]).toMatch(
      /^Omar Said:/u,
    );
  });

  test('is named in full, as the article did before', () => {
    expect(statementsOf('Troops under Karim al-Badri left.', 'Al-Badri said that the port was shut.')[0]).toMatch(
      /^Karim al-Badri:/u,
    );
  });

  test('is a body, where a noun stands for it', () => {
    expect(statementsOf('The Interior Ministry met.', 'The ministry said that the port was shut.')[0]).toMatch(
      /^Interior Ministry:/u,
    );
  });

  test('is not another person of a like name', () => {
    expect(statementsOf('Karim Hafter left.', 'Haftar said that the port was shut.')[0]).toMatch(/^Haftar:/u);
  });

  test.each([
    ['rules', null],
    ['the tagger', tag],
  ])('of a paragraph that is a quotation is the last one, with %s', (_, tagger) => {
    const blocks = ['Ana Ruiz said the port was shut.', '“Two ships had left by then, and nobody was on them.”'];
    expect(statementsBy(tagger, blocks)[1]).toMatch(/^Ana Ruiz: “Two ships had left/u);
  });

  test('of a quotation over several sentences is named once', () => {
    const text = '“The port was shut. Two ships left,” Ana Ruiz said. “Nobody was on them.”';
    expect(statementsOf(text)).toEqual([
      'Ana Ruiz: “The port was shut.',
      'Ana Ruiz: Two ships left,”',
      'Ana Ruiz: “Nobody was on them.”',
    ]);
  });
});

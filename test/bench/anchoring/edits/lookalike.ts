/** Sentences that look like the quote and are another statement. */
import { fold } from '../folded.ts';
import { wordsOf } from '../page-text.ts';
import { otherWord, type Words } from './words.ts';

/** Another number, name, or negation, or a few other words. The quote does not stand in it, as a phrase might. */
export function lookalikeOf(quote: string, tools: Words): string {
  const { random } = tools;
  const own = fold(quote);
  // Other words last once more: they can be had of any quote.
  for (const way of [...random.shuffled([otherNumber, otherName, otherNegation, otherWords]), otherWords]) {
    const changed = way(quote, tools);
    if (changed !== null && !fold(changed).includes(own)) return changed;
  }
  return random.pick(tools.vocabulary);
}

function otherNumber(quote: string, { random }: Words): string | null {
  const numbers = [...quote.matchAll(/\d+/gu)];
  if (numbers.length === 0) return null;
  const { 0: number, index } = random.pick(numbers);
  const other = String(Number(number) + 1 + random.whole(9));
  return replaceAt(quote, [index, index + number.length], other);
}

function otherName(quote: string, tools: Words): string | null {
  const names = wordsOf(quote).filter(({ start, text }) => start > 0 && /^\p{Lu}\p{Ll}+/u.test(text));
  const others = tools.vocabulary.filter((word) => /^\p{Lu}\p{Ll}{2,}/u.test(word));
  if (names.length === 0 || others.length === 0) return null;
  const { start, end, text } = tools.random.pick(names);
  const other = otherWord(text, { ...tools, vocabulary: others });
  return replaceAt(quote, [start, end], other);
}

const VERBS = /\b(is|was|are|were|has|have|had|will|would|could|can|should|did|does|do)\b(?! not)/iu;

function otherNegation(quote: string): string | null {
  if (/\bnot /u.test(quote)) return quote.replace(/\bnot /u, '');
  return VERBS.test(quote) ? quote.replace(VERBS, '$& not') : null;
}

function otherWords(quote: string, tools: Words): string | null {
  const words = wordsOf(quote);
  const count = Math.min(words.length, 1 + tools.random.whole(Math.max(1, Math.round(words.length * 0.15))));
  const chosen = tools.random
    .shuffled(words)
    .slice(0, count)
    .sort((a, b) => b.start - a.start);
  return chosen.reduce(
    (text, { start, end, text: word }) => replaceAt(text, [start, end], otherWord(word, tools)),
    quote,
  );
}

function replaceAt(text: string, [start, end]: readonly [number, number], other: string): string {
  return text.slice(0, start) + other + text.slice(end);
}

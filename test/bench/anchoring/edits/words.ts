/** Changes of words inside given text nodes. Every change goes from the end to the start, so that places hold. */
import { type Word, wordsIn } from '../page-text.ts';
import type { Random } from '../random.ts';

export interface Words {
  readonly random: Random;
  /** Real words, of this page and of others. */
  readonly vocabulary: readonly string[];
}

/** One letter of one word: a typo mended, or made. */
export function mendTypo(nodes: readonly Text[], { random }: Words): void {
  const words = wordsIn(nodes);
  const long = words.filter(({ text }) => text.length >= 4 && /^\p{L}+$/u.test(text));
  const { node, start, text } = random.pick(long.length > 0 ? long : words);
  const at = random.whole(text.length);
  const letter = random.pick([...'abcdefghiklmnoprstuvw'].filter((other) => other !== text[at]?.toLowerCase()));
  const swapped = text.slice(0, at) + (text[at + 1] ?? '') + text[at] + text.slice(at + 2);
  const ways = [
    text.slice(0, at) + letter + text.slice(at + 1),
    text.slice(0, at) + letter + text.slice(at),
    text.length > 1 ? text.slice(0, at) + text.slice(at + 1) : letter,
    swapped === text ? text + letter : swapped,
  ];
  node.replaceData(start, text.length, random.pick(ways));
}

/** Of the words given, a share is replaced (most), deleted or joined by another; at least one. */
export function changeWords(nodes: readonly Text[], share: number, tools: Words): void {
  const { random } = tools;
  const words = wordsIn(nodes);
  if (words.length === 0) return;
  const count = Math.max(1, Math.round(share * words.length));
  const chosen = new Set(random.shuffled([...words.keys()]).slice(0, count));
  for (const [at, word] of [...words.entries()].toReversed()) {
    const border = at === 0 ? 'first' : at === words.length - 1 ? 'last' : 'inside';
    if (chosen.has(at)) changeWord(word, words.length > count + 1 ? border : 'only', tools);
  }
}

/** `only` is not deleted, so that something of the quote is left. */
type PlaceInQuote = 'first' | 'last' | 'inside' | 'only';

function changeWord({ node, start, end, text }: Word, place: PlaceInQuote, tools: Words): void {
  const other = otherWord(text, tools);
  const way = tools.random.share();
  if (way < 0.2 && place !== 'only') deleteWord(node, [start, end], place);
  else if (way < 0.4 && place === 'inside') node.insertData(end, ` ${other}`);
  else node.replaceData(start, end - start, other);
}

/** As a person deletes it: no doubled space is left, none before a comma, and no comma or opening mark at the quote's ends. */
function deleteWord(node: Text, [start, end]: readonly [number, number], place: PlaceInQuote): void {
  const { data } = node;
  const after = /^[^\p{L}\p{N}]*/u.exec(data.slice(end))![0].length;
  if (place === 'first') node.deleteData(start, end - start + after);
  else if (/^\s/u.test(data.slice(end)) && place !== 'last') node.deleteData(start, end - start + 1);
  else {
    const pattern = place === 'last' ? /[^\p{L}\p{N}]*$/u : /\s*$/u;
    const before = pattern.exec(data.slice(0, start))![0].length;
    node.deleteData(start - before, end - start + before);
  }
}

/** Each of the words is replaced with the given probability. */
export function replaceWords(nodes: readonly Text[], probability: number, tools: Words): void {
  for (const { node, start, end, text } of wordsIn(nodes).toReversed()) {
    if (tools.random.chance(probability)) node.replaceData(start, end - start, otherWord(text, tools));
  }
}

export function otherWord(word: string, { random, vocabulary }: Words): string {
  for (let tries = 0; tries < 20; tries += 1) {
    const other = random.pick(vocabulary);
    if (other.toLowerCase() !== word.toLowerCase()) return /^\p{Lu}/u.test(word) ? capital(other) : other;
  }
  return `${word}s`;
}

const capital = (word: string): string => (word[0] ?? '').toUpperCase() + word.slice(1);

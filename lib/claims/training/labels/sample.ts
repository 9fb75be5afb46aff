/**
 * Draws the units that are labelled, from pages of a corpus: `sample.ts --corpus DIR --out FILE [--seed N]`.
 *
 * Writes one JSON object a line with the text and what stands round it: for people who label, not for the project.
 * The project keeps where each unit stands (`units.jsonl`) and the labels.
 * Units: UTF-16 code units of the page's body text in `bodies.json`, end excluded; `line` units count the page's
 * elements of one name in the source.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { splitSentences } from '../../../text/sentences.ts';
import { readBodies, readSource } from './corpus.ts';
import { lineElements, linesOf } from './lines.ts';

const PAGES = 70;
const OF_BODY = 6;
const MIN_LETTERS = 12;

const { values } = parseArgs({
  options: { corpus: { type: 'string' }, out: { type: 'string' }, seed: { type: 'string', default: '1' } },
});
if (values.corpus === undefined || values.out === undefined) throw new Error('sample.ts --corpus DIR --out FILE');
const corpus = values.corpus;
const chance = chanceOf(Number(values.seed));
const bodies = readBodies(corpus);

const pages = shuffled(Object.keys(bodies).filter((page) => isEnglish(bodies[page]!)))
  .slice(0, PAGES)
  .sort();
const units = pages.flatMap((page) => [...ofBody(page, bodies[page]!), ...lines(page)]);
writeFileSync(values.out, units.map((unit, id) => `${JSON.stringify({ id, ...unit })}\n`).join(''));
console.log(`${units.length} units of ${pages.length} pages`);

function ofBody(page: string, body: string) {
  const sentences = splitSentences(body, 'en').filter(([start, end]) => end - start >= MIN_LETTERS);
  const drawn = shuffled([...sentences.keys()])
    .slice(0, OF_BODY)
    .sort((left, right) => left - right);
  return drawn.map((at) => {
    const [start, end] = sentences[at]!;
    const words = (index: number): string => body.slice(...(sentences[index] ?? [0, 0]));
    return { page, start, end, text: body.slice(start, end), before: words(at - 1), after: words(at + 1) };
  });
}

/** One line of two of the kinds that a page has. */
function lines(page: string) {
  const html = readSource(corpus, page);
  const found = lineElements.flatMap((element) => {
    const all = linesOf(html, element);
    const long = all.filter(({ text }) => text.length >= MIN_LETTERS && text.length < 400);
    return long.length === 0 ? [] : [{ page, element, ...long[Math.floor(chance() * long.length)]! }];
  });
  return shuffled(found).slice(0, 2);
}

function isEnglish(body: string): boolean {
  const words = body.toLowerCase().split(/\s+/u);
  return words.filter((word) => ['the', 'of', 'and', 'to', 'in'].includes(word)).length > words.length / 12;
}

function shuffled<Item>(items: readonly Item[]): Item[] {
  const order = [...items];
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(chance() * (at + 1));
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  return order;
}

/** Mulberry32: the same draw for the same seed. */
function chanceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * What tells the text of an article from the rest of a page, as numbers: one row for each block with text of its own.
 *
 * Out:    rows of `featureNames.length` numbers, most in [0, 1], in the order of `blocks.texts`.
 * Cost:   linear in the page's elements.
 * Source: length, links and neighbours as in Kohlschütter, Fankhauser, Nejdl, "Boilerplate detection using shallow
 *         text features", WSDM 2010; the place of a block in the tree and the names around it as Readability weighs
 *         them. A name counts the less, the more of the page's text its element holds: "has-sidebar" names all of it.
 */
import type { PageBlocks } from './page-blocks.ts';
import { bitOf, bitsOf, type Trait } from './traits.ts';

const named = [
  ...(['comment', 'related', 'nav', 'sidebar', 'footer', 'caption', 'consent', 'ad', 'byline', 'newsletter'] as const),
  ...(['tags', 'form', 'header', 'text', 'article', 'articleBody', 'link'] as const),
] satisfies readonly Trait[];

const own = ['heading', 'title', 'item', 'paragraph', 'cell'] as const satisfies readonly Trait[];

const shape = ['one', 'length', 'links', 'under25', 'under60', 'over120', 'ends'] as const;
const around = ['lengthBefore', 'linksBefore', 'siblingBefore', 'lengthAfter', 'linksAfter', 'siblingAfter'] as const;
const place = ['up', 'down', 'before', 'after', 'farBefore', 'farAfter', 'shareAround'] as const;

export const featureNames = [
  ...shape,
  ...around,
  ...place,
  ...own.map((trait) => `is.${trait}` as const),
  ...named.map((trait) => `in.${trait}` as const),
] as const;

export type FeatureName = (typeof featureNames)[number];

const nameBits = named.map(bitOf);
const ownBits = own.map(bitOf);
const anyName = bitsOf(...named);
const boxed = bitsOf('paragraph', 'item');
/** Names that keep a long text from being taken for the heart of the page. */
const aside = bitsOf('comment', 'related', 'nav', 'consent', 'sidebar', 'footer', 'newsletter', 'caption', 'ad');

/** Of a text that may be the heart: longer than a button's, and not half of it links. */
const LONG = 40;
const FEW_LINKS = 0.4;

/** Steps in the tree and blocks in the text beyond which more makes no difference. */
const FAR = 6;
const scale = (characters: number): number => Math.log2(1 + characters) / 10;
const distance = (blocks: number): number => Math.min(1, Math.log1p(Math.max(0, blocks)) / 5);

export function featuresOf(blocks: PageBlocks): Float64Array {
  const { texts } = blocks;
  const width = featureNames.length;
  const rows = new Float64Array(texts.length * width);
  const names = namesAround(blocks);
  const places = placesOf(blocks, names);
  for (let row = 0; row < texts.length; row += 1) {
    const at = texts[row] as number;
    const values = [
      ...shapeOf(blocks, at),
      ...neighbour(blocks, at, texts[row - 1]),
      ...neighbour(blocks, at, texts[row + 1]),
      ...places(row),
      ...ownBits.map((bit) => ((blocks.traits[at] as number) & bit ? 1 : 0)),
    ];
    rows.set(values, row * width);
    rows.set(names.subarray(at * named.length, (at + 1) * named.length), row * width + values.length);
  }
  return rows;
}

function shapeOf({ chars, linked, ends }: PageBlocks, at: number): readonly number[] {
  const length = chars[at] as number;
  const flags = [Number(length < 25), Number(length < 60), Number(length > 120)];
  return [1, scale(length), (linked[at] as number) / length, ...flags, ends[at] as number];
}

function neighbour({ chars, linked, parents }: PageBlocks, at: number, other: number | undefined): readonly number[] {
  if (other === undefined) return [0, 1, 0];
  const length = chars[other] as number;
  const links = linked[other] as number;
  return [scale(length - links), links / length, Number(parents[at] === parents[other])];
}

/** For each element and name: the most that an element so named, itself or around it, leaves to the rest of the page. */
function namesAround({ elements, parents, traits: bits, plain }: PageBlocks): Float64Array {
  const rows = new Float64Array(elements.length * named.length);
  const total = Math.max(1, plain[0] as number);
  for (let at = 0; at < elements.length; at += 1) {
    const from = Math.max(0, parents[at] as number) * named.length;
    if (at > 0) rows.copyWithin(at * named.length, from, from + named.length);
    const mine = bits[at] as number;
    if ((mine & anyName) === 0) continue;
    const rest = 1 - (plain[at] as number) / total;
    for (let name = 0; name < named.length; name += 1) {
      const cell = at * named.length + name;
      if (mine & (nameBits[name] as number)) rows[cell] = Math.max(rows[cell] as number, rest);
    }
  }
  return rows;
}

/** Where a block stands to the heart of the page: the element that holds most long text as its own or its paragraphs'. */
function placesOf(blocks: PageBlocks, names: Float64Array): (row: number) => readonly number[] {
  const { texts, parents, plain } = blocks;
  const line = lineage(parents, heartOf(blocks, names));
  const steps = stepsTo(blocks, line);
  const inside = texts.map((at) => steps.down[at] === 0);
  const first = Math.max(0, inside.indexOf(true));
  const last = inside.lastIndexOf(true);
  const total = Math.max(1, plain[0] as number);
  return (row) => {
    const at = texts[row] as number;
    const down = steps.down[at] as number;
    const near = [Math.min(steps.up[at] as number, FAR) / FAR, Math.min(down, FAR) / FAR];
    const order = [Number(row < first), Number(row > last), distance(first - row), distance(row - last)];
    return [...near, ...order, (plain[line[down] as number] as number) / total];
  };
}

function heartOf({ texts, chars, linked, parents, traits: bits }: PageBlocks, names: Float64Array): number {
  const weights = new Map<number, number>();
  const weigh = named.map((trait) => (aside & bitOf(trait)) !== 0);
  for (const at of texts) {
    const length = chars[at] as number;
    const links = linked[at] as number;
    if (length <= LONG || links >= FEW_LINKS * length) continue;
    let doubt = 0;
    for (let name = 0; name < named.length; name += 1) {
      if (weigh[name]) doubt = Math.max(doubt, names[at * named.length + name] as number);
    }
    const holder = (bits[at] as number) & boxed && at > 0 ? (parents[at] as number) : at;
    weights.set(holder, (weights.get(holder) ?? 0) + (length - links) * (1 - doubt));
  }
  return [...weights].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0] as [number, number])[0];
}

/** An element, what holds it, and so on to the root. */
function lineage(parents: readonly number[], from: number): readonly number[] {
  const line = [from];
  for (let at = parents[from] as number; at >= 0; at = parents[at] as number) line.push(at);
  return line;
}

/** For each element: steps up to where its line meets the heart's, and steps down from there to the heart. */
function stepsTo({ elements, parents }: PageBlocks, line: readonly number[]): { up: Int32Array; down: Int32Array } {
  const up = new Int32Array(elements.length);
  const down = new Int32Array(elements.length).fill(-1);
  line.forEach((at, step) => {
    down[at] = step;
  });
  for (let at = 0; at < elements.length; at += 1) {
    if ((down[at] as number) >= 0) continue;
    const parent = parents[at] as number;
    down[at] = down[parent] as number;
    up[at] = (up[parent] as number) + 1;
  }
  return { up, down };
}

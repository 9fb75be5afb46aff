/** Whole blocks that come, go, and move. */
import type { Copy, Marked } from '../copy.ts';
import type { Random } from '../random.ts';

export function makeBlock(beside: HTMLElement | null, text: string): HTMLElement {
  const name = beside?.localName === 'li' ? 'li' : 'p';
  const block = document.createElement(name);
  block.append(text);
  return block;
}

/** Some blocks are removed and as many new ones put in, never one that holds a quote. */
export function shuffleParagraphs(copy: Copy, random: Random, sentences: readonly string[]): void {
  const { blocks } = copy;
  for (const block of random.shuffled(blocks).slice(0, Math.ceil(blocks.length * 0.15))) block.remove();
  for (let count = 3 + random.whole(4); count > 0; count -= 1) {
    insertElsewhere(copy, random, paragraphOf(random, sentences));
  }
}

export function paragraphOf(random: Random, sentences: readonly string[]): string {
  return Array.from({ length: 1 + random.whole(4) }, () => random.pick(sentences)).join(' ');
}

/**
 * A new block beside a block without quotes; where there is none, at the end of the page. Not between two blocks
 * of one quote, since neither is without.
 */
export function insertElsewhere(copy: Copy, random: Random, text: string): HTMLElement {
  const { blocks } = copy;
  const beside = blocks.length > 0 ? random.pick(blocks) : null;
  const block = makeBlock(beside, text);
  if (beside === null) copy.body.append(block);
  else if (random.chance(0.5)) beside.before(block);
  else beside.after(block);
  return block;
}

/** Whether the quote's blocks could be moved. */
export function moveBlocks(copy: Copy, marked: Marked, random: Random): boolean {
  const held = copy.blocksOf(marked);
  const free = copy.blocks.filter((block) => held.every((other) => !isNextTo(block, other)));
  if (held.length === 0 || free.length === 0) return false;
  const target = random.pick(free);
  if (random.chance(0.5)) target.before(...held);
  else target.after(...held);
  return true;
}

function isNextTo(a: Element, b: Element): boolean {
  return a.nextElementSibling === b || b.nextElementSibling === a;
}

/** What no engine can be faster than: the least that finds an unchanged quote, and the least that makes its ranges. */
import { textNodesOf } from '../anchoring/page-text.ts';
import type { Engine } from '../peers/engine.ts';

/** One `indexOf` a quote. The range is not made: the other floor has it. */
export const indexOfFloor: Engine = {
  name: 'floor: indexOf',
  describe: (_, range) => range.toString(),
  anchorMany: (root, stored) => {
    const text = root.textContent ?? '';
    return stored.map((quote) => ({ range: null, similarity: text.indexOf(quote as string) }));
  },
};

interface Ends {
  readonly start: readonly [node: number, offset: number];
  readonly end: readonly [node: number, offset: number];
}

/** One walk that reads every text node, and the creation of ranges whose places are known. */
export const walkFloor: Engine = {
  name: 'floor: walk',
  describe: (root, range): Ends => {
    const nodes = textNodesOf(root);
    return {
      start: [nodes.indexOf(range.startContainer as Text), range.startOffset],
      end: [nodes.indexOf(range.endContainer as Text), range.endOffset],
    };
  },
  anchorMany: (root, stored) => {
    const nodes = textNodesOf(root);
    const text = nodes.map(({ data }) => data).join('');
    return stored.map((one) => {
      const { start, end } = one as Ends;
      const range = document.createRange();
      range.setStart(nodes[start[0]]!, Math.min(start[1], nodes[start[0]]!.length));
      range.setEnd(nodes[end[0]]!, Math.min(end[1], nodes[end[0]]!.length));
      return { range, similarity: text.length };
    });
  },
};

export const floors: readonly Engine[] = [indexOfFloor, walkFloor];

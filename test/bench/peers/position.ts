/** Offsets and nothing else, as Recogito's text annotator stores them: what any engine must beat. */
import { type Engine, oneByOne } from './engine.ts';
import { offsetIn, rangeAt } from './text-offsets.ts';

interface Position {
  readonly start: number;
  readonly end: number;
}

export const position: Engine = {
  name: 'position',
  describe: (root, range): Position => ({
    start: offsetIn(root, range.startContainer, range.startOffset),
    end: offsetIn(root, range.endContainer, range.endOffset),
  }),
  anchorMany: (root, stored) =>
    oneByOne(stored, (one) => {
      const { start, end } = one as Position;
      return rangeAt(root, start, end);
    }),
};

import type { Selector } from '../../../lib/model/selector.ts';
import { describe, outcomeMany } from '../anchoring-module.ts';
import type { Engine } from './engine.ts';

/** An error of ours is an error of the bench: it is not caught. */
export const ours: Engine = {
  name: 'ours',
  describe,
  anchorMany: (root, stored) =>
    outcomeMany(root, stored as readonly (readonly Selector[])[]).map((outcome) => ({
      range: outcome.status === 'orphan' ? null : outcome.range,
      status: outcome.status,
      similarity: outcome.similarity,
    })),
};

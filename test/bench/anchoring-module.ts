/**
 * The engine as others measure it: `.output/bench/anchoring.js`, which any page can load.
 *
 * A root is an element, a document, a shadow root or a fragment; selectors are what `describe` made, or W3C's own.
 */
import { type AnchorOutcome, describe, anchorMany as outcomeMany } from '../../lib/anchoring/anchoring.ts';
import type { Selector } from '../../lib/model/selector.ts';

export { describe, outcomeMany };

/** A range for what was found, changed words included; null for an orphan. */
export function anchorMany(root: Node, lists: readonly (readonly Selector[])[]): readonly (Range | null)[] {
  return outcomeMany(root, lists).map(rangeOf);
}

export function anchor(root: Node, selectors: readonly Selector[]): Range | null {
  return anchorMany(root, [selectors])[0] ?? null;
}

function rangeOf(outcome: AnchorOutcome): Range | null {
  return outcome.status === 'orphan' ? null : outcome.range;
}

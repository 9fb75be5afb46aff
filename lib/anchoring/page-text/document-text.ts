/**
 * The text of a page as a reader sees it, and the way from its offsets to the DOM and back.
 *
 * In:    a document, an element, a shadow root or a fragment, in a page or in none. Open shadow trees are read where
 *        their hosts stand, with their slots filled. Frames are pages of their own: see frames.ts.
 * Out:   white space collapsed as rendered; the border of a block and a `<br>` are '\n'. Soft hyphens, zero-width
 *        and no-break characters stay. Left out: scripts, styles, templates, form controls, embedded content, what
 *        is marked hidden (hidden.ts), bare footnote marks (footnotes.ts), and this extension's own UI.
 *
 * Units: UTF-16 code units of `text`, end excluded.
 * Cost:  one walk, linear; no style is asked for and the page is never changed.
 * Limit: what a style sheet alone makes a block, or hides, is not seen as such.
 */
import { readRuns } from './read-runs.ts';
import { offsetAt, rangeOf } from './text-points.ts';
import type { TextBlock, TextRuns } from './text-runs.ts';

export type { TextBlock } from './text-runs.ts';

export interface DocumentText {
  readonly root: Node;
  readonly text: string;
  /** In document order; they do not overlap. */
  readonly blocks: readonly TextBlock[];
  /** The open shadow roots that were read: a `MutationObserver` of the root does not see into them. */
  readonly shadowRoots: readonly ShadowRoot[];
  /** A span over several trees is cut to the one that holds most of it: a DOM range stands in one. */
  rangeOf(start: number, end: number): Range;
  /** Where a point of the DOM stands in `text`, or null outside of the root. Between texts: where the next begins. */
  offsetAt(node: Node, offset: number): number | null;
}

export function readText(root: Node): DocumentText {
  return textOf(root, readRuns(root));
}

/** The text of an element that holds little. */
export function readLittle(element: Element): DocumentText {
  return textOf(element, readRuns(element, { isLittle: true }));
}

/** With what no reader sees: menus that are closed, other forms of the page. For what was found there before. */
export function readUnseenText(root: Node): DocumentText {
  return textOf(root, readRuns(root, { withUnseen: true }));
}

export function textOf(root: Node, runs: TextRuns): DocumentText {
  let blocks: readonly TextBlock[] | null = null;
  return {
    root,
    text: runs.text,
    get blocks() {
      blocks ??= blocksOf(runs);
      return blocks;
    },
    shadowRoots: runs.met.shadowRoots,
    rangeOf: (start, end) => rangeOf(runs, root, start, end),
    offsetAt: (node, offset) => offsetAt(runs, root, node, offset),
  };
}

function blocksOf({ blocks: { starts, ends, elements } }: TextRuns): readonly TextBlock[] {
  return elements.map((element, index) => ({
    start: starts[index] as number,
    end: ends[index] as number,
    element,
  }));
}

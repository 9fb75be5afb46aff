/** A thousand ranges on the screen: as CSS highlights, and as elements wrapped around the text. */

import type { Tone } from '../../../lib/model/mark.ts';
import { createPainter } from '../../../lib/painting/painter.ts';
import { highlightNames } from '../../../lib/painting/tones.ts';
import { textNodesOf } from '../anchoring/page-text.ts';
import { collectGarbage } from './heap.ts';
import type { Painting } from './paintings.ts';
import { rangeOf, type Stretch, type Subject } from './subject.ts';

export interface Painted {
  readonly scriptMs: number;
  readonly undoMs: number;
  readonly nodesAdded: number;
}

export interface Canvas {
  /** Returns when the frame with the paint is done. */
  paint(): Promise<Omit<Painted, 'undoMs'>>;
  undo(): number;
}

const tones = Object.keys(highlightNames) as readonly Tone[];

/** Laid out and drawn before it is painted on, so that only the painting's own layout is left to measure. */
export async function prepareCanvas(subject: Subject, how: Painting, count: number): Promise<Canvas> {
  const { body, stretches } = subject.showStretches(count);
  // Ranges that nobody holds any more make every change of the document dearer until they are collected.
  collectGarbage();
  const style = document.createElement('style');
  const names = new Set(Object.values(highlightNames));
  style.append([...names].map((name) => `::highlight(${name}) { background-color: gold }`).join('\n'));
  body.prepend(style);
  const paint = how === 'css highlights' ? highlightsOf(stretches) : () => wrapInMarks(body, stretches);
  await twoFrames();
  let undoLast = (): void => undefined;
  return {
    async paint() {
      const before = nodesIn(body);
      const start = performance.now();
      undoLast = paint();
      const scriptMs = performance.now() - start;
      await twoFrames();
      return { scriptMs, nodesAdded: nodesIn(body) - before };
    },
    undo() {
      const start = performance.now();
      undoLast();
      return performance.now() - start;
    },
  };
}

/** Anchoring made the ranges. Wrappers do without: a live range makes every change of the DOM dearer. */
function highlightsOf(stretches: readonly Stretch[]): () => () => void {
  const painter = createPainter();
  const marks = stretches.map(([first, last], at) => ({
    range: rangeOf(first, last),
    tone: tones[at % tones.length]!,
  }));
  return () => {
    painter.paint(marks);
    return () => painter.clear();
  };
}

/** As annotation tools do it: each text node of a stretch becomes a `<mark>`. From the end, since splits move places. */
function wrapInMarks(body: HTMLElement, stretches: readonly Stretch[]): () => void {
  const nodes = textNodesOf(body);
  const numbers = new Map(nodes.map((node, number) => [node, number]));
  const marks: HTMLElement[] = [];
  for (const [first, last] of stretches.toReversed()) {
    if (last.end < last.node.length) last.node.splitText(last.end);
    const held = nodes.slice(numbers.get(first.node)!, numbers.get(last.node)! + 1);
    if (first.start > 0) held[0] = first.node.splitText(first.start);
    marks.push(...held.map(wrap));
  }
  return () => {
    const parents = new Set(marks.map((mark) => mark.parentNode!));
    for (const mark of marks) mark.replaceWith(...mark.childNodes);
    for (const parent of parents) parent.normalize();
  };
}

function wrap(node: Text): HTMLElement {
  const mark = document.createElement('mark');
  node.replaceWith(mark);
  mark.append(node);
  return mark;
}

const nodesIn = (root: Node): number => document.evaluate('count(.//node())', root, null, 1).numberValue;

async function twoFrames(): Promise<void> {
  for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
}

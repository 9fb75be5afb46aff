/**
 * How right an answer is. Spans are compared in a count of the body's characters without white space, so that
 * trimming, and the ways to name one point of a DOM, make no difference.
 *
 * right: overlap (intersection over union) at least .8, and exact when the ends are the same; near: at least .5.
 */
import { textNodesOf } from './page-text.ts';

export const verdicts = ['exact', 'right', 'near', 'wrong', 'missed', 'false', 'none'] as const;
/** `right` is right but not exact; `none` is nothing where nothing is right, `false` something. */
export type Verdict = (typeof verdicts)[number];

export type Span = readonly [start: number, end: number];

const RIGHT = 0.8;
const NEAR = 0.5;

export class Spans {
  readonly #starts = new Map<Text, number>();
  readonly #body: Element;

  constructor(body: Element) {
    this.#body = body;
    let start = 0;
    for (const node of textNodesOf(body)) {
      this.#starts.set(node, start);
      start += inked(node.data);
    }
  }

  /** Null where the range is not in the body, or holds nothing. */
  of({ startContainer, startOffset, endContainer, endOffset }: Range): Span | null {
    const start = this.#at(startContainer, startOffset);
    const end = this.#at(endContainer, endOffset);
    return start === null || end === null || end <= start ? null : [start, end];
  }

  #at(container: Node, offset: number): number | null {
    if (!this.#body.contains(container)) return null;
    if (container instanceof Text) return this.#starts.get(container)! + inked(container.data.slice(0, offset));
    const before = document.createRange();
    before.selectNodeContents(this.#body);
    before.setEnd(container, offset);
    return inked(before.toString());
  }
}

const inked = (text: string): number => text.replace(/\s/gu, '').length;

export function judge(gold: Span | null, got: { readonly span: Span | null; readonly isNull: boolean }): Verdict {
  if (gold === null) return got.isNull ? 'none' : 'false';
  if (got.isNull) return 'missed';
  if (got.span === null) return 'wrong';
  if (got.span[0] === gold[0] && got.span[1] === gold[1]) return 'exact';
  const overlap = overlapOf(gold, got.span);
  if (overlap >= RIGHT) return 'right';
  return overlap >= NEAR ? 'near' : 'wrong';
}

function overlapOf(a: Span, b: Span): number {
  const common = Math.min(a[1], b[1]) - Math.max(a[0], b[0]);
  return Math.max(0, common) / (Math.max(a[1], b[1]) - Math.min(a[0], b[0]));
}

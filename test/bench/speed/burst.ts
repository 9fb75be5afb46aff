/**
 * A burst of changes on a page with live claims: what following it costs, against reading and anchoring all again.
 *
 * One change in ten is to a word of the text, the others put in and take out an element behind a block, as counters
 * and late promos do. Following is what the session does: the text brought up to date, each mark moved or found again.
 */
import { findMarks, followMarks } from '../../../entrypoints/follower/marks.ts';
import { describeSpan } from '../../../lib/anchoring/describe.ts';
import { DirtyNodes } from '../../../lib/anchoring/page-text/dirty-nodes.ts';
import { readText } from '../../../lib/anchoring/page-text/document-text.ts';
import { LiveText } from '../../../lib/anchoring/page-text/live-text.ts';
import { watchedChanges } from '../../../lib/anchoring/page-text/slow-reading.ts';
import type { Mark } from '../../../lib/model/mark.ts';
import { textNodesOf } from '../anchoring/page-text.ts';
import type { Subject } from './subject.ts';

export interface Burst {
  readonly claims: number;
  readonly changes: number;
  readonly followMs: number;
  readonly againMs: number;
  /** Claims that are in the page after the burst, by either way. */
  readonly found: number;
  readonly foundAgain: number;
}

const RUNS = 5;

export function measureBurst(subject: Subject, claims: number, changes: number): Burst {
  const runs = Array.from({ length: RUNS }, () => oneBurst(subject, claims, changes));
  return runs.toSorted((one, other) => one.followMs - other.followMs)[RUNS >> 1]!;
}

function oneBurst(subject: Subject, claims: number, changes: number): Burst {
  const { body, ranges } = subject.show(claims);
  const live = LiveText.read(body);
  const { text } = live;
  const marks = ranges.map((range, at): Mark => {
    const from = text.offsetAt(range.startContainer, range.startOffset) ?? 0;
    const to = text.offsetAt(range.endContainer, range.endOffset) ?? 0;
    const name = String(at);
    return { mention: name, claim: name, layer: null, selectors: describeSpan(text, from, to), tone: 'checked' };
  });
  const found = findMarks([text], marks);
  const observer = new MutationObserver(() => undefined);
  observer.observe(body, watchedChanges);
  change(body, changes);
  const dirty = new DirtyNodes();
  for (const record of observer.takeRecords()) dirty.add(record);
  observer.disconnect();
  void body.offsetHeight;
  const before = performance.now();
  const followed = followMarks(found, [live.update(dirty)], { retryOrphans: false });
  const between = performance.now();
  const again = findMarks([readText(body)], marks);
  const after = performance.now();
  const placed = (all: typeof again): number => all.filter(({ place }) => place !== null).length;
  return {
    claims,
    changes,
    followMs: between - before,
    againMs: after - between,
    found: placed(followed),
    foundAgain: placed(again),
  };
}

function change(body: HTMLElement, changes: number): void {
  const nodes = textNodesOf(body).filter(({ data }) => data.trim().length > 20);
  for (let at = 0; at < changes; at += 1) {
    const node = nodes[Math.floor((at / changes) * nodes.length)]!;
    if (at % 10 === 0) node.data = node.data.replace(/\p{L}{4,}/u, 'changed');
    else {
      const promo = document.createElement('span');
      node.parentElement?.append(promo);
      promo.remove();
    }
  }
}

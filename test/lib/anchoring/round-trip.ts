/** Steps of the tests that describe a range and anchor it again. */
import { expect } from 'vitest';
import { type AnchorOutcome, anchorMany } from '../../../lib/anchoring/anchoring.ts';
import type { Selector } from '../../../lib/model/selector.ts';

export function anchorOne(root: Node, selectors: readonly Selector[]): AnchorOutcome {
  return anchorMany(root, [selectors])[0] as AnchorOutcome;
}

/** Nothing at all may be seen of the engine in the page. */
export async function unchanged(root: Node, act: () => void): Promise<void> {
  const seen: MutationRecord[] = [];
  const observer = new MutationObserver((records) => seen.push(...records));
  observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
  const html = (root as Element).innerHTML;
  act();
  await Promise.resolve();
  expect(seen.concat(observer.takeRecords())).toEqual([]);
  observer.disconnect();
  expect((root as Element).innerHTML).toBe(html);
}

/** What a page says of itself, when it changes. */
import type { DirtyNodes } from '../../lib/anchoring/page-text/dirty-nodes.ts';
import type { PageMetadata } from '../../lib/model/page.ts';

/** Whether a page may say something else of itself now. */
export function touchesHead({ isAll, contents }: DirtyNodes): boolean {
  const { head } = document;
  return isAll || (head !== null && [...contents].some((node) => head.contains(node)));
}

export function isSamePage(left: PageMetadata, right: PageMetadata): boolean {
  return JSON.stringify({ ...left, url: '' }) === JSON.stringify({ ...right, url: '' });
}

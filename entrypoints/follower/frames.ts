/**
 * Which frames of a page are read with it: those of its own origin that may be seen (`framesIn`), in shadow trees too.
 *
 * Out: documents, those of outer frames before those in them.
 */
import { framesIn } from '../../lib/anchoring/page-text/frames.ts';
import { isGone } from './gone.ts';
import type { Part } from './reading.ts';

/** More frames than a page of news has: a page can make them without end. */
const MOST = 20;

export function framesOf(parts: readonly Pick<Part, 'document' | 'article'>[]): readonly Document[] {
  const trees = parts
    .filter(({ document }) => !isGone(document))
    .flatMap(({ document, article }) => [document, ...article.text.shadowRoots]);
  return [...new Set(trees.flatMap(framesIn))].slice(0, MOST);
}

/** What was read of it is still what it shows. */
export function isShown({ document, article }: Pick<Part, 'document' | 'article'>): boolean {
  return !isGone(document) && article.text.root.isConnected;
}

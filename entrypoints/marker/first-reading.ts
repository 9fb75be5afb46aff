/** A page as it is read and painted first: its text, its articles, and the claims that were spotted in them meanwhile. */
import type { PageMetadata, Showing, StageTimes } from '../../lib/model/page.ts';
import type { SpottedClaim } from '../../lib/model/spotting.ts';
import { type ReadArticle, readArticle, withoutPlace } from './article-text.ts';
import { isTurnToPaint } from './ever-rarer.ts';
import type { OpenPart } from './page-reader.ts';
import { shownOf, suggestionMark } from './shown.ts';
import { SpotClient } from './spot-client.ts';
import { makePlacer, type Spotted } from './spotted.ts';

export interface FirstReading {
  readonly article: ReadArticle;
  readonly contentHash: string;
  readonly spotted: readonly Spotted[];
  /** Milliseconds from injection to the end of each stage. */
  readonly ms: StageTimes;
}

export interface FirstReadingOptions {
  readonly part: OpenPart;
  readonly elapsed: () => number;
  /** Nothing is painted before this is known. */
  readonly showing: Promise<Showing>;
  /** Once it is aborted nothing is painted any more. */
  readonly signal: AbortSignal;
}

/** The background spots claims in what was read while the rest is read; what it finds is painted meanwhile. */
export async function readFirst(
  page: PageMetadata,
  { part, elapsed, showing, signal }: FirstReadingOptions,
): Promise<FirstReading> {
  showing.catch(() => undefined); // heard below
  let detect = 0;
  let article: ReadArticle | null = null;
  let claims: readonly SpottedClaim[] = [];
  const place = makePlacer();
  const paint = async (): Promise<void> => {
    const chosen = await showing;
    if (article !== null && !signal.aborted)
      part.painter.paint(shownOf(place(article, claims), chosen).map(suggestionMark));
  };
  const paintSoon = (): void => void paint().catch(() => undefined); // heard below
  let heard = 0;
  const spots = new SpotClient(page, (found) => {
    claims = found;
    heard += 1;
    if (isTurnToPaint(heard)) paintSoon();
  });
  const onTree = (tree: ShadowRoot): void => part.feed.watch(tree);
  const onDetected = (): void => {
    detect = elapsed();
  };
  const onBlocks: Parameters<typeof readArticle>[2]['onBlocks'] = (blocks) => spots.send(blocks.map(withoutPlace));
  article = await readArticle(part.document, page.language, { onDetected, onTree, onBlocks });
  const segment = elapsed();
  paintSoon();
  const contentHash = await spots.finish();
  const spot = elapsed();
  await paint();
  const ms = { detect, segment, spot, paint: elapsed() };
  return { article, contentHash, spotted: place(article, claims), ms };
}

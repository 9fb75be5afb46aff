/** What the first file does with any document of a page, for the second one to do with late text and with frames. */
import type { SpotArticle, SpottedClaim } from '../../lib/model/spotting.ts';
import { createPainter, type PaintedWindow, type Painter } from '../../lib/painting/painter.ts';
import { type ArticleBlock, readArticle, rootsOf, spottableBlocks, withoutPlace } from './article-text.ts';
import { PageFeed } from './page-feed.ts';
import { SpotClient } from './spot-client.ts';

/** A document that is read, heard, and painted in. */
export interface OpenPart {
  readonly document: Document;
  readonly feed: PageFeed;
  readonly painter: Painter;
}

export interface Spots {
  readonly claims: readonly SpottedClaim[];
  readonly contentHash: string;
}

export interface PageReader {
  readonly openPart: (document: Document, onChange: () => void) => OpenPart;
  readonly readArticle: typeof readArticle;
  readonly rootsOf: typeof rootsOf;
  readonly blocksOf: typeof spottableBlocks;
  /** Have blocks spotted that are all there. */
  readonly spot: (about: SpotArticle, blocks: readonly ArticleBlock[]) => Promise<Spots>;
}

export const pageReader: PageReader = { openPart, readArticle, rootsOf, blocksOf: spottableBlocks, spot };

function openPart(document: Document, onChange: () => void): OpenPart {
  return { document, feed: new PageFeed(document, onChange), painter: createPainter(windowOf(document)) };
}

function windowOf({ defaultView }: Document): PaintedWindow {
  return (defaultView ?? globalThis) as PaintedWindow;
}

async function spot(about: SpotArticle, blocks: readonly ArticleBlock[]): Promise<Spots> {
  let claims: readonly SpottedClaim[] = [];
  const spots = new SpotClient(about, (found) => {
    claims = found;
  });
  spots.send(blocks.map(withoutPlace));
  const contentHash = await spots.finish();
  return { claims, contentHash };
}

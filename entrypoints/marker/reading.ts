/**
 * What the content script knows of its page at one moment: the text, the claims spotted in it, the marks found in it.
 *
 * Nothing here paints or listens; `page-session.ts` does.
 */
import type { TextUpdate } from '../../lib/anchoring/page-text/live-text.ts';
import { ask } from '../../lib/messaging/ask.ts';
import { MAX_SUGGESTIONS } from '../../lib/model/limits.ts';
import type { PageMetadata, StageTimes } from '../../lib/model/page.ts';
import type { SpottedClaim } from '../../lib/model/spotting.ts';
import { type ArticleBlock, type ArticleText, followArticle, readArticle } from './article-text.ts';
import { type FoundMark, findMarks, followMarks } from './marks.ts';
import { SpotClient } from './spot-client.ts';
import { followSpotted, makePlacer, placeClaims, type Spotted } from './spotted.ts';

export interface Reading {
  readonly page: PageMetadata;
  readonly article: ArticleText;
  /** Of the blocks that were there when the page was first read. */
  readonly contentHash: string;
  readonly spotted: readonly Spotted[];
  readonly pageUrl: string;
  readonly marks: readonly FoundMark[];
  /** Milliseconds from injection to the end of each stage. */
  readonly ms: StageTimes;
}

export interface ReadingListener {
  readonly elapsed: () => number;
  readonly onTree: (tree: ShadowRoot) => void;
  /** Hears all claims so far, each time that there are more. */
  readonly onSpotted: (spotted: readonly Spotted[]) => void;
}

/**
 * Read the page. The background is asked at once what is stored for it, and spots claims in what was read while the
 * rest is read.
 */
export async function readPage(page: PageMetadata, { elapsed, onTree, onSpotted }: ReadingListener): Promise<Reading> {
  const stored = ask('page.marks', page);
  stored.catch(() => undefined); // heard below
  const ms = { detect: 0, segment: 0, spot: 0, paint: 0 };
  let article: ArticleText | null = null;
  let claims: readonly SpottedClaim[] = [];
  const place = makePlacer();
  const spots = new SpotClient(page, (found) => {
    claims = found;
    if (article !== null) onSpotted(place(article, found));
  });
  article = await readArticle(page.language, {
    onDetected: () => {
      ms.detect = elapsed();
    },
    onTree,
    onBlocks: (blocks) => spots.send(blocks.map(withoutPlace)),
  });
  ms.segment = elapsed();
  if (claims.length > 0) onSpotted(place(article, claims));
  const [contentHash, { pageUrl, marks }] = await Promise.all([spots.finish(), stored]);
  ms.spot = elapsed();
  const found = findMarks(article.text, marks);
  return { page, article, contentHash, spotted: place(article, claims), pageUrl, marks: found, ms };
}

const withoutPlace = ({ text, sentences }: ArticleBlock) => ({ text, sentences });

/** Ask again what is stored for the page. */
export async function withStoredMarks(reading: Reading, page: PageMetadata = reading.page): Promise<Reading> {
  const { pageUrl, marks } = await ask('page.marks', page);
  return { ...reading, page, pageUrl, marks: findMarks(reading.article.text, marks) };
}

/** The page after it changed. What did not change keeps its claims, its marks and their ranges. */
export async function followPage(
  reading: Reading,
  update: TextUpdate,
  { retryOrphans }: { readonly retryOrphans: boolean },
): Promise<Reading> {
  const { page } = reading;
  const marks = followMarks(reading.marks, update, { retryOrphans });
  const followed = await followArticle(reading.article, update, page.language);
  const { article, known } = followed;
  const spotted = followSpotted(reading.spotted, update, followed);
  const late = article.blocks.slice(known);
  const room = MAX_SUGGESTIONS - spotted.length;
  if (late.length === 0 || room <= 0) return { ...reading, article, spotted, marks };
  const { claims, contentHash } = await spotLate(page, late);
  return {
    ...reading,
    article,
    // An article that came as a whole after the page was read: nothing of it was known before.
    contentHash: known === 0 ? contentHash : reading.contentHash,
    spotted: [...spotted, ...placeClaims(article, claims.slice(0, room), known)],
    marks,
  };
}

async function spotLate(
  page: PageMetadata,
  blocks: readonly ArticleBlock[],
): Promise<{ readonly claims: readonly SpottedClaim[]; readonly contentHash: string }> {
  let claims: readonly SpottedClaim[] = [];
  const spots = new SpotClient(page, (found) => {
    claims = found;
  });
  spots.send(blocks.map(withoutPlace));
  const contentHash = await spots.finish();
  return { claims, contentHash };
}

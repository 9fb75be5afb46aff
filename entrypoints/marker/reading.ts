/**
 * What the content script knows of its page at one moment: the text, the claims spotted in it, the marks found in it.
 *
 * Nothing here paints or listens; `page-session.ts` does.
 */
import { anchorMany, describe } from '../../lib/anchoring/anchoring.ts';
import type { DocumentText } from '../../lib/anchoring/document-text.ts';
import { readMetadata } from '../../lib/article/metadata.ts';
import { ask } from '../../lib/messaging/ask.ts';
import type { Reply } from '../../lib/messaging/protocol.ts';
import { MAX_TEXT } from '../../lib/model/limits.ts';
import type { Mark } from '../../lib/model/mark.ts';
import type { Outcome, PageMetadata, PageReport, StageTimes, Suggestion } from '../../lib/model/page.ts';
import type { SpottedClaim } from '../../lib/model/spotting.ts';
import { type ArticleBlock, type ArticleText, readArticle } from './article-text.ts';
import { inSlices } from './slices.ts';
import { SpotClient } from './spot-client.ts';

/** A stored mention as this page has it; `place` is null where it was not found. */
export interface FoundMark extends Mark {
  readonly status: Outcome['status'];
  readonly place: Place | null;
}

/** A span of the page's text, and the range that is painted. */
export interface Place {
  readonly from: number;
  readonly to: number;
  readonly range: Range;
}

export interface Spotted extends SpottedClaim {
  readonly place: Place;
}

export interface Reading {
  readonly page: PageMetadata;
  readonly article: ArticleText;
  readonly contentHash: string;
  readonly spotted: readonly Spotted[];
  readonly pageUrl: string;
  readonly marks: readonly FoundMark[];
  /** Milliseconds from injection to the end of each stage. */
  readonly ms: StageTimes;
}

/**
 * Read the page. The background is asked at once what is stored for it, and spots claims in what was read while the
 * rest is read. `onSpotted` hears all claims so far, each time that there are more.
 */
export async function readPage(
  elapsed: () => number,
  onSpotted: (spotted: readonly Spotted[]) => void,
): Promise<Reading> {
  const page = readMetadata(document, location.href);
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
    onBlocks: (blocks) => spots.send(blocks.map(withoutPlace)),
  });
  ms.segment = elapsed();
  if (claims.length > 0) onSpotted(place(article, claims));
  const [contentHash, found] = await Promise.all([spots.finish(), stored.then((answer) => find(article, answer))]);
  ms.spot = elapsed();
  return { page, article, contentHash, spotted: place(article, claims), ...found, ms };
}

const withoutPlace = ({ text, sentences }: ArticleBlock) => ({ text, sentences });

function placeAt(text: DocumentText, from: number, to: number): Place {
  return { from, to, range: text.rangeOf(from, to) };
}

/** Places each claim once, however often it hears of it: making a range costs, and so does keeping one. */
function makePlacer(): (article: ArticleText, claims: readonly SpottedClaim[]) => readonly Spotted[] {
  let heard: readonly SpottedClaim[] = [];
  let placed: readonly Spotted[] = [];
  return ({ blocks, text }, claims) => {
    // Another list: the background was lost, and began anew.
    if (claims !== heard) placed = [];
    heard = claims;
    const fresh = claims.slice(placed.length).map((claim) => {
      const { start } = blocks[claim.block]!;
      return { ...claim, place: placeAt(text, start + claim.start, start + claim.end) };
    });
    placed = [...placed, ...fresh];
    return placed;
  };
}

/** Ask what is stored for the page, and find it in the text. */
export async function findMarks({ page, article }: Reading): Promise<Pick<Reading, 'pageUrl' | 'marks'>> {
  return find(article, await ask('page.marks', page));
}

function find({ text }: ArticleText, { pageUrl, marks }: Reply<'page.marks'>): Pick<Reading, 'pageUrl' | 'marks'> {
  const outcomes = anchorMany(
    text,
    marks.map(({ selectors }) => selectors),
  );
  return {
    pageUrl,
    marks: marks.map((mark, index) => {
      const outcome = outcomes[index]!;
      const place = outcome.status === 'orphan' ? null : placeAt(text, outcome.start, outcome.end);
      return { ...mark, status: outcome.status, place };
    }),
  };
}

/** The sentences of its block that a claim touches, whole: they were split once, and a block can be a book. */
function sentenceOf({ start, sentences }: ArticleBlock, claim: SpottedClaim): readonly [start: number, end: number] {
  const touched = sentences.filter(([first, last]) => first < claim.end && claim.start < last);
  return [start + (touched[0]?.[0] ?? claim.start), start + (touched.at(-1)?.[1] ?? claim.end)];
}

export async function reportOf({ page, article, contentHash, spotted, marks, ms }: Reading): Promise<PageReport> {
  const { blocks, text } = article;
  const suggestions: Suggestion[] = [];
  await inSlices(spotted, (claim) => {
    const { place, checkWorthiness, topics, speaker } = claim;
    const { from, to } = place;
    const sentence = text.text.slice(...sentenceOf(blocks[claim.block]!, claim));
    suggestions.push({
      target: { selectors: describe(text, from, to), sentence },
      exact: text.text.slice(from, to),
      checkWorthiness,
      topics: [...topics],
      speaker,
    });
  });
  return {
    page,
    stage: 'painted',
    article: {
      characters: blocks.reduce((sum, block) => sum + block.text.length, 0),
      sentences: blocks.reduce((sum, block) => sum + block.sentences.length, 0),
      contentHash,
    },
    text: text.text.slice(0, MAX_TEXT),
    suggestions,
    outcomes: marks.map(({ mention, claim, layer, status }) => ({ mention, claim, layer, status })),
    ms,
  };
}

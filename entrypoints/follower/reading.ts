/**
 * What is known of a page at one moment: its texts, the claims spotted in them, the marks found in them.
 *
 * Nothing here paints or listens; `page-following.ts` does.
 */
import type { LiveText, TextUpdate } from '../../lib/anchoring/page-text/live-text.ts';
import { MAX_SUGGESTIONS } from '../../lib/model/limits.ts';
import type { PageMetadata, SecondReadingState, Showing, StageTimes } from '../../lib/model/page.ts';
import type { ArticleText } from '../marker/article-text.ts';
import type { OpenPart, PageReader, Spots } from '../marker/page-reader.ts';
import { placeClaims, type Spotted } from '../marker/spotted.ts';
import { followArticle } from './followed-article.ts';
import { followSpotted } from './followed-claims.ts';
import { type FoundMark, findBetter, followMarks } from './marks.ts';

/** One text of a page: that of its own document, or that of a frame in it. */
export interface Part extends OpenPart {
  readonly live: LiveText;
  readonly article: ArticleText;
  readonly spotted: readonly Spotted[];
}

export interface Reading {
  readonly page: PageMetadata;
  /** That of the page's own document first. */
  readonly parts: readonly Part[];
  /** Of the blocks that were there when the page was first read. */
  readonly contentHash: string;
  readonly pageUrl: string;
  /** One for each mention, wherever in the page it was found. */
  readonly marks: readonly FoundMark[];
  readonly showing: Showing;
  readonly second: SecondReadingState;
  /** Milliseconds from injection to the end of each stage. */
  readonly ms: StageTimes;
}

export interface PartChange {
  readonly part: Part;
  readonly update: TextUpdate;
}

export interface PageChange {
  /** Of each part that is still there. */
  readonly changes: readonly PartChange[];
  /** Look for what was not found before. */
  readonly retryOrphans: boolean;
  readonly reader: PageReader;
}

/** All suggestions of a page, in the order in which they are listed. */
export function spottedIn({ parts }: Pick<Reading, 'parts'>): readonly Spotted[] {
  return parts.flatMap(({ spotted }) => spotted);
}

/** The page after it changed. What did not change keeps its claims, its marks and their ranges. */
export async function followPage(before: Reading, { changes, retryOrphans, reader }: PageChange): Promise<Reading> {
  const updates = changes.map(({ update }) => update);
  const marks = followMarks(before.marks, updates, { retryOrphans });
  let reading: Reading = { ...before, marks, parts: changes.map(({ part }) => part) };
  for (const change of changes) reading = await withFollowed(reading, change, reader);
  return reading;
}

/** The page with one more text, in which what was not found so far, or other than it was, is looked for. */
export async function withPart(reading: Reading, part: Part, reader: PageReader): Promise<Reading> {
  const { article } = part;
  const { claims } = await spotNew(reading, article, { known: 0, reader });
  const spotted = placeClaims(article, claims, 0);
  return {
    ...reading,
    parts: [...reading.parts, { ...part, spotted }],
    marks: findBetter(reading.marks, article.text),
  };
}

async function withFollowed(reading: Reading, { part, update }: PartChange, reader: PageReader): Promise<Reading> {
  if (update.reread.length === 0 && update.changes.length === 0) return reading;
  const { language } = reading.page;
  const followed = await followArticle(part.article, update, { page: part.document, language, reader });
  const { article, known } = followed;
  const spotted = followSpotted(part.spotted, update, followed);
  const kept = withChanged(reading, { ...part, article, spotted });
  const { claims, contentHash } = await spotNew(kept, article, { known, reader });
  // An article that came as a whole after the page was read: nothing of it was known before.
  const isNew = known === 0 && part.document === reading.parts[0]?.document;
  return {
    ...withChanged(kept, { ...part, article, spotted: [...spotted, ...placeClaims(article, claims, known)] }),
    contentHash: isNew ? (contentHash ?? reading.contentHash) : reading.contentHash,
  };
}

function withChanged(reading: Reading, changed: Part): Reading {
  return { ...reading, parts: reading.parts.map((part) => (part.document === changed.document ? changed : part)) };
}

/** Claims in the blocks that are not known, as many as the page may still have. */
async function spotNew(
  reading: Reading,
  { blocks }: ArticleText,
  { known, reader }: { readonly known: number; readonly reader: PageReader },
): Promise<Omit<Spots, 'contentHash'> & { readonly contentHash: string | null }> {
  const late = blocks.slice(known);
  const room = MAX_SUGGESTIONS - spottedIn(reading).length;
  if (late.length === 0 || room <= 0) return { claims: [], contentHash: null };
  const { claims, contentHash } = await reader.spot(reading.page, late);
  return { claims: claims.slice(0, room), contentHash };
}

/** What the content script tells of its page to the side panel. */
import { describeSpan } from '../../lib/anchoring/describe.ts';
import type { DocumentText } from '../../lib/anchoring/page-text/document-text.ts';
import { MAX_TEXT } from '../../lib/model/limits.ts';
import type { Outcome, PageReport, Suggestion } from '../../lib/model/page.ts';
import type { Selector } from '../../lib/model/selector.ts';
import type { Place } from '../marker/places.ts';
import { inSlices } from '../marker/slices.ts';
import type { Spotted } from '../marker/spotted.ts';
import { sentenceOf } from './followed-claims.ts';
import type { FoundMark } from './marks.ts';
import { type Part, type Reading, spottedIn } from './reading.ts';

export async function reportOf({ page, parts, contentHash, marks, second, ms }: Reading): Promise<PageReport> {
  const suggestions: Suggestion[] = [];
  for (const [at, part] of parts.entries()) {
    await inSlices(part.spotted, (claim) => {
      suggestions.push({ ...suggestionOf(part, claim), ...(at > 0 && { frame: at - 1 }) });
    });
  }
  const blocks = parts.flatMap(({ article }) => article.blocks);
  const [text = '', ...frames] = textsOf(parts);
  return {
    page,
    stage: 'painted',
    article: {
      characters: blocks.reduce((sum, block) => sum + block.text.length, 0),
      sentences: blocks.reduce((sum, block) => sum + block.sentences.length, 0),
      contentHash,
    },
    text,
    ...(frames.length > 0 && { frames }),
    suggestions,
    outcomes: marks.map(outcomeOf),
    second,
    ms,
  };
}

function outcomeOf({ mention, claim, layer, status, found }: FoundMark): Outcome {
  return { mention, claim, layer, status, ...(found !== null && { found }) };
}

function suggestionOf({ article }: Part, claim: Spotted): Suggestion {
  const { place, exact, checkWorthiness, topics, speaker, attribution, reasons, tier } = claim;
  const { text } = article;
  return {
    target: {
      selectors: selectorsOf(text, place),
      sentence: text.text.slice(...sentenceOf(article, claim)),
    },
    exact,
    checkWorthiness,
    topics: [...topics],
    speaker,
    source: attribution?.source ?? null,
    reasons: [...reasons],
    tier,
  };
}

/** A page is reported several times, and most of its places are what they were. */
const described = new WeakMap<Place, Selector[]>();

function selectorsOf(text: DocumentText, place: Place): Selector[] {
  const selectors = described.get(place) ?? describeSpan(text, place.from, place.to);
  described.set(place, selectors);
  return selectors;
}

/** The first of them come first, up to what a report may hold in all. */
function textsOf(parts: readonly Part[]): readonly string[] {
  let room = MAX_TEXT;
  return parts.map(({ article }) => {
    const text = article.text.text.slice(0, room);
    room -= text.length;
    return text;
  });
}

/** Whether there is anything to tell: a page that ticks changes its text all the time, and nothing in the panel. */
export function saysMore(before: Reading, after: Reading): boolean {
  const known = spottedIn(before);
  const spotted = spottedIn(after);
  return (
    before.page !== after.page ||
    before.marks.length !== after.marks.length ||
    before.marks.some((mark, index) => !isSameOutcome(mark, after.marks[index]!)) ||
    known.length !== spotted.length ||
    known.some((claim, index) => !isSameClaim(claim, spotted[index]!))
  );
}

function isSameOutcome(before: FoundMark, after: FoundMark): boolean {
  return before.status === after.status && before.found === after.found;
}

function isSameClaim(before: Spotted, after: Spotted): boolean {
  return before.start === after.start && before.end === after.end && before.topics === after.topics;
}

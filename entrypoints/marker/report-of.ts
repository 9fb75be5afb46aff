/** What the content script tells of its page to the side panel. */
import { describeSpan } from '../../lib/anchoring/describe.ts';
import { MAX_TEXT } from '../../lib/model/limits.ts';
import type { PageMetadata, PageReport, Suggestion } from '../../lib/model/page.ts';
import type { Reading } from './reading.ts';
import { inSlices } from './slices.ts';
import { sentenceOf } from './spotted.ts';

/** SHA-256 of no bytes. */
const HASH_OF_NOTHING = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** While a page is read for the first time: what the panel showed of another page in this tab goes. */
export function firstReport(page: PageMetadata): PageReport {
  return {
    page,
    stage: 'spotting',
    article: { characters: 0, sentences: 0, contentHash: HASH_OF_NOTHING },
    text: '',
    suggestions: [],
    outcomes: [],
    ms: null,
  };
}

export async function reportOf({ page, article, contentHash, spotted, marks, ms }: Reading): Promise<PageReport> {
  const { blocks, text } = article;
  const suggestions: Suggestion[] = [];
  await inSlices(spotted, (claim) => {
    const { place, checkWorthiness, topics, speaker } = claim;
    const { from, to } = place;
    suggestions.push({
      target: {
        selectors: describeSpan(text, from, to),
        sentence: text.text.slice(...sentenceOf(article, claim)),
      },
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

/** Whether there is anything to tell: a page that ticks changes its text all the time, and nothing in the panel. */
export function saysMore(before: Reading, after: Reading): boolean {
  return (
    before.page !== after.page ||
    before.marks.length !== after.marks.length ||
    before.marks.some(({ status }, index) => status !== after.marks[index]!.status) ||
    before.spotted.length !== after.spotted.length ||
    before.spotted.some((claim, index) => !isSameClaim(claim, after.spotted[index]!))
  );
}

function isSameClaim(before: Reading['spotted'][number], after: Reading['spotted'][number]): boolean {
  return before.start === after.start && before.end === after.end && before.topics === after.topics;
}

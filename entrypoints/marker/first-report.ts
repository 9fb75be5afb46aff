/** What is said of a page while it is read for the first time: what the panel showed of another page in its tab goes. */
import type { PageMetadata, PageReport } from '../../lib/model/page.ts';

/** SHA-256 of no bytes. */
const HASH_OF_NOTHING = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

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

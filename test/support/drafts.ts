/** Drafts for tests: of a sentence in a page, as the panel would fill them. */
import { blankEvidence, type Draft, type DraftFields, type EvidenceDraft } from '../../lib/model/draft.ts';
import { draftOfMention } from '../../lib/records/to-draft.ts';
import { saveDraft } from '../../lib/store/claims.ts';
import type { Database } from '../../lib/store/db.ts';
import { keepDraft } from '../../lib/store/drafts.ts';
import { sha256Hex } from '../../lib/text/digest.ts';

export const NOW = '2026-03-01T09:00:00.000Z';
export const PAGE_URL = 'harbour-courier.example/cease-fire';

export function draftOf(
  sentence: string,
  {
    id = 'draft-1',
    fields = {},
    evidence = [],
  }: { id?: string; fields?: Partial<DraftFields>; evidence?: EvidenceDraft[] } = {},
): Draft {
  const draft = draftOfMention(
    id,
    {
      page: {
        url: `https://${PAGE_URL}`,
        canonicalUrl: null,
        title: 'An interview',
        outlet: null,
        byline: null,
        published: null,
        modified: null,
        language: 'en',
      },
      pageUrl: PAGE_URL,
      contentHash: sha256Hex('the article'),
      capturedAt: NOW,
      target: {
        selectors: [
          { type: 'TextQuoteSelector', exact: sentence, prefix: 'before ', suffix: ' after' },
          { type: 'TextPositionSelector', start: 7, end: 7 + sentence.length },
        ],
        sentence,
        context: `before ${sentence} after`,
      },
    },
    { speaker: 'Idris Marai', topics: ['Orders from abroad'] },
    NOW,
  );
  return { ...draft, fields: { ...draft.fields, ...fields }, evidence };
}

export function source(key: string, url: string, rest: Partial<EvidenceDraft> = {}): EvidenceDraft {
  return { ...blankEvidence(key, NOW), url, title: `Title of ${url}`, publisher: 'Gazette', ...rest };
}

/** Keep a draft and save it: answers the claim's root. */
export async function saveNow(db: Database, draft: Draft, now: number): Promise<string> {
  await keepDraft(db, draft);
  const saved = await saveDraft(db, draft.id, now);
  if (saved.status === 'invalid') throw new Error(`invalid: ${JSON.stringify(saved.issues)}`);
  return saved.claim;
}

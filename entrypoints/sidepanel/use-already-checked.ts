/** Was this checked before? Asked as a draft is opened, and again once its claim was changed and rested for a moment. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Candidate } from '../../components/AlreadyChecked.tsx';
import { ask } from '../../lib/messaging/ask.ts';
import type { Payload } from '../../lib/messaging/protocol.ts';
import type { Draft, DraftLinks } from '../../lib/model/draft.ts';
import type { Match } from '../../lib/model/match.ts';
import { isDate } from '../../lib/model/text.ts';
import { plural, t } from '../../lib/platform/i18n.ts';

export type MatchQuestion = Payload<'claims.match'>;

/** What is stored of the matches, and of what the draft is linked to already. */
export type ReadCandidates = (
  question: MatchQuestion,
  matches: readonly Match[],
  links: DraftLinks,
) => Promise<readonly Candidate[]>;

/** Longer than the pause between two words. */
const REST_MS = 700;

/** More than a sentence has, and as much as the background takes. */
const MAX_ASKED = 2000;

export interface AlreadyChecked {
  readonly candidates: readonly Candidate[];
  readonly words: string;
}

const nothing: AlreadyChecked = { candidates: [], words: '' };

/** What was found stays until there is an answer to the next question: nothing jumps while somebody types. */
export function useAlreadyChecked(read: ReadCandidates, draft: Draft): AlreadyChecked {
  const [found, setFound] = useState(nothing);
  const question = questionOf(draft);
  const isFirst = useRef(true);
  useEffect(() => {
    let isOver = false;
    const answer = async (): Promise<void> => {
      const next = question === null ? nothing : await lookUp(read, question, draft);
      if (!isOver) setFound(next);
    };
    const isDue = isFirst.current || question === null;
    const timer = setTimeout(() => void answer(), isDue ? 0 : REST_MS);
    isFirst.current = false;
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [JSON.stringify(question)]);
  return found;
}

async function lookUp(read: ReadCandidates, question: MatchQuestion, { links = {} }: Draft): Promise<AlreadyChecked> {
  try {
    const { matches } = await ask('claims.match', question);
    const candidates = await read(question, matches, links);
    return { candidates, words: wordsFor(candidates.length) };
  } catch {
    // Nothing that is typed depends on it: said in its place, and asked again with the next change.
    return { candidates: [], words: t('alreadyCheckedFailed') };
  }
}

function wordsFor(count: number): string {
  return count === 0 ? t('alreadyCheckedNone') : plural('alreadyCheckedFound', count);
}

/** What is asked about a draft; null while it says nothing. */
export function questionOf({ fields, mention, claim }: Draft): MatchQuestion | null {
  const text = fields.text.trim().slice(0, MAX_ASKED).toWellFormed();
  if (text === '') return null;
  const said = fields.claimDate.trim();
  const date = isDate(said) ? said : (mention?.page.published ?? undefined);
  return {
    text,
    language: mention?.page.language ?? 'und',
    ...(date !== undefined && { date }),
    ...(claim !== null && { excluding: [claim] }),
  };
}

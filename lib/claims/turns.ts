/**
 * Who speaks in an interview that is set as one: "A: ...", "Vidal: ...".
 *
 * In:    the blocks of an article, in reading order.
 * Out:   the speaker of a block, and where the words begin behind the label; null where a block bears no label, or that
 *        of a question.
 * Units: UTF-16 code units.
 */
import type { Block } from './block.ts';
import { nameOf } from './names.ts';
import type { Speakers } from './speakers.ts';

export interface Turn {
  readonly speaker: string | null;
  readonly start: number;
}

/** "Dear" opens a letter. Longer labels are sentences: "The mayor of Portomar answered: ..." */
const LABEL = /^\s*(?!dear\b)(\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*){0,3}):\s+(?=\S)/u;
const ANSWER = /^(?:A|Answer)$/u;

export function makeTurns(speakers: Speakers): (block: Block) => Turn | null {
  let interviewee: string | null = null;
  return (block) => {
    const label = LABEL.exec(block.text);
    if (label === null) return null;
    const start = label[0].length;
    if (ANSWER.test(label[1]!)) {
      // The first answer is by whom the article was about until then; others may be named in the answers.
      interviewee ??= speakers.person();
      return { speaker: interviewee, start };
    }
    const words = block.tokens.filter(({ end }) => end < start);
    const name = nameOf(block.text, words);
    const full = name === null ? null : speakers.known(name);
    // A title may stand so too, of a film or a game: only a part of a name is told from one.
    if (full === null || full.words.length <= (name?.words.length ?? 0)) return null;
    interviewee = full.text;
    return { speaker: interviewee, start };
  };
}

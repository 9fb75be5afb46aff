/** Sentences of our own, with what is right marked in them: `+ <c>said</c> <s>she</s> that <q>it fell</q>`. */
import { readFileSync } from 'node:fs';

export interface MarkedSentence {
  readonly text: string;
  readonly isWorth: boolean;
  /** Null where nobody says anything. */
  readonly content: string | null;
  readonly source: string | null;
}

/** `+` is worth checking, `-` is not; s is the source, c the cue, q the content. */
export function readMarked(file: string): readonly MarkedSentence[] {
  const lines = readFileSync(new URL(file, import.meta.url), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => {
    const marked = line.slice(2);
    return {
      text: withoutMarks(marked),
      isWorth: line.startsWith('+'),
      content: partOf(marked, 'q'),
      source: partOf(marked, 's'),
    };
  });
}

function partOf(marked: string, mark: string): string | null {
  const part = new RegExp(`<${mark}>(.*?)</${mark}>`, 'u').exec(marked)?.[1];
  return part === undefined ? null : withoutMarks(part);
}

const withoutMarks = (text: string): string => text.replace(/<\/?[scq]>/gu, '');

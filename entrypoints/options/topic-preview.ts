/** What a topic finds in the page that was marked last. Pure, but for the page that is handed in. */
import { compileTopics } from '../../lib/claims/topics/topics.ts';
import type { Topic } from '../../lib/model/topic.ts';
import { splitSentences } from '../../lib/text/sentences.ts';

export interface PreviewedPage {
  readonly title: string;
  readonly language: string | null;
  readonly text: string;
}

export interface FoundSentence {
  readonly text: string;
  /** Where the words stand by which it matches: in units of the sentence, in order and apart. */
  readonly places: readonly (readonly [start: number, end: number])[];
}

/** The sentences that the topic matches, in page order. */
export function sentencesOf(topic: Topic, { text, language }: PreviewedPage): readonly FoundSentence[] {
  const matcher = compileTopics([topic]);
  return text.split(/\n+/u).flatMap((block) => {
    const matches = matcher(block);
    return splitSentences(block, language).flatMap(([start, end]) => {
      const [match] = matches(start, end);
      if (match === undefined) return [];
      const places = match.places.map(([from, to]) => [from - start, to - start] as const);
      return [{ text: block.slice(start, end), places }];
    });
  });
}

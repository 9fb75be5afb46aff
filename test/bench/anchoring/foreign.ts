/** Sentences of other pages, which edits put into this one: of its own language, as an editor's would be. */
export interface Foreign {
  readonly text: string;
  readonly language: string;
}

const FEW = 60;

/** Pages that do not say are English more often than not. */
export const languageOf = ({ documentElement }: Document): string =>
  (documentElement.lang || 'en').toLowerCase().split(/[-_]/u)[0]!;

export function sentencesFor(document: Document, all: readonly Foreign[]): readonly string[] {
  const language = languageOf(document);
  const own = all.filter((sentence) => sentence.language === language);
  return (own.length >= FEW ? own : all).map(({ text }) => text);
}

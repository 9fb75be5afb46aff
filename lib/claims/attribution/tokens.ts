/**
 * The words and marks of a paragraph, as the tagger reads them.
 *
 * In:    any text. Out: tokens in order: a mark stands alone, and so does the "n't" or "'s" that hangs on a word.
 * Units: UTF-16 code units, end excluded.
 * Cost:  linear.
 * Source: near the conventions of the Penn Treebank, in which PolNeAR is published.
 */
export interface TaggerToken {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const TOKENS = new RegExp(
  [
    String.raw`(?:\p{L}\.){2,}`,
    String.raw`\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Jan|Feb|Aug|Sept|Oct|Nov|Dec|St|Jr|Sr|Inc|Corp|Co|Lt|Col|No|vs)\.`,
    String.raw`\d+(?:[.,:]\d+)*(?:\p{L}+)?`,
    String.raw`\p{L}+(?=n['’]t\b)|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b`,
    String.raw`[\p{L}\p{M}\p{N}_]+(?:[-./&@][\p{L}\p{N}]+)*`,
    String.raw`\.{2,}|--+|${'``'}|''|[^\s\p{L}\p{N}]`,
  ].join('|'),
  'giu',
);

export function taggerTokens(text: string): TaggerToken[] {
  const tokens: TaggerToken[] = [];
  let end = 0;
  // Only white space parts tokens: to look for each again costs less than an iterator of matches.
  for (const token of text.match(TOKENS) ?? []) {
    const start = text.indexOf(token, end);
    end = start + token.length;
    tokens.push({ text: token, start, end });
  }
  return tokens;
}

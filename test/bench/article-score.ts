/**
 * How well one text covers another, by words: what the article extraction benchmark of Zyte (Scrapinghub) measures.
 *
 * Units: a token is a run of letters and digits in lower case; a shingle is four tokens in a row.
 */
export interface Score {
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
}

const tokenPattern = /[\p{L}\p{N}]+/gu;
const SHINGLE = 4;

export function tokensOf(text: string): readonly string[] {
  return text.toLowerCase().match(tokenPattern) ?? [];
}

/** Texts shorter than a shingle are one. */
export function shinglesOf(tokens: readonly string[]): readonly string[] {
  if (tokens.length === 0) return [];
  const count = Math.max(1, tokens.length - SHINGLE + 1);
  return Array.from({ length: count }, (_, at) => tokens.slice(at, at + SHINGLE).join(' '));
}

/** Multiset overlap. Two empty lists agree wholly. */
export function scoreOf(found: readonly string[], wanted: readonly string[]): Score {
  const left = new Map<string, number>();
  for (const item of wanted) left.set(item, (left.get(item) ?? 0) + 1);
  let common = 0;
  for (const item of found) {
    const count = left.get(item) ?? 0;
    if (count === 0) continue;
    left.set(item, count - 1);
    common += 1;
  }
  const precision = found.length === 0 ? Number(wanted.length === 0) : common / found.length;
  const recall = wanted.length === 0 ? Number(found.length === 0) : common / wanted.length;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { f1, precision, recall };
}

/** The second reader of sentences, opened when it is first asked and kept for as long as this background lives. */
import { Reader } from '../../lib/messaging/reader.ts';

const reader = new Reader();

/** Answers the check-worthiness of each text. Rejects where there is no second reader. */
export async function judgeTexts(texts: readonly string[]): Promise<readonly number[]> {
  return (await reader.read(texts)).map(({ worth }) => worth);
}

/** Answers the vector of each text. Rejects where there is no second reader. */
export async function readVectors(texts: readonly string[]): Promise<readonly Float32Array[]> {
  return (await reader.read(texts, { vectors: true })).map(({ vector = [] }) => Float32Array.from(vector));
}

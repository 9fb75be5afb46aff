/** Was this checked before? By words alone where the second reader is not there, or not there in time. */
import type { Payload, Reply } from '../../lib/messaging/protocol.ts';
import type { Database } from '../../lib/store/db.ts';
import { matchClaims } from '../../lib/store/match.ts';
import { readVectors } from './second-reader.ts';

/** What somebody waits for who looks at a claim. */
const PATIENCE_MS = 1000;

export async function matchesOf(
  db: Database,
  { excluding, ...question }: Payload<'claims.match'>,
): Promise<Reply<'claims.match'>> {
  const vectorOf = (text: string) => firstInTime(readVectors([text]));
  return { matches: await matchClaims(db, { ...question, excluding: new Set(excluding), vectorOf }) };
}

async function firstInTime(vectors: Promise<readonly Float32Array[]>): Promise<Float32Array | null> {
  const { promise: late, resolve } = Promise.withResolvers<readonly Float32Array[]>();
  const timer = setTimeout(() => resolve([]), PATIENCE_MS);
  const [vector = null] = await Promise.race([vectors.catch(() => []), late]);
  clearTimeout(timer);
  return vector;
}

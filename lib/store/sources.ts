/**
 * Every source that a claim rests on, one's own and of opened sets: the same address is one source.
 *
 * Out: those of most claims first. What the records of one source say differently is taken from the first that says it.
 *      May stand inside Dexie's `liveQuery`.
 */
import type { ClaimView } from '../model/claim-view.ts';
import type { EvidenceRecord } from '../model/record.ts';
import type { Database } from './db.ts';
import { eachView } from './each-view.ts';

export interface SourceClaim {
  readonly id: string;
  readonly layer: string | null;
  readonly text: string;
  readonly language: string;
}

export interface KnownSource {
  /** Its address, or the record's id where it has none. */
  readonly key: string;
  readonly url: string | null;
  readonly title: string;
  readonly publisher: string;
  readonly archivedAt: string | null;
  readonly claims: readonly SourceClaim[];
}

interface Gathered extends KnownSource {
  readonly claims: SourceClaim[];
}

export async function allSources(db: Database): Promise<readonly KnownSource[]> {
  const sources = new Map<string, Gathered>();
  await eachView(db, (view, layer) => {
    for (const [key, same] of Map.groupBy(view.evidence, keyOf)) {
      const source = same.reduce<Gathered>(joined, sources.get(key) ?? nothingOf(key));
      source.claims.push(claimOf(view, layer));
      sources.set(key, source);
    }
  });
  return [...sources.values()].sort((a, b) => b.claims.length - a.claims.length || (a.key < b.key ? -1 : 1));
}

function keyOf({ body, root, id }: EvidenceRecord): string {
  return body.url ?? root ?? id;
}

function nothingOf(key: string): Gathered {
  return { key, url: null, title: '', publisher: '', archivedAt: null, claims: [] };
}

function joined(source: Gathered, { body }: EvidenceRecord): Gathered {
  return {
    ...source,
    url: source.url ?? body.url,
    title: source.title === '' ? body.title : source.title,
    publisher: source.publisher === '' ? body.publisher : source.publisher,
    archivedAt: source.archivedAt ?? body.archivedAt ?? null,
  };
}

function claimOf({ id, claim: { body } }: ClaimView, layer: string | null): SourceClaim {
  return { id, layer, text: body.text, language: body.language };
}

/**
 * Everyone who wrote something that is here, or is known by name: how much of it, in one's own checks and in opened sets.
 *
 * Out: oneself first, then who wrote most. May stand inside Dexie's `liveQuery`.
 */
import type { Database } from './db.ts';
import { eachView } from './each-view.ts';
import { knownPeople, openLayers, readIdentity } from './reads.ts';

export interface Author {
  /** By fingerprint. */
  readonly author: string;
  /** Empty where none was given. */
  readonly name: string;
  readonly desk: string;
  readonly isMe: boolean;
  readonly claims: number;
  readonly assessments: number;
  readonly decisions: number;
}

type Counts = Pick<Author, 'claims' | 'assessments' | 'decisions'>;
const none: Counts = { claims: 0, assessments: 0, decisions: 0 };

export async function allAuthors(db: Database): Promise<readonly Author[]> {
  const [people, layers, identity] = await Promise.all([knownPeople(db), openLayers(db), readIdentity(db)]);
  const named = Object.assign({}, ...layers.map((layer) => layer.people), people) as typeof people;
  const counts = await countAll(db, [...Object.keys(named), ...(identity === null ? [] : [identity.author])]);
  const authors = [...counts].map(([author, counted]): Author => {
    const { name = '', desk = '' } = named[author] ?? {};
    return { author, name, desk, isMe: author === identity?.author, ...counted };
  });
  return authors.sort(
    (a, b) => Number(b.isMe) - Number(a.isMe) || written(b) - written(a) || (a.author < b.author ? -1 : 1),
  );
}

async function countAll(db: Database, known: readonly string[]): Promise<ReadonlyMap<string, Counts>> {
  const counts = new Map(known.map((author) => [author, none]));
  const count = (author: string, what: keyof Counts): void => {
    const so = counts.get(author) ?? none;
    counts.set(author, { ...so, [what]: so[what] + 1 });
  };
  await eachView(db, ({ claim, assessments, decisions }) => {
    count(claim.author, 'claims');
    for (const { author } of assessments) count(author, 'assessments');
    for (const { author } of decisions) count(author, 'decisions');
  });
  return counts;
}

function written({ claims, assessments, decisions }: Counts): number {
  return claims + assessments + decisions;
}

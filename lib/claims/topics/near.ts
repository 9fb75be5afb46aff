/**
 * Whether the groups of a pattern occur near one another, and on which words.
 *
 * In:   the hits of one pattern, by place of their first words.
 * Out:  one hit of each group, in order of place, those of the narrowest window that holds them all; null where none of
 *       `within` words does. The distance is that of first words. In an ordered pattern each begins behind the one before.
 * Cost: linear in the hits, times the groups.
 */
export interface Hit {
  readonly first: number;
  readonly last: number;
}

export interface GroupHit extends Hit {
  readonly group: number;
}

export interface Nearness {
  readonly groups: number;
  readonly within: number;
  readonly ordered: boolean;
}

export function narrowestWindow(hits: readonly GroupHit[], nearness: Nearness): readonly GroupHit[] | null {
  if (hits.length < nearness.groups) return null;
  const chosen = nearness.ordered ? inOrder(hits, nearness.groups) : inAnyOrder(hits, nearness.groups);
  return chosen !== null && spanOf(chosen) <= nearness.within ? chosen : null;
}

/** The latest hit of each group is the nearest to whatever comes next. */
function inAnyOrder(hits: readonly GroupHit[], groups: number): GroupHit[] | null {
  const latest = new Map<number, GroupHit>();
  let best: GroupHit[] | null = null;
  for (const hit of hits) {
    latest.set(hit.group, hit);
    if (latest.size < groups) continue;
    const chosen = [...latest.values()].sort((a, b) => a.first - b.first);
    if (best === null || spanOf(chosen) < spanOf(best)) best = chosen;
  }
  return best;
}

/** For each group the chain that ends there and began latest. */
function inOrder(hits: readonly GroupHit[], groups: number): GroupHit[] | null {
  const chains: GroupHit[][] = [];
  let best: GroupHit[] | null = null;
  // Of hits on one word the last group goes first, lest a word be taken for two steps of a chain.
  for (const hit of [...hits].sort((a, b) => a.first - b.first || b.group - a.group)) {
    if (hit.group === 0) chains[0] = [hit];
    else if (chains[hit.group - 1] !== undefined) chains[hit.group] = [...chains[hit.group - 1]!, hit];
    else continue;
    const chosen = chains[hit.group]!;
    if (hit.group === groups - 1 && (best === null || spanOf(chosen) < spanOf(best))) best = chosen;
  }
  return best;
}

function spanOf(chosen: readonly Hit[]): number {
  return chosen.at(-1)!.first - chosen[0]!.first;
}

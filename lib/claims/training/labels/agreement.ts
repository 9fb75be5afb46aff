/** How far the two passes agree: `agreement.ts` prints one JSON line. */
import { type Label, readUnits, type Unit } from './labelled.ts';

const units = readUnits();
console.log(
  JSON.stringify({
    units: units.length,
    all: agreement(units),
    body: agreement(units.filter((unit) => 'start' in unit)),
  }),
);

/** Cohen's kappa over `worth`; the share of equal kinds; of claims that both gave, the mean overlap (intersection over union). */
function agreement(among: readonly Unit[]) {
  const share = (is: (unit: Unit) => boolean): number => among.filter(is).length / among.length;
  const same = share(({ first, second }) => first.worth === second.worth);
  const [one, other] = [share(({ first }) => first.worth === 1), share(({ second }) => second.worth === 1)];
  const byChance = one * other + (1 - one) * (1 - other);
  const overlaps = among.flatMap(({ first, second }) => overlap(first, second) ?? []);
  return {
    n: among.length,
    worthFirst: one,
    worthSecond: other,
    same,
    kappa: (same - byChance) / (1 - byChance),
    sameKind: share(({ first, second }) => first.kind === second.kind),
    claimOverlap: overlaps.reduce((sum, value) => sum + value, 0) / overlaps.length,
  };
}

function overlap({ claim: left }: Label, { claim: right }: Label): number | null {
  if (left === undefined || right === undefined) return null;
  const shared = Math.min(left[1], right[1]) - Math.max(left[0], right[0]);
  return Math.max(0, shared) / (Math.max(left[1], right[1]) - Math.min(left[0], right[0]));
}

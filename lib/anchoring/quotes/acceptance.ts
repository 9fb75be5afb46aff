/**
 * Which of the places that a quote may stand at it stands at, if any.
 *
 * A place is held by its surroundings on both sides, on one, or on none. The less holds it, the more of its words
 * must be the quote's own: the words alone make a place only where all of them are there, or nearly all and none of
 * its numbers, names and negations is another. Wrong words under a check are worse than a check that is not found.
 *
 * The figures below were set on edited texts of the corpus (the scenarios of `npm run bench -- anchoring`): with .55 for
 * `BOTH_HOLD` 6 % of the sentences are lost whose words are changed by a third, with .25 a third more is found where
 * another sentence was put in; between .4 and .7 `ONE_HOLDS`, and between .35 and .65 `HOLDS`, move little.
 */
import type { PlaceLeft } from './gone.ts';
import type { Pattern } from './pattern.ts';
import type { Place } from './places.ts';
import type { Surroundings } from './surroundings.ts';

/** Of the weight of the words on a side, the share from which it holds a place. */
const HOLDS = 0.5;

const UNMOVED = 0.9;

/** The least recall where both sides hold, where one does, where none does, and where the quote came without. */
const BOTH_HOLD = 0.4;
const ONE_HOLDS = 0.55;
const NONE_HOLDS = 0.97;

/** Quotes of fewer words are phrases that stand in any text. */
const FEW_WORDS = 8;
const SHORT_QUOTE = 20;
/** Shorter ones ("4% was lost") are no proof of anything by themselves. */
const PHRASE = 12;

/** Of two places with the same words in like surroundings, the one with the same punctuation. */
const AS_WRITTEN = 0.06;

/** Two places that differ by less are equal, and the position decides. */
const TIE = 0.04;

export interface Circumstances {
  /** Where the words around the quote stand together, with whatever is between them; asked at most once. */
  readonly placesLeft: () => readonly PlaceLeft[];
  /** Whether the same words stood elsewhere too when the quote was taken: then words alone tell no place. */
  readonly hasCopies: boolean;
  /** How far a place is from where the quote stood, or null where nobody knows. */
  readonly distance: (place: Place) => number | null;
}

export interface Choice {
  readonly place: Place | null;
  /** The similarity of the best place, taken or refused. */
  readonly similarity: number;
}

export function choosePlace(
  pattern: Pattern,
  places: readonly Place[],
  { placesLeft, hasCopies, distance }: Circumstances,
): Choice {
  let best: Place | null = null;
  let similarity = 0;
  for (const place of places) {
    similarity = Math.max(similarity, place.similarity);
    const isGone = (sides?: 'both'): boolean =>
      placesLeft().some((left) => (sides ?? left.sides) === left.sides && !overlap(left, place));
    const isBetween = (): boolean => placesLeft().some((left) => overlap(left, place));
    if (!isAcceptable(pattern, place, { isGone, isBetween, hasCopies, isOnly: isOnlyOne(places, place) })) continue;
    if (best === null || isBetter(place, best, distance)) best = place;
  }
  if (best === null) return { place: null, similarity };
  const rival = places.some((place) => place !== best && isRival(place, best as Place, distance));
  return rival ? { place: null, similarity } : { place: best, similarity: best.similarity };
}

/** Words and surroundings together: what was edited in its place is before what was copied to another. */
export function scoreOf({ recall, similarity, before, after, isAsWritten }: Place): number {
  const words = (recall + similarity) / 2 + (isAsWritten ? AS_WRITTEN : 0);
  return words + 0.35 * (before ?? after ?? 0) + 0.35 * (after ?? before ?? 0);
}

export function sidesHolding({ before, after }: Surroundings): number {
  return ((before ?? 0) >= HOLDS ? 1 : 0) + ((after ?? 0) >= HOLDS ? 1 : 0);
}

/** Held on every side that the quote came with. */
export function isHeld(place: Surroundings): boolean {
  const known = (place.before === null ? 0 : 1) + (place.after === null ? 0 : 1);
  return sidesHolding(place) === known;
}

/** Nothing around it was changed to speak of. */
export function isUnmoved({ before, after }: Place): boolean {
  return (before ?? 1) >= UNMOVED && (after ?? 1) >= UNMOVED;
}

interface Evidence {
  /** The words around the quote stand, on both sides or on one, and it does not stand next to them any more. */
  readonly isGone: (sides?: 'both') => boolean;
  /** The words around the quote stand in order around the place, with other text in between. */
  readonly isBetween: () => boolean;
  readonly hasCopies: boolean;
  /** No other place has the same words. */
  readonly isOnly: boolean;
}

function isAcceptable(pattern: Pattern, place: Place, evidence: Evidence): boolean {
  const words = pattern.to - pattern.from;
  const { recall, isTellingChanged, hasSameWords } = place;
  const held = sidesHolding(place);
  if (hasSameWords) return held > 0 || isHeld(place) || isMoved(pattern, evidence);
  if (place.isNeighbour) return false;
  if (held === 2) return recall >= BOTH_HOLD;
  if (held === 1 && isHeld(place)) return recall >= ONE_HOLDS;
  if (held === 1) return recall >= ONE_HOLDS && !evidence.isGone('both');
  if (evidence.isBetween()) return recall >= ONE_HOLDS;
  const isSure = words >= FEW_WORDS && !isTellingChanged;
  return isSure && recall >= NONE_HOLDS && !evidence.isGone();
}

/** The same words in other surroundings: a long quote wherever it is, a phrase only where it may not have been cut. */
function isMoved(pattern: Pattern, { isGone, hasCopies, isOnly }: Evidence): boolean {
  if (hasCopies) return false;
  if (pattern.end - pattern.start >= SHORT_QUOTE) return true;
  return isOnly && pattern.end - pattern.start >= PHRASE && !isGone('both');
}

function overlap(one: PlaceLeft, other: Place): boolean {
  return one.first < other.last && other.first < one.last;
}

function isOnlyOne(places: readonly Place[], place: Place): boolean {
  return places.every((other) => other === place || !other.hasSameWords);
}

function isBetter(place: Place, other: Place, distance: Circumstances['distance']): boolean {
  const lead = scoreOf(place) - scoreOf(other);
  if (Math.abs(lead) >= TIE) return lead > 0;
  const [near, far] = [distance(place), distance(other)];
  return near === null || far === null ? lead > 0 : near < far;
}

/** The same words in equal surroundings, and nothing says which. */
function isRival(place: Place, best: Place, distance: Circumstances['distance']): boolean {
  if (place.first === best.first || place.recall < BOTH_HOLD) return false;
  if (Math.abs(scoreOf(place) - scoreOf(best)) >= TIE) return false;
  return distance(best) === null || (sidesHolding(best) === 0 && !best.hasSameWords);
}

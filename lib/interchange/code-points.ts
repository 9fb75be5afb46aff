/**
 * Offsets into a text, from UTF-16 code units to code points and back: ours count the one, W3C's the other.
 *
 * In:     any number of offsets, in any order. One past the end is taken for the end.
 * Out:    as many, in the order given. A unit inside of a surrogate pair counts as the beginning of its character; a
 *         lone surrogate is a character of its own.
 * Cost:   one walk over the text, and a sort of the offsets; nothing for a text without surrogates.
 * Source: W3C Web Annotation Data Model, 4.2.5 Text Position Selector; Character Model, code points.
 */
export function codePointsOf(text: string, units: readonly number[]): number[] {
  return convert(
    text,
    units,
    ({ unit }) => unit,
    ({ point }) => point,
  );
}

export function codeUnitsOf(text: string, points: readonly number[]): number[] {
  return convert(
    text,
    points,
    ({ point }) => point,
    ({ unit }) => unit,
  );
}

interface Character {
  readonly unit: number;
  readonly point: number;
}

function convert(
  text: string,
  offsets: readonly number[],
  given: (place: Character) => number,
  wanted: (place: Character) => number,
): number[] {
  const order = [...offsets.keys()].sort((one, other) => offsets[one]! - offsets[other]!);
  const converted = new Array<number>(offsets.length).fill(0);
  let place: Character = { unit: 0, point: 0 };
  for (const index of order) {
    const offset = offsets[index]!;
    for (let next = after(text, place); next !== null && given(next) <= offset; next = after(text, next)) place = next;
    converted[index] = wanted(place);
  }
  return converted;
}

/** The beginning of the next character, or null at the end of the text. */
function after(text: string, { unit, point }: Character): Character | null {
  if (unit >= text.length) return null;
  const width = isPair(text, unit) ? 2 : 1;
  return { unit: unit + width, point: point + 1 };
}

function isPair(text: string, at: number): boolean {
  const [high, low] = [text.charCodeAt(at), text.charCodeAt(at + 1)];
  return high >= 0xd800 && high <= 0xdbff && low >= 0xdc00 && low <= 0xdfff;
}

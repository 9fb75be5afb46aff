/** The cosine to expect from the other numbers of a pair: least squares, over every so many of what was found. */
import type { Choice } from './lookup.ts';
import { solve } from './solve.ts';

const EVERY = 20;

/** So little that it only parts numbers that always go together. */
const RIDGE = 1e-6;

export function fitUsualCosine(choices: readonly Choice[]): readonly number[] {
  const rows = choices.flatMap(({ features }) => features).filter((_, at) => at % EVERY === 0);
  const places = rows[0]!.length - 1;
  const squares = Array.from({ length: places }, (_, one) =>
    Float64Array.from({ length: places }, (_, other) =>
      rows.reduce((sum, row) => sum + row[one]! * row[other]!, one === other ? RIDGE * rows.length : 0),
    ),
  );
  const products = Float64Array.from({ length: places }, (_, one) =>
    rows.reduce((sum, row) => sum + row[one]! * row[places]!, 0),
  );
  return solve(squares, products).map((weight) => Number(weight.toPrecision(3)));
}

/**
 * What a form of word says by itself to the words beside it: summed once a form, where what several words say together
 * is looked up each time.
 *
 * In:   the table of features, and forms. Out: sums for each label, packed, by how far the form stands from a word.
 * Cost: 25 look-ups a form and pass, and 36 additions for each word of a paragraph.
 */
import { addFeature, type FeatureTable, TALLY, type Tally } from './feature-table.ts';
import type { Form } from './forms.ts';
import { hashOf, seedOf } from './hashes.ts';

export interface KnownForm extends Form {
  /** For each pass, once it was asked for, a tally for each distance from -REACH to REACH. */
  readonly said: [first: Tally | null, second: Tally | null];
}

/** How far each property is seen, and the number of the template that sees it at the word itself. */
const SEEN = [
  { property: 'word', reach: 3, template: 4 },
  { property: 'fine', reach: 2, template: 18 },
  { property: 'kind', reach: 4, template: 28 },
  { property: 'ending', reach: 0, template: 50 },
  { property: 'tail', reach: 0, template: 51 },
] as const;
type Seen = Readonly<Record<(typeof SEEN)[number]['property'], number>>;

/** The template that every word has. */
const EVERY = 0;

const REACH = 4;

function saidBy(table: FeatureTable, form: Seen, pass: 0 | 1): Tally {
  const said = new Int32Array((2 * REACH + 1) * TALLY);
  for (const { property, reach, template } of SEEN) {
    for (let distance = -reach; distance <= reach; distance++) {
      addFeature(table, hashOf(seedOf(pass, template + distance), form[property]), said, (REACH + distance) * TALLY);
    }
  }
  addFeature(table, hashOf(seedOf(pass, EVERY), 0), said, REACH * TALLY);
  return said;
}

/** Adds to the tally of the words at `read` what each form near them says by itself. */
export function makeAdder(
  table: FeatureTable,
): (tally: Tally, forms: readonly KnownForm[], read: Int32Array, pass: 0 | 1) => void {
  const saidIn = (form: Told, pass: 0 | 1): Tally => {
    form.said[pass] ??= saidBy(table, form, pass);
    return form.said[pass];
  };
  const edges = { before: nobody(-1), behind: nobody(-2) };
  return (tally, forms, read, pass) => {
    const all: Tally[] = Array(REACH).fill(saidIn(edges.before, pass));
    for (const form of forms) all.push(saidIn(form, pass));
    for (let at = 0; at < REACH; at++) all.push(saidIn(edges.behind, pass));
    for (let row = 0; row < read.length; row++) addNear(tally, row * TALLY, all, read[row]!);
  };
}

/** `said` begins `REACH` forms before the first word. */
function addNear(tally: Tally, row: number, said: readonly Tally[], word: number): void {
  let first = tally[row]!;
  let second = tally[row + 1]!;
  let third = tally[row + 2]!;
  let fourth = tally[row + 3]!;
  for (let by = 0, from = 0; by <= 2 * REACH; by++, from += TALLY) {
    const own = said[word + by]!;
    first = (first + own[from]!) | 0;
    second = (second + own[from + 1]!) | 0;
    third = (third + own[from + 2]!) | 0;
    fourth = (fourth + own[from + 3]!) | 0;
  }
  tally[row] = first;
  tally[row + 1] = second;
  tally[row + 2] = third;
  tally[row + 3] = fourth;
}

type Told = Seen & Pick<KnownForm, 'said'>;

/** What stands where there is no word. */
function nobody(value: number): Told {
  return { word: value, fine: value, kind: value, ending: value, tail: value, said: [null, null] };
}

/**
 * What a form of word says by itself to the words beside it: summed once a form, where what several words say together
 * is looked up each time.
 *
 * In:   the table of features, and forms. Out: sums for each label, by how far the form stands from a word.
 * Cost: 25 look-ups a form and pass, and 63 additions for each word of a paragraph.
 */
import { addFeature, type FeatureTable } from './feature-table.ts';
import type { Form } from './forms.ts';
import { hashOf, seedOf } from './hashes.ts';
import { LABELS } from './labels.ts';

export interface KnownForm extends Form {
  /** For each pass, once it was asked for, `LABELS` sums for each distance from -REACH to REACH. */
  readonly said: [first: Int16Array | null, second: Int16Array | null];
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

function saidBy(table: FeatureTable, form: Seen, pass: 0 | 1): Int16Array {
  const said = new Int16Array((2 * REACH + 1) * LABELS);
  for (const { property, reach, template } of SEEN) {
    for (let distance = -reach; distance <= reach; distance++) {
      addFeature(table, hashOf(seedOf(pass, template + distance), form[property]), said, (REACH + distance) * LABELS);
    }
  }
  addFeature(table, hashOf(seedOf(pass, EVERY), 0), said, REACH * LABELS);
  return said;
}

/** Adds to the sums of the words at `read`, a row each, what each form near them says by itself. */
export function makeAdder(
  table: FeatureTable,
): (sums: Int32Array, forms: readonly KnownForm[], read: Int32Array, pass: 0 | 1) => void {
  const saidIn = (form: Told, pass: 0 | 1): Int16Array => {
    form.said[pass] ??= saidBy(table, form, pass);
    return form.said[pass];
  };
  const edges = { before: nobody(-1), behind: nobody(-2) };
  return (sums, forms, read, pass) => {
    const before = Array<Int16Array>(REACH).fill(saidIn(edges.before, pass));
    const behind = Array<Int16Array>(REACH).fill(saidIn(edges.behind, pass));
    const all = [...before, ...forms.map((form) => saidIn(form, pass)), ...behind];
    read.forEach((at, place) => {
      addNear(sums, place * LABELS, all, at);
    });
  };
}

/** `said` begins `REACH` forms before the first word. */
function addNear(sums: Int32Array, row: number, said: readonly Int16Array[], word: number): void {
  for (let by = 0; by <= 2 * REACH; by++) {
    const own = said[word + by]!;
    for (let label = 0; label < LABELS; label++) sums[row + label]! += own[by * LABELS + label]!;
  }
}

type Told = Seen & Pick<KnownForm, 'said'>;

/** What stands where there is no word. */
function nobody(value: number): Told {
  return { word: value, fine: value, kind: value, ending: value, tail: value, said: [null, null] };
}

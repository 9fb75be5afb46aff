import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  BUCKETS,
  type Bucket,
  bucketOf,
  findTerm,
  hold,
  joinBuckets,
  packBucket,
} from '../../../../lib/claims/match/postings.ts';

const LOW = 5;
const term = fc.integer({ min: 0, max: 2 ** 22 - 1 }).map((high) => high * BUCKETS + LOW);
const posting = fc.record({
  term,
  number: fc.integer({ min: 1, max: 2 ** 30 }),
  impact: fc.integer({ min: 0, max: 255 }),
});
const postings = fc.uniqueArray(posting, { selector: ({ term, number }) => `${term} ${number}`, maxLength: 60 });
type Postings = readonly { readonly term: number; readonly number: number; readonly impact: number }[];

function bucketWith(list: Postings): Bucket {
  const bucket: Bucket = new Map();
  for (const { term, number, impact } of list.toSorted((a, b) => a.number - b.number))
    hold(bucket, term, number, impact);
  return bucket;
}

function read(packed: Uint8Array, term: number): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  findTerm(packed, term)?.read((number, impact) => found.push([number, impact]));
  return found;
}

const expected = (list: Postings, term: number) =>
  list
    .filter((one) => one.term === term)
    .map(({ number, impact }) => [number, impact] as const)
    .toSorted(([a], [b]) => a - b);

describe('a bucket', () => {
  test('gives back the claims of each of its terms, and none for others', () => {
    fc.assert(
      fc.property(postings, term, (list, other) => {
        const packed = packBucket(bucketWith(list));
        for (const { term } of list) {
          expect(read(packed, term)).toEqual(expected(list, term));
          expect(findTerm(packed, term)?.count).toBe(expected(list, term).length);
        }
        if (!list.some(({ term }) => term === other)) expect(findTerm(packed, other)).toBeNull();
      }),
    );
  });

  test('joined with another has the claims of both, less the dead', () => {
    fc.assert(
      fc.property(postings, postings, (first, later) => {
        const shifted = later.map((one) => ({ ...one, number: one.number + 2 ** 30 }));
        const isLive = (number: number) => number % 3 !== 0;
        const packed = [first, shifted].map((list) => packBucket(bucketWith(list)));
        const joined = packBucket(joinBuckets(packed, LOW, isLive));
        const all = [...first, ...shifted].filter(({ number }) => isLive(number));
        for (const { term } of [...first, ...shifted]) expect(read(joined, term)).toEqual(expected(all, term));
      }),
    );
  });

  test('is that of the lowest bits of a term', () => {
    fc.assert(
      fc.property(term, (one) => {
        expect(bucketOf(one)).toBe(LOW);
      }),
    );
  });
});

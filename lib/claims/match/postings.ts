/**
 * Which claims hold a term, packed: the rows of the inverted index.
 *
 * A term is a hash of 32 bits. Its lowest bits name its bucket, which is one row of a segment; in a bucket, terms stand
 * in order, each with its count, the bytes of its list, and the list: the claims' numbers, each as its distance from
 * the one before, with the term's impact in that claim as one byte.
 *
 * Errors: none: buckets are our own. The numbers of a list grow.
 * Cost:   2 to 3 bytes for a posting; a term is found by skipping the lists before it.
 * Source: Manning, Raghavan, Schütze, "Introduction to Information Retrieval", 5.3 (variable byte codes).
 */
import { ByteReader, ByteWriter } from './bytes.ts';

const BUCKET_BITS = 10;
export const BUCKETS = 1 << BUCKET_BITS;

export function bucketOf(term: number): number {
  return term & (BUCKETS - 1);
}

export interface Holding {
  /** Numbers of claims, growing. */
  readonly numbers: number[];
  readonly impacts: number[];
}

/** The claims that hold each term, for all terms of one bucket. */
export type Bucket = Map<number, Holding>;

type Each = (number: number, impact: number) => void;

export function hold(bucket: Bucket, term: number, number: number, impact: number): void {
  const holding = bucket.get(term);
  if (holding === undefined) bucket.set(term, { numbers: [number], impacts: [impact] });
  else {
    holding.numbers.push(number);
    holding.impacts.push(impact);
  }
}

export function packBucket(bucket: Bucket): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  let before = 0;
  for (const [term, holding] of [...bucket].sort(([one], [other]) => one - other)) {
    const list = packList(holding);
    writer.varint((term >>> BUCKET_BITS) - before);
    writer.varint(holding.numbers.length);
    writer.varint(list.length);
    writer.append(list);
    before = term >>> BUCKET_BITS;
  }
  return writer.written();
}

function packList({ numbers, impacts }: Holding): Uint8Array {
  const writer = new ByteWriter();
  let before = 0;
  numbers.forEach((number, at) => {
    writer.varint(number - before);
    writer.byte(impacts[at]!);
    before = number;
  });
  return writer.written();
}

export interface PackedHolding {
  readonly count: number;
  read(each: Each): void;
}

/** The claims that hold the term, in one bucket; null where none does. */
export function findTerm(packed: Uint8Array, term: number): PackedHolding | null {
  const reader = new ByteReader(packed);
  const wanted = term >>> BUCKET_BITS;
  for (let high = 0; !reader.isAtEnd; ) {
    high += reader.varint();
    const count = reader.varint();
    const bytes = reader.varint();
    if (high > wanted) return null;
    const { at } = reader;
    if (high === wanted) return { count, read: (each) => readList(new ByteReader(packed, at), count, each) };
    reader.at += bytes;
  }
  return null;
}

/** One bucket of several, whose claims' numbers follow each other from one to the next, without what `isLive` denies. */
export function joinBuckets(packed: readonly Uint8Array[], low: number, isLive: (number: number) => boolean): Bucket {
  const bucket: Bucket = new Map();
  for (const bytes of packed) {
    const reader = new ByteReader(bytes);
    for (let high = 0; !reader.isAtEnd; ) {
      high += reader.varint();
      const count = reader.varint();
      reader.varint();
      const term = ((high << BUCKET_BITS) | low) >>> 0;
      readList(reader, count, (number, impact) => {
        if (isLive(number)) hold(bucket, term, number, impact);
      });
    }
  }
  return bucket;
}

function readList(reader: ByteReader, count: number, each: Each): void {
  let number = 0;
  for (let at = 0; at < count; at++) {
    number += reader.varint();
    each(number, reader.byte());
  }
}

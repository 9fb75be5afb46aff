/**
 * The features that are common enough to learn from, each with a number.
 *
 * In:   rows of hashes. Out: the same rows as numbers, with -1 for what is rare.
 */
import type { Hashes } from './rows.ts';

/** A feature is kept that so many words show. */
const MIN_COUNT = 3;
const COUNTERS = 1 << 26;
const MOST = 255;

/** Room for numbers: twice as many as there ever were. */
const PLACES = 1 << 23;

export class FeatureIndex {
  readonly hashes: number[] = [];
  /** How many words show each feature. */
  readonly counts: number[] = [];
  /** Numbers from 1, where the hash or what follows it leads; 0 is free. */
  private readonly places = new Int32Array(PLACES);

  constructor(rows: readonly Hashes[]) {
    // Counters are shared by a few hashes, which lets in a few features that are rarer.
    const counts = new Uint8Array(COUNTERS);
    for (const { hashes } of rows) {
      for (const hash of hashes) {
        const counter = hash & (COUNTERS - 1);
        if (counts[counter]! < MOST) counts[counter]!++;
      }
    }
    for (const { hashes } of rows) {
      for (const hash of hashes) if (counts[hash & (COUNTERS - 1)]! >= MIN_COUNT) this.add(hash);
    }
  }

  private add(hash: number): void {
    const place = this.placeOf(hash);
    if (this.places[place] === 0) {
      this.hashes.push(hash);
      this.counts.push(0);
      this.places[place] = this.hashes.length;
    }
    this.counts[this.places[place]! - 1]!++;
  }

  /** Where the hash stands, or the free place where it would. */
  private placeOf(hash: number): number {
    let place = hash & (PLACES - 1);
    while (this.places[place] !== 0 && this.hashes[this.places[place]! - 1] !== hash)
      place = (place + 1) & (PLACES - 1);
    return place;
  }

  numbered({ each, hashes }: Hashes): Hashes {
    return { each, hashes: hashes.map((hash) => this.places[this.placeOf(hash)]! - 1) };
  }
}

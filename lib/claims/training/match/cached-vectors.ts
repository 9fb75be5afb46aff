/**
 * Vectors of texts by tier 2 as it ships, computed once and kept in a file: rows of a text's hash and its vector.
 *
 * The file is named by the hash of the weights: other weights make another file.
 *
 * Cost: some 20 ms a text the first time.
 */
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { loadTier2, type SentenceModel } from '../../tier2/tier2.ts';

const HASH_BYTES = 16;
/** Written together, so that little is lost when a run is ended. */
const SLICE = 200;

export class CachedVectors {
  /** How the SHA-256 of the weights begins. */
  readonly model: string;
  private readonly reader: SentenceModel;
  private readonly file: string;
  private readonly known = new Map<string, Float32Array>();

  private constructor(reader: SentenceModel, model: string, folder: string) {
    this.reader = reader;
    this.model = model;
    this.file = path.join(folder, `${model}.vectors`);
    mkdirSync(folder, { recursive: true });
    if (existsSync(this.file)) this.load();
  }

  /** `models` is the folder of the packaged weights. */
  static async open(models: string, folder: string): Promise<CachedVectors> {
    const weights = readFileSync(path.join(models, 'tier2.bin'));
    const kernel = readFileSync(path.join(models, 'tier2.wasm'));
    const hash = createHash('sha256').update(weights).digest('hex').slice(0, 16);
    return new CachedVectors(await loadTier2(new Uint8Array(weights).buffer, kernel), hash, folder);
  }

  of(texts: readonly string[]): readonly Float32Array[] {
    const missing = [...new Set(texts)].filter((text) => !this.known.has(keyOf(text)));
    for (let from = 0; from < missing.length; from += SLICE) this.make(missing.slice(from, from + SLICE));
    return texts.map((text) => this.known.get(keyOf(text))!);
  }

  private make(texts: readonly string[]): void {
    const rows = this.reader.read(texts).map(({ vector }, at): Uint8Array => {
      const key = keyOf(texts[at]!);
      this.known.set(key, vector);
      return Buffer.concat([Buffer.from(key, 'hex'), new Uint8Array(vector.slice().buffer)]);
    });
    appendFileSync(this.file, Buffer.concat(rows));
  }

  /** A row that was cut off is made again. */
  private load(): void {
    const bytes = readFileSync(this.file);
    const size = HASH_BYTES + 4 * this.reader.dimension;
    const rows = Math.floor(bytes.length / size);
    truncateSync(this.file, rows * size);
    for (let at = 0; at < rows; at++) {
      const row = bytes.subarray(at * size, (at + 1) * size);
      const vector = new Float32Array(new Uint8Array(row.subarray(HASH_BYTES)).buffer);
      this.known.set(row.toString('hex', 0, HASH_BYTES), vector);
    }
  }
}

function keyOf(text: string): string {
  return createHash('sha256')
    .update(text)
    .digest('hex')
    .slice(0, 2 * HASH_BYTES);
}

/**
 * The model that is shipped, by the answers of its trainer: `golden.json` is written by training/tier2/export.py.
 */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadTier2, type SentenceModel } from '../../../../lib/claims/tier2/tier2.ts';
import { tokenizerOf } from '../../../../lib/claims/tier2/tokenizer.ts';
import { readVocabulary, readWeightsFile } from '../../../../lib/claims/tier2/weights-file.ts';
import { ExtensionError } from '../../../../lib/model/errors.ts';

interface Golden {
  readonly text: string;
  readonly tokens: readonly (readonly [id: number, start: number, end: number])[];
  readonly worth: number;
  /** The first 32 of 512. */
  readonly vector: readonly number[];
  readonly spans: readonly (readonly [role: string, start: number, end: number])[];
}

const golden = JSON.parse(readFileSync('test/lib/claims/tier2/golden.json', 'utf8')) as readonly Golden[];
const weights = new Uint8Array(readFileSync('public/models/tier2.bin')).buffer;
const kernel = new Uint8Array(readFileSync('public/models/tier2.wasm'));

describe('the same as the trainer', () => {
  const tokenize = tokenizerOf(readVocabulary(readWeightsFile(weights)));
  let model: SentenceModel;
  beforeAll(async () => {
    model = await loadTier2(weights, kernel);
  });

  test.each(golden)('token for token: $text', ({ text, tokens }) => {
    expect(tokenize(text).map(({ id, start, end }) => [id, start, end])).toEqual(tokens);
  });

  test.each(golden)('worth and vector within 1e-4: $text', ({ text, worth, vector }) => {
    const [reading] = model.read([text]);
    expect(Math.abs((reading?.worth ?? Number.NaN) - worth)).toBeLessThan(1e-4);
    const off = vector.map((value, index) => Math.abs(value - (reading?.vector[index] ?? Number.NaN)));
    expect(Math.max(...off)).toBeLessThan(1e-4);
  });

  test.each(golden)('span for span: $text', ({ text, spans }) => {
    expect(model.attributions(text).map(({ role, start, end }) => [role, start, end])).toEqual(spans);
  });

  test('one reading a text, in their order, whatever was read before', () => {
    const texts = golden.map(({ text }) => text);
    const forwards = model.read(texts).map(({ worth }) => worth);
    const backwards = model.read([...texts].reverse()).map(({ worth }) => worth);
    expect(backwards.reverse()).toEqual(forwards);
  });

  test('vectors are of unit length', () => {
    for (const { vector } of model.read(golden.map(({ text }) => text))) {
      expect(vector).toHaveLength(model.dimension);
      expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
    }
  });
});

describe('what a reader would expect of it', () => {
  let model: SentenceModel;
  beforeAll(async () => {
    model = await loadTier2(weights, kernel);
  });
  const worth = (text: string) => model.read([text])[0]?.worth;

  test('a figure is worth checking, a greeting is not', () => {
    expect(worth('Unemployment fell to 4.1 percent in October, the lowest rate since 2007.')).toBeGreaterThan(0.5);
    expect(worth('Thank you all very much for coming tonight.')).toBeLessThan(0.5);
  });

  test('who says what, in the words of the text', () => {
    const text = 'The minister told reporters that 400 soldiers had crossed the border.';
    const said = model.attributions(text).map(({ role, start, end }) => `${role}: ${text.slice(start, end)}`);
    expect(said[0]).toBe('source: The minister');
    expect(said[1]).toMatch(/^cue: told/);
    expect(said[2]).toMatch(/^content: .*400 soldiers had crossed the border$/);
  });
});

describe('what cannot be started is refused, so that tier 1 goes on alone', () => {
  const refused = async (bytes: ArrayBuffer, code: BufferSource) =>
    loadTier2(bytes, code).then(
      () => 'started',
      (caught: unknown) => (caught instanceof ExtensionError ? caught.code : String(caught)),
    );

  test('a kernel that this browser cannot compile', async () => {
    expect(await refused(weights, new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 99]))).toBe('unexpected');
  });

  test.each([
    ['empty', new ArrayBuffer(0)],
    ['of another kind', new Uint8Array(4096).buffer],
    ['cut short', weights.slice(0, weights.byteLength - 100_000)],
    ['with half a header', weights.slice(0, 500)],
  ])('weights that are %s', async (_, bytes) => {
    expect(await refused(bytes, kernel)).toBe('import-malformed');
  });
});

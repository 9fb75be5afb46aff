/**
 * Tier 2 of claim spotting: a fine-tuned sentence model that reads what tier 1 leaves open.
 *
 * In:     its weights (`public/models/tier2.bin`) and its kernel (`tier2.wasm`) as bytes; sentences and paragraphs.
 * Out:    check-worthiness in [0, 1] and a unit vector for the matcher; for a paragraph its sources, cues and contents.
 * Errors: a rejected promise (`ExtensionError`) for broken weights or a missing WebAssembly SIMD; stay with tier 1.
 * Cost:   some milliseconds a sentence: call it from a worker. `bench -- spotting` has the figures.
 */
import { ExtensionError } from '../../model/errors.ts';
import { type Encoder, encoderOf } from './encoder.ts';
import { loadKernel } from './kernel.ts';
import { bestTags, type Chain, quoteStates, type RoleSpan, spansOf, windowsOf } from './tags.ts';
import { type Tokenizer, tokenizerOf } from './tokenizer.ts';
import { readVocabulary, readWeightsFile, sizeOf, type WeightsFile } from './weights-file.ts';

export type { Role, RoleSpan } from './tags.ts';

export interface SentenceReading {
  /** Check-worthiness in [0, 1], calibrated; the frozen threshold is .5. */
  readonly worth: number;
  /** Of unit length: a cosine is a sum of products. */
  readonly vector: Float32Array;
}

export interface SentenceModel {
  readonly dimension: number;
  read(texts: readonly string[]): readonly SentenceReading[];
  /** Without vectors, in two thirds of the time. */
  judge(texts: readonly string[]): readonly number[];
  /** Sources, cues and contents of a paragraph, in the order of the text. */
  attributions(paragraph: string): readonly RoleSpan[];
}

export async function loadTier2(weights: ArrayBuffer, kernel: BufferSource): Promise<SentenceModel> {
  const file = readWeightsFile(weights);
  const arithmetic = await loadKernel(kernel);
  try {
    return modelOf(file, tokenizerOf(readVocabulary(file)), encoderOf(arithmetic, file));
  } catch (cause) {
    throw new ExtensionError('unexpected', `tier 2 cannot be started: ${String(cause)}`, { cause });
  }
}

function modelOf(file: WeightsFile, tokenize: Tokenizer, encoder: Encoder): SentenceModel {
  const { calibration, maxTokens } = file.header;
  const chain = chainOf(file);
  const worthOf = (text: string): number => {
    const ids = tokenize(text).slice(0, maxTokens);
    encoder.run(ids.length === 0 ? [0] : ids.map(({ id }) => id));
    const [logit = 0] = encoder.judgements();
    return 1 / (1 + Math.exp(-(calibration.scale * logit + calibration.shift)));
  };
  return {
    dimension: 512,
    judge: (texts) => texts.map(worthOf),
    read: (texts) => texts.map((text) => ({ worth: worthOf(text), vector: encoder.vector() })),
    attributions: (paragraph) => {
      const tokens = tokenize(paragraph);
      const states = quoteStates(tokens, paragraph);
      const path = windowsOf(tokens, paragraph, maxTokens).flatMap(([first, after]) => {
        encoder.run(tokens.slice(first, after).map(({ id }) => id));
        return bestTags(encoder.tagScores(states.slice(first, after)), chain);
      });
      return spansOf(
        path.map((tag) => chain.tags[tag] ?? 'O'),
        tokens,
        paragraph,
      );
    },
  };
}

function chainOf({ header, data }: WeightsFile): Chain {
  const floats = (name: string) => {
    const tensor = header.tensors[name];
    if (tensor === undefined) throw new Error(`the weights have no ${name}`);
    return new Float32Array(data, tensor.at, sizeOf(tensor));
  };
  return {
    tags: header.tags,
    transitions: floats('tagger.transitions'),
    start: floats('tagger.start'),
    end: floats('tagger.end'),
  };
}

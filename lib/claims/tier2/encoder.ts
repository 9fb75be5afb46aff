/**
 * USE-Lite as tier 2 runs it: token ids -> hidden states of the tokens, their mean, and what the heads make of them.
 *
 * In:     the kernel and the file of weights; token ids.
 * Out:    logits, a unit vector, scores of the tags; each a copy of its own.
 * Cost:   4.7 million products a token, 2.6 million more for a vector, 0.7 for tags; memory for the weights as bytes and one text of `maxTokens`.
 * Source: Cer et al. 2018, https://arxiv.org/abs/1803.11175; training/tier2/use_lite.py and model.py.
 */
import type { Address, Kernel } from './kernel.ts';
import { readFloat16, sizeOf, type Tensor, type WeightsFile } from './weights-file.ts';

export interface Encoder {
  /** Runs the layers; what the other functions read is of the last run. */
  run(ids: readonly number[]): void;
  /** Logits of the judgements; the first is check-worthiness. */
  judgements(): Float32Array;
  /** The matcher's last layer is its own: fine-tuning spoils vectors. */
  vector(): Float32Array;
  /** Row after row, a score for each tag of each token. */
  tagScores(quoteStates: readonly number[]): Float32Array;
}

interface Matrix {
  readonly integers: Address;
  readonly scales: Address;
  readonly bias: Address;
  readonly outputs: number;
  readonly inputs: number;
}

interface Pair {
  readonly first: Address;
  readonly second: Address;
}

const embedding = 256;
const width = 512;
const inner = 1536;
const heads = 4;
const group = 64;
const tagReach = [1, 2, 4, 8];

/** Puts the tensors of the file into the kernel's memory, integers as bytes. */
function storeOf(kernel: Kernel, file: WeightsFile) {
  const tensor = (name: string): Tensor => {
    const found = file.header.tensors[name];
    if (found === undefined) throw new Error(`the weights have no ${name}`);
    return found;
  };
  const floats = (name: string): Address => {
    const found = tensor(name);
    const at = kernel.reserve(4 * sizeOf(found));
    kernel.floats(at, sizeOf(found)).set(new Float32Array(file.data, found.at, sizeOf(found)));
    return at;
  };
  const matrix = (name: string, bias: Address = floats(`${name}.bias`)): Matrix => {
    const found = tensor(`${name}.weight`);
    const [outputs = 0, inputs = 0] = found.shape;
    const integers = kernel.reserve(outputs * inputs);
    const packed = outputs * inputs * (found.type === 'int4' ? 0.5 : 1);
    // Packed integers are put at the end of their place: unpacking never overtakes them.
    const from = integers + outputs * inputs - packed;
    kernel.bytes(from, packed).set(new Uint8Array(file.data, found.at, packed));
    if (found.type === 'int4') kernel.call.unpack4(from, integers, outputs * inputs);
    const count = (outputs * inputs) / group;
    const scales = kernel.reserve(4 * count);
    kernel.floats(scales, count).set(readFloat16(file.data, found.scales ?? 0, count));
    return { integers, scales, bias, outputs, inputs };
  };
  const norm = (name: string): Pair => ({ first: floats(`${name}.weight`), second: floats(`${name}.bias`) });
  return { floats, matrix, norm };
}

type Store = ReturnType<typeof storeOf>;

function layerOf(store: Store, name: string, widen: boolean) {
  return {
    norm1: store.norm(`${name}.norm1`),
    qkv: store.matrix(`${name}.qkv`),
    out: store.matrix(`${name}.out`),
    widen: widen ? store.matrix(`${name}.widen`) : undefined,
    norm2: store.norm(`${name}.norm2`),
    ffn1: store.matrix(`${name}.ffn1`),
    ffn2: store.matrix(`${name}.ffn2`),
  };
}

type Layer = ReturnType<typeof layerOf>;

function buffersOf(kernel: Kernel, rows: number) {
  const floats = (count: number) => kernel.reserve(4 * rows * count);
  return {
    ids: kernel.reserve(4 * rows),
    x: floats(width),
    kept: floats(width),
    normed: floats(width),
    wide: floats(3 * width),
    tapped: floats(3 * width),
    integers: kernel.reserve(2 * rows * inner),
    worth: kernel.reserve(4 * rows),
    scores: kernel.reserve(4 * rows),
    trunk: floats(width),
    branch: floats(width),
    pooled: kernel.reserve(4 * width),
    matched: kernel.reserve(4 * width),
    head: kernel.reserve(4 * width),
    judged: kernel.reserve(4 * 64),
  };
}

export function encoderOf(kernel: Kernel, file: WeightsFile): Encoder {
  const { call } = kernel;
  const store = storeOf(kernel, file);
  const words = store.matrix('encoder.embedding', 0);
  const timing = timingOf(kernel, file.header.maxTokens);
  const first = layerOf(store, 'encoder.layers.0', true);
  const last = layerOf(store, 'encoder.layers.1', false);
  const matcher = layerOf(store, 'matcher.layer', false);
  const projection = store.matrix('matcher.tanh');
  const judge = store.matrix('judge');
  const verdict = store.matrix('verdict');
  const tagger = taggerOf(store);
  const at = buffersOf(kernel, file.header.maxTokens);
  let rows = 0;

  const dense = (x: Address, y: Address, m: Matrix, { relu = 0, count = rows } = {}) => {
    call.to_integers(x, at.integers, at.worth, count, m.inputs);
    call.dense(at.integers, at.worth, m.integers, m.scales, m.bias, y, count, m.inputs, m.outputs, relu);
  };

  const copy = (from: Address, to: Address) => {
    kernel.floats(to, rows * width).set(kernel.floats(from, rows * width));
  };

  const layer = (weights: Layer, x: Address) => {
    const { inputs } = weights.qkv;
    call.layer_norm(x, weights.norm1.first, weights.norm1.second, at.normed, rows, inputs);
    dense(at.normed, at.wide, weights.qkv);
    call.attention(at.wide, at.normed, at.scores, rows, inputs, heads);
    if (weights.widen !== undefined) {
      dense(x, at.kept, weights.widen);
      copy(at.kept, x);
    }
    dense(at.normed, at.kept, weights.out);
    call.add(x, at.kept, rows * width);
    call.layer_norm(x, weights.norm2.first, weights.norm2.second, at.normed, rows, width);
    dense(at.normed, at.wide, weights.ffn1, { relu: 1 });
    dense(at.wide, at.kept, weights.ffn2);
    call.add(x, at.kept, rows * width);
  };

  const head = (pooled: Address, matrix: Matrix): Address => {
    dense(pooled, at.head, matrix, { count: 1 });
    call.tanh(at.head, width);
    return at.head;
  };

  return {
    run: (ids) => {
      rows = ids.length;
      kernel.integers(at.ids, rows).set(ids);
      call.embed(at.ids, words.integers, words.scales, timing, at.x, rows, embedding);
      layer(first, at.x);
      copy(at.x, at.trunk);
      layer(last, at.x);
      call.mean(at.x, at.pooled, rows, width);
    },
    judgements: () => {
      dense(head(at.pooled, judge), at.judged, verdict, { count: 1 });
      return kernel.floats(at.judged, verdict.outputs).slice();
    },
    vector: () => {
      copy(at.trunk, at.branch);
      layer(matcher, at.branch);
      call.mean(at.branch, at.matched, rows, width);
      return unit(kernel.floats(head(at.matched, projection), width).slice());
    },
    tagScores: (states) => {
      call.layer_norm(at.x, tagger.norm.first, tagger.norm.second, at.normed, rows, width);
      states.forEach((state, row) => {
        call.add(at.normed + 4 * width * row, tagger.quotes + 4 * width * state, width);
      });
      call.taps(at.normed, at.tapped, rows, width, 1);
      dense(at.tapped, at.kept, tagger.enter, { relu: 1 });
      tagger.blocks.forEach((block, index) => {
        call.taps(at.kept, at.tapped, rows, tagger.enter.outputs, tagReach[index] ?? 1);
        dense(at.tapped, at.normed, block, { relu: 1 });
        call.add(at.kept, at.normed, rows * block.outputs);
      });
      dense(at.kept, at.normed, tagger.out);
      return kernel.floats(at.normed, rows * tagger.out.outputs).slice();
    },
  };
}

function taggerOf(store: Store) {
  return {
    quotes: store.floats('tagger.quotes.weight'),
    norm: store.norm('tagger.norm'),
    enter: store.matrix('tagger.enter'),
    blocks: tagReach.map((_, index) => store.matrix(`tagger.blocks.${index}`)),
    out: store.matrix('tagger.out'),
  };
}

/** Sines and cosines of the position, as the original has them. */
function timingOf(kernel: Kernel, rows: number): Address {
  const at = kernel.reserve(4 * rows * embedding);
  const half = embedding / 2;
  const timing = kernel.floats(at, rows * embedding);
  for (let row = 0; row < rows; row += 1) {
    for (let i = 0; i < half; i += 1) {
      const angle = row * Math.exp((-i * Math.log(10_000)) / (half - 1));
      timing[row * embedding + i] = Math.sin(angle);
      timing[row * embedding + half + i] = Math.cos(angle);
    }
  }
  return at;
}

function unit(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}

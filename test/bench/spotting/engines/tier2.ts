/** Our own: int4 weights, the kernel in WebAssembly SIMD. */
import { readFileSync } from 'node:fs';
import { loadTier2, type SentenceModel } from '../../../../lib/claims/tier2/tier2.ts';
import { bySentence, type Engine } from '../engine.ts';

export const tier2 = engineOf('tier 2', (model, sentence) => model.judge([sentence]));

export const tier2Vectors = engineOf('tier 2 with vectors', (model, sentence) => model.read([sentence]));

export const tier2Attributions = engineOf('tier 2 attributions', (model, sentence) => model.attributions(sentence));

function engineOf(name: string, read: (model: SentenceModel, sentence: string) => unknown): Engine {
  return {
    name,
    start: async () => {
      const weights = readFileSync('public/models/tier2.bin');
      const kernel = readFileSync('public/models/tier2.wasm');
      const model = await loadTier2(new Uint8Array(weights).buffer, kernel);
      return { bytes: weights.length + kernel.length, read: bySentence((sentence) => read(model, sentence)) };
    },
  };
}

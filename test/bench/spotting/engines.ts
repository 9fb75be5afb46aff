/** All that is compared: a file in engines/, a line here. */
import type { Engine } from './engine.ts';
import { ortUse } from './engines/ort-use.ts';
import { svm } from './engines/svm.ts';
import { tfjsUse } from './engines/tfjs-use.ts';
import { pipeline, tier1, tier1Tagger, tier1Worth } from './engines/tier1.ts';
import { tier2, tier2Attributions, tier2Vectors } from './engines/tier2.ts';

export const engines: readonly Engine[] = [
  tier1Worth,
  tier1,
  tier1Tagger,
  pipeline,
  tier2,
  tier2Vectors,
  tier2Attributions,
  tfjsUse,
  ortUse,
  svm,
];

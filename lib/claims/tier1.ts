/**
 * The packaged weights of tier 1: who says it, and is it worth checking.
 *
 * In:     the bytes of `public/models/worth.bin` and `public/models/attribution.bin`.
 * Errors: `unexpected` for bytes that are no such models; rules alone are the way on.
 */
import { ExtensionError } from '../model/errors.ts';
import { loadTagger, type Tagger } from './attribution/tagger.ts';
import { loadWorth, type WorthModel } from './worth/worth.ts';

export interface Tier1 {
  readonly worth: WorthModel;
  readonly tagger: Tagger;
}

export interface Tier1Files {
  readonly worth: ArrayBuffer;
  readonly attribution: ArrayBuffer;
}

export function loadTier1(files: Tier1Files): Tier1 {
  const worth = loadWorth(files.worth);
  const tagger = loadTagger(files.attribution);
  if (worth === null || tagger === null) throw new ExtensionError('unexpected', 'the weights of tier 1 are broken');
  return { worth, tagger };
}

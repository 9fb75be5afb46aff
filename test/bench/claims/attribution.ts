/** Sources, cues and contents against annotated news. */
import { measureTagger } from '../../../lib/claims/training/attribution/evaluate.ts';
import { readGold } from '../../../lib/claims/training/attribution/gold.ts';
import { fromCaller } from '../values.ts';
import type { ClaimsValues } from './claims.ts';
import { packagedTier1 } from './models.ts';

/** Paragraphs that are read before the clock starts, so that what is timed is compiled. */
const WARM_UP = 50;

export function measureAttribution({ test }: ClaimsValues): object {
  if (test === undefined) throw new Error('give annotated news: --test FILE.jsonl');
  const { tagger } = packagedTier1();
  const gold = readGold(fromCaller(test));
  for (const { text, tokens } of gold.slice(0, WARM_UP)) tagger.tag(text, tokens);
  const began = performance.now();
  for (const { text, tokens } of gold) tagger.tag(text, tokens);
  const took = performance.now() - began;
  const figures = measureTagger(tagger, gold);
  return { ...figures, msPerSentence: took / figures.sentences, tier: 1 };
}

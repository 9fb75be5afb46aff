/** Check-worthiness of the sentences of a table, at the shipped threshold. */
import { featuresOf } from '../../../lib/claims/features.ts';
import { tokenize } from '../../../lib/claims/tokens.ts';
import { averagePrecision, bootstrap, ratesAt, type Scored } from '../../../lib/claims/training/measures.ts';
import { readLabelled } from '../../../lib/claims/training/rows.ts';
import { SHOWN_FROM } from '../../../lib/model/limits.ts';
import { fromCaller, listOf } from '../values.ts';
import type { ClaimsValues } from './claims.ts';
import { packagedTier1, packagedTier2 } from './models.ts';

/** Sentences that are scored before the clock starts, so that what is timed is compiled. */
const WARM_UP = 200;

export async function measureWorth({ test, tier = '1' }: ClaimsValues): Promise<object> {
  if (test === undefined) throw new Error('give a table with the columns label and text: --test FILE.tsv');
  const rows = readLabelled(fromCaller(test));
  const score = await scorerOf(tier);
  for (const { text } of rows.slice(0, WARM_UP)) score(text);
  const began = performance.now();
  const scored: Scored[] = [];
  for (const { text, positive } of rows) scored.push({ score: score(text), positive });
  const msPerSentence = (performance.now() - began) / rows.length;
  const f1 = (sample: readonly Scored[]) => ratesAt(sample, SHOWN_FROM).f1;
  return {
    n: rows.length,
    positives: rows.filter(({ positive }) => positive).length,
    ...ratesAt(scored, SHOWN_FROM),
    threshold: SHOWN_FROM,
    ap: averagePrecision(scored),
    ci95: { f1: bootstrap(scored, f1), ap: bootstrap(scored, averagePrecision) },
    msPerSentence,
    tier: Number(tier),
  };
}

const scorers: Readonly<Record<string, () => Promise<(text: string) => number>>> = {
  1: async () => {
    const { worth } = packagedTier1();
    return (text) => {
      const tokens = tokenize(text);
      return worth.score(tokens, text, featuresOf(tokens, { text, quoted: false, attributed: false }));
    };
  },
  2: async () => {
    const model = await packagedTier2();
    return (text) => model.read([text])[0]!.worth;
  },
};

async function scorerOf(tier: string): Promise<(text: string) => number> {
  const [known] = listOf('tier', tier, Object.keys(scorers)) ?? [];
  return scorers[known!]!();
}

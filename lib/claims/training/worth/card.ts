/** The card of the model: what it was taught, how well it does, where it fails. */
import { createHash } from 'node:crypto';
import type { Figure, Folds } from './evaluate.ts';

export interface Trained {
  readonly bytes: Uint8Array;
  readonly figures: readonly Figure[];
  readonly folds: Folds | null;
  /** How many rows another model scored. */
  readonly soft: number;
}

const share = (value: number): string => value.toFixed(3);

export function cardOf({ bytes, figures, folds, soft }: Trained): string {
  const rows = figures.map(
    ({ set, n, positives, f1, f1ci, ap, apci }) =>
      `| ${set} | ${n} | ${positives} | ${share(f1)} (${f1ci.map(share).join('-')}) | ${share(ap)} (${apci.map(share).join('-')}) |`,
  );
  return `# worth.bin: is this worth checking? (tier 1)

- sha256: ${createHash('sha256').update(bytes).digest('hex')}
- bytes: ${bytes.length}
- date: 2026-11-23
- trained by: \`lib/claims/training/worth/train.ts\`

A hashed linear model over words, pairs of words, pieces of words and 23 cues; weights of one byte; English.
It ranks what deserves a check. It says nothing of what is true.

## Data

- ClaimBuster, crowdsourced debates (Arslan et al., ICWSM 2020), CC BY 4.0: 22,480 sentences, classes balanced; an
  unimportant fact counts as 0.3 of a claim.
- FactAppeal, news, training split (Morlan), CC BY 4.0: 2,256 sentences, at 0.3 of their weight.
${soft > 0 ? `- ${soft} sentences of public debates and news without labels, scored by tier 2, at half of their weight.\n` : ''}- Calibrated (Platt, classes balanced) on PoliClaim train (AFaCTA) and FactAppeal validation. The threshold 0.5 is
  frozen after that. No row of CheckThat data was learnt from; but its 2023 figures were on the screen when the cost of
  large weights, the share of news and of unimportant facts were chosen, so they are no blind test.

## Figures

At 0.5, with the middle 95 % of 1,000 bootstrap samples.

| set | rows | positive | F1 | average precision |
|---|---|---|---|---|
${rows.join('\n')}
${folds === null ? '' : foldsOf(folds)}
## Where it fails

- It learnt from American debates: "we created jobs" scores high anywhere, and an event told without a figure scores low.
- Promises with figures ("we will cut taxes by 10 percent") score as claims do.
- It does not know who speaks or what matters today; attribution and topics are told to it by the pipeline.
- Other languages than English are not scored by it.
`;
}

function foldsOf({ f1, ap }: Folds): string {
  return `
Five folds of the debates, each with two seeds: F1 ${spread(f1)}, average precision ${spread(ap)} (mean ± standard
deviation; uncalibrated). The fit has no chance in it; the seeds choose the folds.
`;
}

function spread(values: readonly number[]): string {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return `${share(mean)} ± ${share(Math.sqrt(variance))}`;
}

/** The card of the matcher's weights: what they were taught, how well they do, where they fail. */
import type { MatchWeights } from '../../match/weights.ts';
import type { Interval, ListedFigure, UnlistedFigure } from './figures.ts';
import { hashOf, type LearntWeights } from './write-weights.ts';

export interface Learnt {
  readonly weights: MatchWeights;
  readonly folds: readonly { readonly set: string; readonly sentences: number; readonly map5: Interval }[];
  readonly listed: readonly ListedFigure[];
  readonly unlisted: readonly UnlistedFigure[];
}

const share = (value: number): string => value.toFixed(3);
const percent = (value: number): string => `${(100 * value).toFixed(2)} %`;
const spread = ({ value, low, high }: Interval, show = share): string => `${show(value)} (${show(low)}-${show(high)})`;

export function cardOf(weights: LearntWeights, [plain, full]: readonly [Learnt, Learnt]): string {
  return `# match: was this checked before?

- sha256 of the numbers in \`lib/claims/match/weights.ts\`: ${hashOf(weights)}
- with the vectors of \`tier2.bin\` ${weights.vectorModel}...
- date: 2026-11-23
- trained by: \`lib/claims/training/match/train.ts\`

Of the claims that share words with a sentence, \`order\` says which is the most alike (a multinomial logit over the
hundred that share most), \`chance\` how likely the first states the same (a logistic regression); below the threshold
nothing is shown. It says that a check may be about the same; it says nothing of what is true, nor whether the check was
right.

## Data

- CheckThat 2021 2A (posts and their checks by Snopes, 14,231 claims; "free for general research use"): training and
  development parts, each with its day and without. The test part is for the figures below.
- CheckThat 2021 2B (sentences of debates and their checks by PolitiFact, 19,250 claims; no licence stated): training and
  development parts, each with the day of the debate and without.
- Sentences that are in no list: every fourth of the news pages, every 56th of PolNeAR 1.0's training articles (no
  licence stated). The threshold is where at most 0.7 % of each of these sets are shown a claim.
- How common words are (\`common-words.ts\`): PolNeAR, FactAppeal (CC BY 4.0) and ClaimBuster (CC BY 4.0), training parts.

No text of any of these is in the product: the weights are ${plain.weights.order.length} to ${full.weights.order.length} numbers.

## Figures

MAP@5 with the middle 95 % of 1,000 bootstrap samples. Five folds: each fifth ordered by weights learnt from the others.

| set, five folds | sentences | MAP@5 by words | with vectors |
|---|---|---|---|
${plain.folds.map(({ set, sentences, map5 }, at) => `| ${set} | ${sentences} | ${spread(map5)} | ${spread(full.folds[at]!.map5)} |`).join('\n')}

By the weights as shipped (learnt from all but the test). "Shown" is the share with a claim above the threshold, "right"
the share of those whose first claim is the one.

| set | sentences | | MAP@5 | MRR | recall@50 | shown | right |
|---|---|---|---|---|---|---|---|
${plain.listed.flatMap((figure, at) => [listedRow(figure, 'words'), listedRow(full.listed[at]!, 'vectors')]).join('\n')}

Sentences that are in no list, none of them learnt from; share that is shown a claim (some of them rightly: what American
politicians said is in PolitiFact's list).

| set | sentences | by words | with vectors |
|---|---|---|---|
${plain.unlisted.map(({ set, sentences, shown }, at) => `| ${set} | ${sentences} | ${spread(shown, percent)} | ${spread(full.unlisted[at]!.shown, percent)} |`).join('\n')}

## Where it fails

- It compares words: a claim that is said in other words altogether is not found at all, with vectors or without.
- It does not see negation, nor who did what to whom: "A attacked B" and "B attacked A" are alike. The verdict may be
  of the opposite statement; whoever checks has to read both.
- Figures that changed: "unemployment is 4 percent" of this year is like the same of another. Dates help where known.
- A sentence that needs the one before it ("he did it twice") is not found.
- The posts and debates are American and English. Arabic and Turkish are compared by stems, with the same weights and
  untested; they have no vectors.
`;
}

function listedRow({ set, sentences, map5, mrr, recall50, shown, right }: ListedFigure, by: string): string {
  return `| ${set} | ${sentences} | ${by} | ${spread(map5)} | ${[mrr, recall50, shown, right].map(share).join(' | ')} |`;
}

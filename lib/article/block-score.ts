/**
 * How likely each block of a page is the text of its article: a logistic regression over `featuresOf`.
 *
 * Out:  a number in [0, 1] for each of `blocks.texts`.
 */
import { type FeatureName, featureNames, featuresOf } from './block-features.ts';
import type { PageBlocks } from './page-blocks.ts';

export type BlockWeights = Readonly<Record<FeatureName, number>>;

export function scoresOf(blocks: PageBlocks, weights: BlockWeights): Float64Array {
  const rows = featuresOf(blocks);
  const width = featureNames.length;
  const factors = featureNames.map((name) => weights[name]);
  return Float64Array.from(blocks.texts, (_, row) => {
    let sum = 0;
    for (let column = 0; column < width; column += 1) {
      sum += (factors[column] as number) * (rows[row * width + column] as number);
    }
    return 1 / (1 + Math.exp(-sum));
  });
}

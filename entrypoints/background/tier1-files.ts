/**
 * The packaged weights of tier 1, read once for as long as this background lives.
 *
 * Without them claims are spotted by rules alone: each claim says so in its `tier`, and the log says why.
 */
import { loadTier1, type Tier1 } from '../../lib/claims/tier1.ts';
import { report } from '../../lib/platform/log.ts';
import { readModel } from '../../lib/platform/packaged.ts';

let loading: Promise<Tier1 | null> | null = null;

export function packagedTier1(): Promise<Tier1 | null> {
  loading ??= load().catch((error) => {
    report(error, 'loading the weights of tier 1');
    return null;
  });
  return loading;
}

async function load(): Promise<Tier1> {
  const [worth, attribution] = await Promise.all([readModel('worth.bin'), readModel('attribution.bin')]);
  return loadTier1({ worth, attribution });
}

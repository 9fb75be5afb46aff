/** The weights of tier 1 as they are packaged. */
import { readFileSync } from 'node:fs';
import { loadTier1, type Tier1 } from '../../../lib/claims/tier1.ts';

export function packagedBytes(name: string): ArrayBuffer {
  const bytes = readFileSync(new URL(`../../../public/models/${name}`, import.meta.url));
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
}

export function packagedTier1(): Tier1 {
  return loadTier1({ worth: packagedBytes('worth.bin'), attribution: packagedBytes('attribution.bin') });
}

/** The packaged weights, as the extension loads them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadTier1, type Tier1 } from '../../../lib/claims/tier1.ts';
import { loadTier2, type SentenceModel } from '../../../lib/claims/tier2/tier2.ts';

export const modelsFolder = fileURLToPath(new URL('../../../public/models', import.meta.url));

export function packagedTier1(): Tier1 {
  return loadTier1({ worth: readModel('worth.bin'), attribution: readModel('attribution.bin') });
}

export function packagedTier2(): Promise<SentenceModel> {
  return loadTier2(readModel('tier2.bin'), readModel('tier2.wasm'));
}

function readModel(name: string): ArrayBuffer {
  const bytes = readFileSync(path.join(modelsFolder, name));
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
}

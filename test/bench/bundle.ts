/** What the bench needs as one file: the engine as a module for anyone's harness, and the bench's own scripts. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { root, runProgram } from '../support/programs.ts';

export const benchFolder = path.join(root, '.output', 'bench');

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/** `.output/bench/anchoring.js`, without an import left in it. */
export async function buildModule(): Promise<string> {
  await bundle(here('anchoring-module.ts'), { fileName: 'anchoring.js', format: 'es' });
  return path.join(benchFolder, 'anchoring.js');
}

/** A classic script, to be put into the bench's tab. */
export async function buildScript(entry: string, name: string): Promise<string> {
  await bundle(here(entry), { fileName: `${name}.js`, format: 'iife' });
  return path.join(benchFolder, `${name}.js`);
}

async function bundle(entry: string, to: { fileName: string; format: 'es' | 'iife' }): Promise<void> {
  // In a fresh clone what our tsconfig extends is not there yet.
  if (!existsSync(path.join(root, '.wxt', 'tsconfig.json'))) runProgram(['wxt', 'prepare']);
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    // A library's build leaves this as it is, and some peers ask for it.
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: benchFolder,
      emptyOutDir: false,
      target: 'esnext',
      lib: { entry, formats: [to.format], name: 'bench', fileName: () => to.fileName },
    },
  });
}

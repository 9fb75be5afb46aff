/** The built extension, made anew when its sources are newer. */
import { existsSync, globSync, statSync } from 'node:fs';
import path from 'node:path';
import { root, runProgram } from './programs.ts';

const SOURCES = ['{lib,components,entrypoints,public}/**/*', 'wxt.config.ts', 'package-lock.json', 'tsconfig.json'];

export function ensureBuilt(browser: 'chrome' | 'firefox' = 'chrome'): void {
  const manifest = path.join(root, '.output', `${browser}-mv3`, 'manifest.json');
  if (existsSync(manifest) && statSync(manifest).mtimeMs > newest()) return;
  console.error(`building the extension for ${browser}`);
  for (const command of [
    ['wxt', 'prepare'],
    ['wxt', 'build', '-b', browser],
  ]) {
    const { ok, how } = runProgram(command, { output: 2 });
    if (!ok) throw new Error(`${command.join(' ')}: ${how}`);
  }
}

function newest(): number {
  const files = SOURCES.flatMap((pattern) => globSync(pattern, { cwd: root }));
  return Math.max(...files.map((file) => statSync(path.join(root, file)).mtimeMs));
}

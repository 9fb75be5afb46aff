/** Programs of this repository's own node_modules, run in its root. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** First on PATH, so that every `#!/usr/bin/env node` below runs on the Node that npm brought. */
const environment = (extra: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({
  ...process.env,
  ...extra,
  PATH: `${path.join(root, 'node_modules', '.bin')}${path.delimiter}${process.env.PATH ?? ''}`,
});

export interface HowToRun {
  readonly env?: NodeJS.ProcessEnv;
  readonly limitMs?: number;
  /** Where the program's standard output goes: `2` keeps ours clean, `null` drops it. */
  readonly output?: 1 | 2 | null;
}

export interface Ended {
  readonly ok: boolean;
  /** Words for a report: `exit 2`, `not found`, `still running after 600 s`. */
  readonly how: string;
}

export function runProgram(command: readonly string[], how: HowToRun = {}): Ended {
  const { env = {}, limitMs = 600_000, output = 1 } = how;
  const [program = '', ...args] = command;
  const { status, signal, error } = spawnSync(program, args, {
    cwd: root,
    env: environment(env),
    stdio: ['ignore', output ?? 'ignore', output === null ? 'ignore' : 2],
    timeout: limitMs,
    killSignal: 'SIGKILL',
    shell: process.platform === 'win32',
  });
  if ((error as NodeJS.ErrnoException | undefined)?.code === 'ETIMEDOUT') {
    return { ok: false, how: `still running after ${limitMs / 1000} s` };
  }
  if (error !== undefined) return { ok: false, how: error.message };
  return { ok: status === 0, how: signal === null ? `exit ${status}` : `killed by ${signal}` };
}

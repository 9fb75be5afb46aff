import type { Engine } from './engine.ts';

/** What each engine stores, as it is after a file or a database: plain data. */
export async function describeBy(
  engines: readonly Engine[],
  root: HTMLElement,
  rangeOf: () => Range,
): Promise<Readonly<Record<string, unknown>>> {
  const stored: Record<string, unknown> = {};
  for (const { name, describe } of engines) stored[name] = await plainOrNull(() => describe(root, rangeOf()));
  return stored;
}

/** Peers throw at what they cannot describe; that they found nothing is then their answer. */
async function plainOrNull(describe: () => unknown): Promise<unknown> {
  try {
    return JSON.parse(JSON.stringify((await describe()) ?? null));
  } catch {
    return null;
  }
}

/**
 * `npm run -s bench -- claims --task worth|attribution|match`: how well claims are found, on any labelled file.
 *
 * Prints one line of JSON.
 */
import { listOf } from '../values.ts';

export interface ClaimsValues {
  readonly task?: string | undefined;
  readonly test?: string | undefined;
  readonly tier?: string | undefined;
  readonly claims?: string | undefined;
  readonly queries?: string | undefined;
  readonly negatives?: string | undefined;
}

/** What is not asked for is not loaded. */
const tasks: Readonly<Record<string, (values: ClaimsValues) => Promise<unknown>>> = {
  worth: async (values) => (await import('./worth.ts')).measureWorth(values),
  attribution: async (values) => (await import('./attribution.ts')).measureAttribution(values),
  match: async (values) => (await import('./match.ts')).measureMatch(values),
};

export async function measureClaims(values: ClaimsValues): Promise<void> {
  const [task] = listOf('task', values.task ?? '', Object.keys(tasks)) ?? [];
  console.log(JSON.stringify(await tasks[task!]!(values)));
}

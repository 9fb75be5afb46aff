export class TimeoutError extends Error {
  override readonly name = 'TimeoutError';
}

/** Ask again and again until the answer is neither null nor false. Throws a sentence after the limit. */
export async function waitUntil<T>(
  what: string,
  probe: () => T | null | false | Promise<T | null | false>,
  { limitMs = 30_000, everyMs = 25 } = {},
): Promise<T> {
  const end = Date.now() + limitMs;
  for (;;) {
    const answer = await probe();
    if (answer !== null && answer !== false) return answer;
    if (Date.now() > end) throw new TimeoutError(`waited ${limitMs} ms in vain until ${what}`);
    await pause(everyMs);
  }
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

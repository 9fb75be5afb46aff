/**
 * Give others their turn in the middle of long work.
 *
 * `scheduler.yield` comes back before other tasks; a timer does where it is not there yet, after 4 ms or more.
 */
export function nextSlice(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}

/** Act when the page has nothing to do, or after a fifth of a second in which it always had. */
export function whenIdle(act: () => void): void {
  requestIdleCallback(() => act(), { timeout: 200 });
}

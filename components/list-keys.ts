/**
 * Arrow keys in lists that follow one another: to the next entry and the one before, Home and End to the first and the
 * last. Tab goes through everything in them as it does anywhere.
 */
const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** For the keydown of what holds the lists. What is typed into, and what arrows move in, keeps its keys. */
export function onListKey(event: KeyboardEvent): void {
  const step = steps[event.key];
  const { target, currentTarget } = event;
  if (step === undefined || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  if (!(target instanceof HTMLElement) || !(currentTarget instanceof HTMLElement)) return;
  const entry = target.closest('.cl-item');
  if (entry === null) return;
  const entries = [...currentTarget.querySelectorAll('.cl-item')];
  const next = entries[step(entries.indexOf(entry), entries.length - 1)];
  event.preventDefault();
  next?.querySelector<HTMLElement>('.cl-item-text, button')?.focus();
}

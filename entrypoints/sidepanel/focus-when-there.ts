/** Move the focus to an element that may not be there yet, such as the entry of a check that is being stored. */

/** How long it is waited for. Longer, and the focus would jump while a person does something else. */
const PATIENCE_MS = 2000;

let giveUp: (() => void) | null = null;

/** The last call counts: one that still waits gives up. */
export function focusWhenThere(id: string): void {
  giveUp?.();
  const observer = new MutationObserver(focus);
  const timer = setTimeout(stop, PATIENCE_MS);
  giveUp = stop;
  observer.observe(document.body, { childList: true, subtree: true });
  focus();

  function focus(): void {
    const element = document.getElementById(id);
    if (element === null) return;
    stop();
    element.focus();
  }

  function stop(): void {
    observer.disconnect();
    clearTimeout(timer);
    giveUp = null;
  }
}

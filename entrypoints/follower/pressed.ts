/**
 * When a person pressed something in this document last: of the documents of a tab that are read by themselves, what is
 * said without naming one is meant for that (`pressedLast` in lib/platform/inject.ts). No page sees it.
 */
const pressedKey = Symbol.for('claimlight.pressed');

export function notePress(): void {
  (globalThis as { [pressedKey]?: number })[pressedKey] = Date.now();
}

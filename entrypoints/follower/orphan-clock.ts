/**
 * When to look again for what was not found: soon after the page was opened, and ever more rarely.
 *
 * Units: milliseconds, on whatever clock `now` is of.
 */
const FIRST_MS = 500;
const LONGEST_MS = 60_000;

export class OrphanClock {
  private wait = FIRST_MS;
  private next = 0;

  /** How long until it is worth another try. A page that grew by much is: what was missing may be in it. */
  rest(now: number, { grew }: { readonly grew: boolean }): number {
    return grew ? 0 : Math.max(0, this.next - now);
  }

  tried(now: number): void {
    this.next = now + this.wait;
    this.wait = Math.min(2 * this.wait, LONGEST_MS);
  }
}

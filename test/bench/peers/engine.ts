/** What the bench asks of an engine. What an engine stores of a quote is its own affair. */
export interface Found {
  readonly range: Range | null;
  /** As the engine calls it, if it does. */
  readonly status?: string;
  readonly similarity?: number;
}

export interface Engine {
  readonly name: string;
  describe(root: HTMLElement, range: Range): unknown;
  /** One answer for each of `stored`, in order. */
  anchorMany(root: HTMLElement, stored: readonly unknown[]): readonly Found[] | Promise<readonly Found[]>;
}

/** For engines that know one quote at a time, and throw what is not found. */
export async function oneByOne(
  stored: readonly unknown[],
  anchor: (stored: unknown) => Range | null | Promise<Range | null>,
): Promise<readonly Found[]> {
  const found: Found[] = [];
  for (const one of stored) {
    try {
      found.push({ range: one === null ? null : await anchor(one) });
    } catch {
      found.push({ range: null });
    }
  }
  return found;
}

/** A heading that says how many, and the lines below it: closed until somebody asks, or open where they matter. */
import type { VNode } from 'preact';

/** Nobody reads thousands, and their number is said. */
const MOST = 100;

export interface MoreLinesProps {
  readonly words: string;
  readonly lines: readonly string[];
  readonly isOpen?: boolean;
}

export function MoreLines({ words, lines, isOpen = false }: MoreLinesProps): VNode | null {
  if (lines.length === 0) return null;
  return (
    <details class="cl-more" open={isOpen}>
      <summary>{words}</summary>
      {/* It can be longer than its place: the keyboard scrolls it. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled list without a link is reached by nothing else. */}
      <ul class="preview-lines" tabIndex={0} aria-label={words}>
        {lines.slice(0, MOST).map((line) => (
          <li key={line} dir="auto">
            {line}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The lines of a page's source that are no running text: its headings, captions and list entries, in order. */
export const lineElements = ['h1', 'figcaption', 'li', 'h2'] as const;

export interface Line {
  /** Counts the page's elements of one name, from 0. */
  readonly nth: number;
  readonly text: string;
}

export function linesOf(html: string, element: string): Line[] {
  const pattern = new RegExp(`<${element}\\b[^>]*>(.*?)</${element}>`, 'gsu');
  return [...html.matchAll(pattern)].map(([, inner], nth) => ({ nth, text: textOf(inner!) }));
}

const named: Readonly<Record<string, string>> = { amp: '&', quot: '"', nbsp: ' ', lt: '<', gt: '>' };

function textOf(html: string): string {
  const text = html.replace(/<(script|style)\b.*?<\/\1>/gsu, ' ').replace(/<[^>]*>/gu, ' ');
  return text
    .replace(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&([a-z]+);/gu, (whole, name: string) => named[name] ?? whole)
    .replace(/\s+/gu, ' ')
    .trim();
}

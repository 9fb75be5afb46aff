/**
 * Whether a word begins or ends at a place of a text, as browsers see it when they look for a text directive.
 *
 * In:    text whose words are parted by white space, or are of a script that parts them by a dictionary.
 * Units: UTF-16 code units; a border at i lies before unit i.
 * Cost:  most places are decided by the two characters beside them. A text is segmented a few hundred units at a time,
 *        at most `MAX_SEGMENTED` times: what is asked after that has no border.
 * Source: UAX 29, 4 Word Boundaries; WICG Text Fragments, "is at a word boundary".
 */
export type WordBorders = (at: number) => boolean;

const REACH = 64;
const MAX_SEGMENTED = 2000;
const latin = /^[A-Za-z0-9]{2}$/u;

export function wordBorders(text: string): WordBorders {
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
  let left = MAX_SEGMENTED;
  return (at) => {
    if (at <= 0 || at >= text.length) return true;
    const beside = text.slice(at - 1, at + 1);
    if (/\s/u.test(beside)) return true;
    if (latin.test(beside) || left === 0) return false;
    left -= 1;
    const from = at - runBefore(text, at);
    const segments = segmenter.segment(text.slice(from, at + runAfter(text, at)));
    return segments.containing(at - from)?.index === at - from;
  };
}

/** Units before a place that no white space divides from it, up to a bound. */
function runBefore(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - REACH), at);
  return before.length - before.search(/\S*$/u);
}

function runAfter(text: string, at: number): number {
  return /^\S*/u.exec(text.slice(at, at + REACH))![0].length;
}

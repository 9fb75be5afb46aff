/**
 * Whether an answer that says "the same words" tells the truth. Typography, case and white space are no words;
 * a number that is cut otherwise is another number.
 */
import { textNodesOf } from './page-text.ts';

const UNREAD = 'script, style, noscript, template';

export function isSameWords(quote: string, range: Range, injected: ReadonlySet<Node>): boolean {
  const text = readableText(range, injected);
  return letters(quote) === letters(text) && numbers(quote) === numbers(text);
}

/** Without what an edit injected, which an engine may rightly pass over. */
function readableText(range: Range, injected: ReadonlySet<Node>): string {
  const root = range.commonAncestorContainer;
  const nodes = root instanceof Text ? [root] : textNodesOf(root);
  return nodes
    .filter((node) => range.intersectsNode(node) && !node.parentElement?.closest(UNREAD))
    .filter((node) => ![...injected].some((other) => other.contains(node)))
    .map((node) => {
      const end = node === range.endContainer ? range.endOffset : node.length;
      return node.data.slice(node === range.startContainer ? range.startOffset : 0, end);
    })
    .join('');
}

const plainLetters = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase();

const letters = (text: string): string => plainLetters(text).replace(/[^\p{L}\p{N}]/gu, '');

const numbers = (text: string): string => (plainLetters(text).match(/\p{N}+/gu) ?? []).join(' ');

/**
 * The text of a root and the index of its words, kept for as long as the page cannot change unseen: until the end of
 * this turn of the event loop, or the next change of the root.
 *
 * A thousand calls in a row read the page once. What changed in between is known from the records that a
 * MutationObserver has not delivered yet, so nothing stale is ever given out.
 *
 * Cost: as `readText` and `indexTokens`, once a turn.
 */
import { type DocumentText, readText } from './page-text/document-text.ts';
import { indexTokens, type TokenIndex } from './quotes/token-index.ts';
import { tokensOf } from './quotes/tokens.ts';

interface Kept {
  readonly text: DocumentText;
  readonly observer: MutationObserver;
}

const everything = { subtree: true, childList: true, characterData: true, attributes: true } as const;

const texts = new WeakMap<Node, Kept>();
const indexes = new WeakMap<DocumentText, TokenIndex>();

export function textOfTurn(root: Node): DocumentText {
  const kept = texts.get(root);
  if (kept !== undefined && kept.observer.takeRecords().length === 0) return kept.text;
  kept?.observer.disconnect();
  const text = readText(root);
  const observer = new MutationObserver(() => undefined);
  observer.observe(root, everything);
  for (const shadow of text.shadowRoots) observer.observe(shadow, everything);
  texts.set(root, { text, observer });
  queueMicrotask(() => {
    observer.disconnect();
    if (texts.get(root)?.observer === observer) texts.delete(root);
  });
  return text;
}

/** A `DocumentText` never changes, so its index is kept as long as itself. */
export function indexOf(text: DocumentText): TokenIndex {
  const known = indexes.get(text);
  if (known !== undefined) return known;
  const index = indexTokens(tokensOf(text.text));
  indexes.set(text, index);
  return index;
}

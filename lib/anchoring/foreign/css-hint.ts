/**
 * The elements that a stranger's CSS selector matches, in document order.
 *
 * Errors: none. What is not a selector matches nothing.
 * Cost:   one look at the tree. Refused are selectors that the engine cannot match in one: too long ones, and those
 *         with `:has()` or `of` inside of a position, which look at the tree again for every element.
 */
import { documentOf } from './raw-text.ts';

const MAX_LENGTH = 1000;
/** Each "somewhere before" or "somewhere above" may be tried again for every one on its left. */
const MAX_LOOSE_STEPS = 8;
const costly = /:has\(|:nth-[a-z-]*\([^)]*\bof\b/iu;

export function* elementsAt(root: Node, selector: string): Generator<Element> {
  if (selector.length > MAX_LENGTH || costly.test(selector) || looseSteps(selector) > MAX_LOOSE_STEPS) return;
  if (!isSelector(root, selector)) return;
  const tree = root as ParentNode;
  if (root.nodeType === Node.ELEMENT_NODE && (root as Element).matches(selector)) yield root as Element;
  const first = tree.querySelector(selector);
  if (first === null) return;
  // Nearly always the first is the one: the rest is asked for only when it is not.
  yield first;
  yield* [...tree.querySelectorAll(selector)].slice(1);
}

function isSelector(root: Node, selector: string): boolean {
  try {
    documentOf(root).createDocumentFragment().querySelector(selector);
    return 'querySelector' in root;
  } catch {
    return false;
  }
}

function looseSteps(selector: string): number {
  return (selector.match(/[^\s>+~,]\s*~|[^\s>+~,]\s+(?![\s>+~,])/gu) ?? []).length;
}

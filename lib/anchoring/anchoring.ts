/**
 * Ranges of a page to selectors, and selectors back to ranges. Every other part of the program comes in here.
 *
 * In:     a root: document, element, shadow root or fragment, detached too. Selectors may come from other people's
 *         files.
 * Out:    'exact': the same words. 'fuzzy': the same words in other typography, markup, or surroundings. 'changed':
 *         recognisably the same sentence, with the diff of its words. 'orphan': not here; `similarity` is that of the
 *         best place that was refused.
 *         Words are proof; position and structure only tell equal places apart.
 * Errors: none. A selector that cannot be used is passed over.
 * Cost:   one walk over the page, then a few microseconds a claim; a few claims on an unchanged page read only
 *         the elements that hold them.
 * Source: W3C Web Annotation Data Model, 4.2. Figures: `npm run bench -- anchoring` and `-- speed`.
 */
import { quoteOf, type Selector } from '../model/selector.ts';
import { isSelector } from '../model/selector-schema.ts';
import { diffWords, type WordDiff } from '../text/word-diff.ts';
import { anchorSpans, type FoundSpan } from './anchor-spans.ts';
import { describeSpan } from './describe.ts';
import { wordsOf } from './foreign/foreign-selectors.ts';
import { InPlace } from './in-place.ts';
import { type DocumentText, readUnseenText } from './page-text/document-text.ts';
import { framesIn } from './page-text/frames.ts';
import { textOfTurn } from './text-of-turn.ts';

export type AnchorOutcome =
  | {
      readonly status: 'exact' | 'fuzzy' | 'changed';
      readonly range: Range;
      readonly similarity: number;
      /** Only where the words changed. */
      readonly diff?: WordDiff;
    }
  | { readonly status: 'orphan'; readonly similarity: number };

/** With more claims than these, one reading of the page costs less than one of each place, or a look at each. */
const FEW_CLAIMS = 32;
const SOME_CLAIMS = 256;

const NONE: readonly Selector[] = [];
const ORPHAN = { status: 'orphan', similarity: 0 } as const;

/** [] where the range holds no text. */
export function describe(root: Node, range: Range): Selector[] {
  const text = textHolding(root, range.startContainer);
  const selectors = describeIn(text, range);
  if (selectors.length > 0 || range.collapsed) return selectors;
  return describeIn(readUnseenText(text.root), range)
    .filter((selector) => selector.type === 'TextQuoteSelector')
    .map((quote) => ({ ...quote, unseen: true }));
}

function describeIn(text: DocumentText, range: Range): Selector[] {
  const start = text.offsetAt(range.startContainer, range.startOffset);
  const end = text.offsetAt(range.endContainer, range.endOffset);
  return start === null || end === null ? [] : describeSpan(text, start, end);
}

/** The text of the root, or of the frame in it that a node stands in. */
function textHolding(root: Node, node: Node): DocumentText {
  const { ownerDocument } = node;
  const isFramed = ownerDocument !== null && ownerDocument !== (root.ownerDocument ?? root);
  return textOfTurn(isFramed ? ownerDocument : root);
}

export function anchorMany(root: Node, given: readonly (readonly Selector[])[]): readonly AnchorOutcome[] {
  const lists = given.map((selectors) => selectors.filter(isUsable));
  const outcomes = new Array<AnchorOutcome>(lists.length).fill(ORPHAN);
  if (lists.length <= SOME_CLAIMS) anchorInPlace(root, lists, outcomes);
  anchorOrphans(lists, outcomes, () => textOfTurn(root));
  if (!isParent(root) || !outcomes.some(isOrphan)) return outcomes;
  for (const frame of framesIn(root)) anchorOrphans(lists, outcomes, () => textOfTurn(frame));
  const unseen = lists.map((selectors) => (quoteOf(selectors)?.unseen === true ? selectors : NONE));
  anchorOrphans(unseen, outcomes, () => readUnseenText(root));
  return outcomes;
}

function anchorInPlace(root: Node, lists: readonly (readonly Selector[])[], outcomes: AnchorOutcome[]): void {
  const inPlace = new InPlace(root, { reads: lists.length <= FEW_CLAIMS });
  lists.forEach((selectors, at) => {
    const range = inPlace.find(selectors);
    if (range !== null) outcomes[at] = { status: 'exact', range, similarity: 1 };
  });
}

/** Lists that came past the parser. What `describe` writes is looked at quickly, the rest by the parser. */
function isUsable(selector: Selector): boolean {
  const { type, refinedBy, ...fields } = Object(selector) as Loose;
  if (refinedBy !== undefined && !isPosition(refinedBy)) return isSelector(selector);
  if (type === 'TextPositionSelector') return isPosition(selector);
  if (type === 'CssSelector') return typeof fields.value === 'string';
  if (type !== 'TextQuoteSelector') return isSelector(selector);
  const { exact, prefix = '', suffix = '' } = fields;
  return typeof exact === 'string' && typeof prefix === 'string' && typeof suffix === 'string';
}

type Loose = Readonly<Record<string, unknown>>;

function isPosition(value: unknown): boolean {
  const { type, start, end, refinedBy } = Object(value) as Loose;
  const areOffsets = Number.isInteger(start) && Number.isInteger(end) && 0 <= Number(start);
  return type === 'TextPositionSelector' && areOffsets && Number(start) <= Number(end) && refinedBy === undefined;
}

/** Looks in one text for what was not found so far; it is read only if there is anything to look for. */
function anchorOrphans(
  lists: readonly (readonly Selector[])[],
  outcomes: AnchorOutcome[],
  read: () => DocumentText,
): void {
  const rest = lists.flatMap((selectors, at) =>
    selectors.length > 0 && isOrphan(outcomes[at] as AnchorOutcome) ? [at] : [],
  );
  if (rest.length === 0) return;
  const text = read();
  const found = anchorSpans(
    text,
    rest.map((at) => lists[at] as readonly Selector[]),
  );
  found.forEach((outcome, index) => {
    const at = rest[index] as number;
    if (outcome.status !== 'orphan') outcomes[at] = withRange(text, outcome, lists[at] as readonly Selector[]);
    else if (outcome.similarity > (outcomes[at] as AnchorOutcome).similarity) outcomes[at] = outcome;
  });
}

function isOrphan({ status }: AnchorOutcome): boolean {
  return status === 'orphan';
}

function isParent(root: Node): root is Node & ParentNode {
  return 'querySelectorAll' in root;
}

function withRange(text: DocumentText, outcome: FoundSpan, selectors: readonly Selector[]): AnchorOutcome {
  const { status, start, end, similarity } = outcome;
  const found = { status, range: text.rangeOf(start, end), similarity };
  if (status !== 'changed') return found;
  return {
    ...found,
    // Worked out for whoever looks at it: it costs more than finding the place.
    get diff() {
      return diffWords(wordsOf(selectors)?.exact ?? '', text.text.slice(start, end));
    },
  };
}

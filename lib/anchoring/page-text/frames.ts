/**
 * The documents of the frames of a page that may be read: those of its own origin, loaded, and large enough to be seen.
 *
 * Out:  in document order, a frame before those inside of it. Each is a root of its own; none is read here.
 * Errors: none. A frame of another origin is passed over.
 * Cost: one selector query a document.
 * Limit: a frame that only a style sheet hides is not seen as hidden, and one inside of a shadow tree is found only
 *        from that tree (`DocumentText.shadowRoots`).
 */
import { composedParent } from './flat-tree.ts';
import { isHidden } from './hidden.ts';

/** Frames that report to somebody are one pixel wide. In CSS pixels. */
const SMALLEST = 8;

export function framesIn(root: Node & ParentNode): readonly Document[] {
  const found: Document[] = [];
  // What is found is searched in its turn.
  const waiting: ParentNode[] = [root];
  for (let scope = waiting.pop(); scope !== undefined; scope = waiting.pop()) {
    const inside: Document[] = [];
    for (const frame of scope.querySelectorAll<HTMLIFrameElement | HTMLFrameElement>('iframe, frame')) {
      const document = isSeen(frame) ? documentIn(frame) : null;
      if (document !== null) inside.push(document);
    }
    if (scope !== root) found.push(scope as Document);
    waiting.push(...inside.reverse());
  }
  return found;
}

function documentIn(frame: HTMLIFrameElement | HTMLFrameElement): Document | null {
  const { contentDocument } = frame;
  return contentDocument?.body == null || contentDocument.readyState === 'loading' ? null : contentDocument;
}

function isSeen(frame: Element): boolean {
  if (['width', 'height'].some((name) => Number.parseFloat(frame.getAttribute(name) ?? '') < SMALLEST)) return false;
  for (let at: Node | null = frame; at !== null; at = composedParent(at)) {
    if (at.nodeType === 1 && isHidden(at as Element)) return false;
  }
  return true;
}

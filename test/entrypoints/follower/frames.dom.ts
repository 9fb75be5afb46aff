/** A page whose text stands in several documents. */
import { afterEach, expect, test } from 'vitest';
import { framesOf } from '../../../entrypoints/follower/frames.ts';
import { findBetter, findMarks } from '../../../entrypoints/follower/marks.ts';
import { marksToPaint } from '../../../entrypoints/follower/painted.ts';
import { selectedSpan } from '../../../entrypoints/follower/selection.ts';
import { describeSpan } from '../../../lib/anchoring/describe.ts';
import { type DocumentText, readText } from '../../../lib/anchoring/page-text/document-text.ts';
import type { Mark } from '../../../lib/model/mark.ts';
import { createPainter } from '../../../lib/painting/painter.ts';

afterEach(() => document.body.replaceChildren());

const showing = { threshold: 0, dismissed: [] };

/** A frame of the page, with what stands in it. */
function frameIn(parent: ParentNode & Node, html: string): Document {
  const frame = parent.appendChild(document.createElement('iframe'));
  const inside = frame.contentDocument as Document;
  inside.body.innerHTML = html;
  return inside;
}

const partOf = (page: Document) => {
  const text = readText(page.body);
  return { document: page, article: { text, roots: [page.body], blocks: [] }, spotted: [] };
};

const textOf = (page: Document): DocumentText => readText(page.body);

function markOf(text: DocumentText, words: string): Mark {
  const start = text.text.indexOf(words);
  const selectors = describeSpan(text, start, start + words.length);
  return { mention: words, claim: words, layer: null, selectors, tone: 'checked' };
}

test('frames are read with the page, those in frames and in shadow trees too, and no more than twenty', () => {
  const first = frameIn(document.body, '<p>One.</p>');
  const inner = frameIn(first.body, '<p>Two.</p>');
  const tree = document.body.appendChild(document.createElement('x-story')).attachShadow({ mode: 'open' });
  const shadowed = frameIn(tree, '<p>Three.</p>');
  expect(framesOf([partOf(document)])).toEqual([first, inner, shadowed]);
  for (let count = 0; count < 30; count += 1) frameIn(document.body, '<p>More.</p>');
  expect(framesOf([partOf(document)])).toHaveLength(20);
});

test('a mark is found in the document that has its words, before one that has others in their place', () => {
  document.body.innerHTML = '<h1>The ferry</h1><p>The council sold 12 ferries to a company in Doha last year.</p>';
  const frame = frameIn(
    document.body,
    '<h1>The ferry</h1><p>The council sold 300 ferries to a company in Doha last year.</p>',
  );
  const texts = [textOf(document), textOf(frame)];
  const mark = markOf(texts[1]!, 'The council sold 300 ferries to a company in Doha last year.');
  const [alone] = findMarks([texts[0]!], [mark]);
  expect(alone?.status).toBe('changed');
  const [found] = findMarks(texts, [mark]);
  expect(found?.status).toBe('exact');
  expect(found?.place?.range.startContainer.ownerDocument).toBe(frame);
  expect(findBetter([alone!], texts[1]!)).toEqual([found]);
});

test('each document is painted with its own marks, in its own registry', () => {
  document.body.innerHTML = '<p>One two three.</p>';
  const frame = frameIn(document.body, '<p>Four five six.</p>');
  const texts = [textOf(document), textOf(frame)];
  const marks = findMarks(texts, [markOf(texts[0]!, 'One two three.'), markOf(texts[1]!, 'Four five six.')]);
  const words = (page: Document) =>
    marksToPaint({ document: page, spotted: [] }, { marks, showing }).map(({ range }) => String(range));
  expect(words(document)).toEqual(['One two three.']);
  expect(words(frame)).toEqual(['Four five six.']);
  const painter = createPainter(frame.defaultView as Window & typeof globalThis);
  painter.paint(marksToPaint({ document: frame, spotted: [] }, { marks, showing }));
  const registry = (page: Document) => (page.defaultView as Window & typeof globalThis).CSS.highlights;
  expect([...registry(frame).values()].flatMap((highlight) => [...highlight].map(String))).toEqual(['Four five six.']);
  expect(registry(document).size).toBe(0);
  painter.clear();
  expect(registry(frame).size).toBe(0);
});

test('the selection of the frame that has the focus is meant, and a caret in no other', () => {
  document.body.innerHTML = '<p>It rained. The council met.</p>';
  const frame = frameIn(document.body, '<p tabindex="0">Four five six. Seven eight.</p>');
  const selected = () => {
    const span = selectedSpan([textOf(document), textOf(frame)], 'en');
    return span?.text.text.slice(span.start, span.end);
  };
  getSelection()?.selectAllChildren(document.querySelector('p') as Element);
  const inside = frame.querySelector('p') as HTMLElement;
  frame.getSelection()?.collapse(inside.firstChild, 2);
  expect(selected()).toBe('It rained. The council met.');
  inside.focus();
  frame.getSelection()?.collapse(inside.firstChild, 2);
  expect(selected()).toBe('Four five six.');
});

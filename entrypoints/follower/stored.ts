/** What is stored for a page, found in its texts. */
import { ask } from '../../lib/messaging/ask.ts';
import type { Reply } from '../../lib/messaging/protocol.ts';
import { findMarks } from './marks.ts';
import type { Reading } from './reading.ts';

/** Asks again what is stored for the page. */
export async function withStored(reading: Reading): Promise<Reading> {
  return withMarks(reading, await ask('page.marks', reading.page));
}

export function withMarks(reading: Reading, { pageUrl, marks, showing }: Reply<'page.marks'>): Reading {
  const texts = reading.parts.map(({ article }) => article.text);
  return { ...reading, pageUrl, showing, marks: findMarks(texts, marks) };
}

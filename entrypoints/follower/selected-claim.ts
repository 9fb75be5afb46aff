/** What is done with what a person selected: a check of it or a note is begun, or it is kept as something that was missed. */
import { ask } from '../../lib/messaging/ask.ts';
import type { DraftBeginning } from '../../lib/model/draft.ts';
import type { Reading } from './reading.ts';
import { type SelectedSpan, selectedSpan } from './selection.ts';
import { targetOf } from './target.ts';

/** Null where nothing is selected, or nobody follows the page any more. */
export function selectedIn(reading: Reading | null): SelectedSpan | null {
  if (reading === null) return null;
  const texts = reading.parts.map(({ article }) => article.text);
  return selectedSpan(texts, reading.page.language);
}

/** Answers whether anything is selected. */
export async function beginOfSelected(reading: Reading | null, begins: DraftBeginning): Promise<boolean> {
  const selected = selectedIn(reading);
  if (reading === null || selected === null) return false;
  const { text, start, end, sentence } = selected;
  await ask('draft.fromSelection', { page: reading.page, target: targetOf(text, start, end, sentence), begins });
  return true;
}

/** Answers whether anything is selected. */
export async function keepSelectedAsMissed(reading: Reading | null): Promise<boolean> {
  const selected = selectedIn(reading);
  if (reading === null || selected === null) return false;
  const { start, end, sentence } = selected;
  const { text } = selected.text;
  await ask('feedback.missed', { page: reading.page, text: text.slice(start, end), sentence: text.slice(...sentence) });
  return true;
}

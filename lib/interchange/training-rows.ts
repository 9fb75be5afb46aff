/**
 * Feedback as rows that a model can be trained on, for a person to export by hand.
 *
 * In:  feedback in any order.
 * Out: tab-separated values with a first line of names (`label` is 1 for a claim and 0 for none), or a JSON object a
 *      line. `group` is one number for all rows of one page: they are no independent examples, and belong on one side
 *      of a split. The page's address is in neither.
 */
import type { Feedback } from '../model/feedback.ts';
import { plain } from '../text/plain.ts';

export const trainingFormats = ['tsv', 'jsonl'] as const;
export type TrainingFormat = (typeof trainingFormats)[number];

const columns = ['label', 'text', 'sentence', 'language', 'checkWorthiness', 'reasons', 'group', 'created'] as const;
type TrainingRow = Readonly<Record<(typeof columns)[number], unknown>>;

export function printTrainingRows(feedback: readonly Feedback[], format: TrainingFormat): string {
  const rows = rowsOf(feedback);
  const lines =
    format === 'jsonl'
      ? rows.map((row) => JSON.stringify(row))
      : [columns.join('\t'), ...rows.map((row) => columns.map((name) => cell(row[name])).join('\t'))];
  return `${lines.join('\n')}\n`;
}

function rowsOf(feedback: readonly Feedback[]): readonly TrainingRow[] {
  const groups = new Map<string, number>();
  return feedback.map(({ label, text, sentence, language, checkWorthiness, reasons, pageUrl, created }) => {
    const group = groups.get(pageUrl) ?? groups.size + 1;
    groups.set(pageUrl, group);
    return { label: label === 'claim' ? 1 : 0, text, sentence, language, checkWorthiness, reasons, group, created };
  });
}

/** Nothing is quoted in such a file: what would end a cell becomes a space. */
function cell(value: unknown): string {
  if (value === null) return '';
  return plain(Array.isArray(value) ? value.join(',') : String(value));
}

/** Rows of labelled text from files of tab-separated values and of JSON lines. */
import { readFileSync } from 'node:fs';

export interface LabelledText {
  readonly text: string;
  readonly positive: boolean;
}

/** Values by the names in the first line. Tabs part them; nothing is quoted. */
export function readTable(file: string): Record<string, string>[] {
  const [head = '', ...lines] = readFileSync(file, 'utf8').split(/\r?\n/u);
  const names = head.split('\t');
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const values = line.split('\t');
      return Object.fromEntries(names.map((name, at) => [name, values[at] ?? '']));
    });
}

/** The columns `label` (1 or 0, Yes or No) and `text`. */
export function readLabelled(file: string): LabelledText[] {
  return readTable(file).map(({ label, text }) => {
    if (label === undefined || text === undefined) throw new Error(`${file} has no columns label and text`);
    return { text, positive: /^(?:1|yes|true)$/iu.test(label.trim()) };
  });
}

export function readLines<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}

export interface AppealRow {
  readonly text: string;
  readonly fact: 0 | 1;
}

export function readAppeal(file: string): LabelledText[] {
  return readLines<AppealRow>(file).map(({ text, fact }) => ({ text, positive: fact === 1 }));
}

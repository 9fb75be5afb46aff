/**
 * Read a table of claims.
 *
 * In:     CSV of any origin, with a first line of names; which column is which field (a person's word, or a guess of
 *         `proposeMapping`). Comma, semicolon, tab and bar are told apart by the line of names.
 * Out:    `Foreign`. Rows of one claim (the same id and words, or else the same words of the same speaker) are one
 *         claim; what is of the claim is taken from the first of them that says it well. A verdict is an assessment of
 *         whoever the table names.
 *         A row that cannot be taken is rejected by its number as spreadsheets count, the first line being 1.
 * Errors: `ExtensionError('import-malformed')` for a table without a row, or of which no column holds claims.
 */
import Papa from 'papaparse';
import type { Place } from '../../model/fault.ts';
import { malformed } from '../../model/malformed.ts';
import { type Foreign, ForeignWriter } from '../foreign.ts';
import { foldLabel, type OwnLabels } from '../labels/verdict-of-label.ts';
import { readCell } from './cells.ts';
import { type CsvField, type CsvMapping, type CsvRow, proposeMapping } from './columns.ts';
import { ClaimOfRows, writeMentionOfRow } from './row-records.ts';

export interface CsvTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Rows, from 0, with a quotation mark that does not close where it should: cells may have run into each other. */
  readonly unquoted: ReadonlySet<number>;
}

export interface CsvOptions {
  readonly mapping?: CsvMapping;
  readonly labels?: OwnLabels;
}

/** What a screen shows of a table before it is read. */
export function readTable(text: string): CsvTable {
  // Excel is told the separator by a line before the table, which it shows as no row.
  const [first, separator] = /^\u{feff}?(?:"?sep=(.)"?\r?\n)?/u.exec(text)!;
  const table = text.slice(first.length);
  const delimiter = separator ?? delimiterOf(table);
  const { data, errors } = Papa.parse<string[]>(table, { skipEmptyLines: false, delimiter });
  const [header = [], ...rows] = data.map((row) => row.map(readCell));
  const unquoted = new Set(errors.flatMap(({ type, row = 0 }) => (type === 'Quotes' ? row - 1 : [])));
  return { header, rows, unquoted };
}

const delimiters = [',', ';', '\t', '|'] as const;

/** What parts the names in the first line: cells may hold any of them. */
function delimiterOf(table: string): string {
  const parts = (delimiter: string): number =>
    Papa.parse<string[]>(table, { delimiter, preview: 1 }).data[0]?.length ?? 0;
  return delimiters.reduce((best, next) => (parts(next) > parts(best) ? next : best));
}

export function readCsv(text: string, { mapping, labels = {} }: CsvOptions = {}): Foreign {
  const { header, rows, unquoted } = readTable(text);
  const columns = mapping ?? proposeMapping(header);
  if (columns.claim === undefined && columns.quote === undefined) throw malformed({ code: 'noColumn' });
  const writer = new ForeignWriter({ format: 'csv', identity: text, label: 'CSV' });
  const said = rows
    .map((cells, index) => ({ cells, index, number: index + 2 }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (said.length === 0) throw malformed({ code: 'noRows' });
  const whole = said.filter(({ index }) => !unquoted.has(index));
  for (const row of said) if (unquoted.has(row.index)) writer.reject(rowAt(row), { code: 'openQuote' });
  const read = whole.map(({ cells, number }) => ({
    number,
    of: (field: CsvField) => cellOf(cells, columns, field),
  }));
  for (const group of Map.groupBy(read, keys()).values()) readGroup(writer, group, labels);
  const used = new Set(Object.values(columns));
  const isUnread = (column: number) => !used.has(column);
  const unread = header.filter((name, column) => isUnread(column) && name.trim() !== '');
  if (unread.length > 0) writer.lose({ code: 'unusedColumns', values: [unread.join(', ')] });
  const isNameless = (cell: string, column: number) =>
    isUnread(column) && (header[column] ?? '').trim() === '' && cell.trim() !== '';
  if (whole.some(({ cells }) => cells.some(isNameless))) writer.lose({ code: 'namelessCells' });
  if (columns.status !== undefined) writer.lose({ code: 'status' });
  return writer.finish();
}

/** The words of a page are kept as they are: where one ends in a space, the next word begins. */
function cellOf(cells: readonly string[], columns: CsvMapping, field: CsvField): string {
  const cell = cells[columns[field] ?? -1] ?? '';
  return field.startsWith('quote') && cell.trim() !== '' ? cell : cell.trim();
}

/** What tells claims apart. A row that has the id alone is of the claim that had it before. */
function keys(): (row: CsvRow) => string {
  const wordsOfId = new Map<string, string>();
  return (row) => {
    const id = row.of('claim_id');
    const words = foldLabel(row.of('claim') || row.of('quote'));
    if (id === '') return words === '' ? `row ${row.number}` : `words ${words} by ${foldLabel(row.of('speaker'))}`;
    const own = row.of('claim') === '' ? (wordsOfId.get(id) ?? words) : words;
    wordsOfId.set(id, own);
    return `id ${id} ${own}`;
  };
}

/** The claim is of the first row that makes one; each other adds what it says, or is rejected alone. */
function readGroup(writer: ForeignWriter, rows: readonly CsvRow[], labels: OwnLabels): void {
  const claim = new ClaimOfRows(writer, labels);
  writer.read(rowAt(rows[0]!), () => {
    for (const row of rows) {
      writer.part(rowAt(row), () => claim.add(row));
      const { id } = claim;
      if (id !== null) writer.part(rowAt(row), () => writeMentionOfRow(writer, id, row));
    }
  });
}

function rowAt({ number }: { readonly number: number }): Place {
  return { kind: 'row', values: [number] };
}

/**
 * Read a table of claims.
 *
 * In:     CSV of any origin, with a first line of names; which column is which field (a person's word, or a guess of
 *         `proposeMapping`). Comma, semicolon, tab and bar are told apart by the line of names.
 * Out:    `Foreign`. Rows of one claim (the same id, or else the same words of the same speaker) are one claim; what is
 *         of the claim is taken from the first of them. A verdict is an assessment of whoever the table names.
 *         A row that cannot be taken is rejected by its number as spreadsheets count, the first line being 1.
 * Errors: `ExtensionError('import-malformed')` for a table without a row, or of which no column holds claims.
 */
import Papa from 'papaparse';
import { ExtensionError } from '../../model/errors.ts';
import { malformed } from '../claim-review/reviewed-claim.ts';
import { type Foreign, ForeignWriter } from '../foreign.ts';
import { foldLabel, type OwnLabels } from '../labels/verdict-of-label.ts';
import { readCell } from './cells.ts';
import { type CsvField, type CsvMapping, type CsvRow, proposeMapping } from './columns.ts';
import { writeClaimOfRow, writeMentionOfRow } from './row-records.ts';

export interface CsvTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface CsvOptions {
  readonly mapping?: CsvMapping;
  readonly labels?: OwnLabels;
}

/** What a screen shows of a table before it is read. */
export function readTable(text: string): CsvTable {
  const table = text.replace(/^\u{feff}/u, '');
  const { data } = Papa.parse<string[]>(table, { skipEmptyLines: false, delimiter: delimiterOf(table) });
  const [header = [], ...rows] = data.map((row) => row.map(readCell));
  return { header, rows };
}

const delimiters = [',', ';', '\t', '|'] as const;

/** What parts the names in the first line: cells may hold any of them. */
function delimiterOf(table: string): string {
  const parts = (delimiter: string): number =>
    Papa.parse<string[]>(table, { delimiter, preview: 1 }).data[0]?.length ?? 0;
  return delimiters.reduce((best, next) => (parts(next) > parts(best) ? next : best));
}

export function readCsv(text: string, { mapping, labels = {} }: CsvOptions = {}): Foreign {
  const { header, rows } = readTable(text);
  const columns = mapping ?? proposeMapping(header);
  if (columns.claim === undefined && columns.quote === undefined) throw malformed('no column holds claims');
  const writer = new ForeignWriter({ format: 'csv', identity: text, label: 'CSV' });
  const said = rows
    .map((cells, index) => ({ cells, number: index + 2 }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map(({ cells, number }) => ({
      number,
      of: (field: CsvField) => cellOf(cells, columns, field),
    }));
  if (said.length === 0) throw malformed('the table has no rows');
  for (const group of Map.groupBy(said, keyOf).values()) readGroup(writer, group, labels);
  const used = new Set(Object.values(columns));
  const unread = header.filter((name, column) => !used.has(column) && name.trim() !== '');
  if (unread.length > 0) writer.lose(`Columns that no field was chosen for: ${unread.join(', ')}.`);
  if (columns.status !== undefined) writer.lose('The status: what is published where is for each desk to say.');
  return writer.finish();
}

/** The words of a page are kept as they are: where one ends in a space, the next word begins. */
function cellOf(cells: readonly string[], columns: CsvMapping, field: CsvField): string {
  const cell = cells[columns[field] ?? -1] ?? '';
  return field.startsWith('quote') && cell.trim() !== '' ? cell : cell.trim();
}

function keyOf(row: CsvRow): string {
  const id = row.of('claim_id');
  if (id !== '') return `id ${id}`;
  const words = row.of('claim') || row.of('quote');
  return words === '' ? `row ${row.number}` : `words ${foldLabel(words)} by ${foldLabel(row.of('speaker'))}`;
}

/** The claim is of the first row that makes one; the others add their mentions, or are rejected alone. */
function readGroup(writer: ForeignWriter, rows: readonly CsvRow[], labels: OwnLabels): void {
  const [first] = rows;
  if (first === undefined) return;
  writer.read(`row ${first.number}`, () => {
    const claim = writeClaimOfRow(writer, first, labels);
    for (const row of rows) {
      try {
        writeMentionOfRow(writer, claim, row);
      } catch (caught) {
        if (!(caught instanceof ExtensionError)) throw caught;
        writer.reject(`row ${row.number}`, caught.message);
      }
    }
  });
}

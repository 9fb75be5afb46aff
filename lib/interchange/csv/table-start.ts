/**
 * What a screen shows of a table, so that a person says which column is which field.
 *
 * In:   the beginning of a file, cut off anywhere.
 * Out:  its first line, its first rows, the fields there are, and a guess; null for a file that is no table.
 */
import type { TableStart } from '../../model/import-preview.ts';
import { sniffFormat } from '../formats.ts';
import { csvFields, proposeMapping } from './columns.ts';
import { readTable } from './read-csv.ts';

/** Rows that are shown. */
const ROWS = 3;

export function tableStart(beginning: string): TableStart | null {
  // JSON that is cut off cannot be read, and is no table.
  if (/^[\s\u{feff}]*[[{]/u.test(beginning) || sniffFormat(beginning) !== 'csv') return null;
  const { header, rows } = readTable(beginning);
  const said = rows.filter((cells) => cells.some((cell) => cell.trim() !== ''));
  return { columns: header, rows: said.slice(0, ROWS), fields: csvFields, proposed: proposeMapping(header) };
}

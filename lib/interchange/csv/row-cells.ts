/** Cells of a row as what they mean. What is written and cannot be used is a fault of the row, or named as lost. */
import { at } from '../../model/fault.ts';
import { malformed } from '../../model/malformed.ts';
import { type Speaker, speakerTypes } from '../../model/record-body.ts';
import { dateIn } from '../claim-review/reviewed-claim.ts';
import { type Creator, type ForeignWriter, timeIn } from '../foreign.ts';
import type { CsvField, CsvRow } from './columns.ts';

export function checkerOf(row: CsvRow): Creator {
  const name = row.of('checked_by');
  return name === '' ? { key: '' } : { key: name, person: { name } };
}

/** Whether a name is a person's is not said by the name. */
export function speakerOf(row: CsvRow): Speaker {
  const name = row.of('speaker');
  const role = row.of('speaker_role');
  return {
    type: name === '' ? 'unknown' : oneOf(row, 'speaker_type', speakerTypes, 'unknown'),
    name,
    ...(role !== '' && { role }),
  };
}

/** Null where it is empty, or no time that can be read. */
export function timeOf(writer: ForeignWriter, row: CsvRow, field: 'checked_at' | 'captured_at'): string | null {
  const time = timeIn(row.of(field));
  if (time === null && row.of(field) !== '') unread(writer, field);
  return time;
}

export function unread(writer: ForeignWriter, field: CsvField): void {
  writer.lose({ code: 'unreadCells', values: [field] });
}

export function dateOf(row: CsvRow, field: CsvField): string | null {
  const written = row.of(field);
  const date = dateIn(written);
  if (written !== '' && date === null)
    throw malformed({ code: 'notDay', where: at(field), values: [written.slice(0, 40)] });
  return date;
}

export function oneOf<Word extends string>(
  row: CsvRow,
  field: CsvField,
  words: readonly Word[],
  otherwise: Word,
): Word {
  const written = row.of(field);
  if (written === '') return otherwise;
  const word = words.find((one) => one === written);
  if (word === undefined) throw malformed({ code: 'notOneOf', where: at(field), values: [words.join(', ')] });
  return word;
}

/** Of ours by the bar; of others' by line breaks and semicolons too. */
export function listOf(cell: string, separator = /[|\n;]/u): readonly string[] {
  const parts = cell.split(separator);
  return [...new Set(parts.map((part) => part.trim()).filter((part) => part !== ''))];
}

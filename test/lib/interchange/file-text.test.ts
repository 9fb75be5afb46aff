import { describe, expect, test } from 'vitest';
import { textOfBeginning, textOfFile } from '../../../lib/interchange/file-text.ts';
import { readFile } from '../../../lib/interchange/read-file.ts';
import { refusalOf } from '../../support/refusal.ts';

const table = 'الادعاء\tالحكم\nالبحر ارتفع\tخطأ\n';
const utf16 = new Uint8Array(Buffer.from(`\u{feff}${table}`, 'utf16le'));

describe('the text of a file', () => {
  test('is read from UTF-16, as spreadsheets write it', () => {
    expect(textOfFile(utf16)).toBe(table);
    expect(textOfFile(new Uint8Array(Buffer.from(utf16).swap16()))).toBe(table);
    const read = readFile(textOfFile(utf16));
    expect(read.status === 'ok' && read.set.claims.map(({ record }) => record.body.text)).toEqual(['البحر ارتفع']);
  });

  test('is read from UTF-8, with a mark or without', () => {
    expect(textOfFile(new TextEncoder().encode(table))).toBe(table);
    expect(textOfFile(new TextEncoder().encode(`\u{feff}${table}`))).toBe(table);
  });

  test('is refused where its letters would be lost', () => {
    const latin1 = new Uint8Array(Buffer.from('claim,verdict\nL’été a été chaud,Vrai\n', 'latin1'));
    expect(refusalOf(() => textOfFile(latin1))).toMatch(/UTF-8/u);
  });

  test('is shown from a beginning that is cut off inside of a letter', () => {
    expect(textOfBeginning(new TextEncoder().encode('é, é').subarray(0, 5))).toBe('é, ');
  });
});

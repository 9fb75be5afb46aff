/** Tables as spreadsheets and people leave them: what cannot be taken is said, and nothing is taken for what it is not. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCell, writeCell } from '../../../../lib/interchange/csv/cells.ts';
import { printCsv } from '../../../../lib/interchange/csv/print-csv.ts';
import { readCsv } from '../../../../lib/interchange/csv/read-csv.ts';
import { sniffFormat } from '../../../../lib/interchange/formats.ts';

function verdictsOf(table: string): readonly (readonly [string, readonly string[]])[] {
  return readCsv(table).set.claims.map(({ record, assessments }) => [
    record.body.text,
    assessments.map(({ body }) => body.label),
  ]);
}

describe('what Excel writes', () => {
  test('a line that names the separator is no row', () => {
    for (const start of ['sep=;\r\n', '\u{feff}sep=;\n', '"sep=;"\r\n']) {
      expect(verdictsOf(`${start}claim;verdict\r\nThe sea rose, by 3 cm;False\r\n`)).toEqual([
        ['The sea rose, by 3 cm', ['False']],
      ]);
    }
  });

  test('bars part cells too', () => {
    const table = 'claim|verdict\nThe sea rose|False\n';
    expect(sniffFormat(table)).toBe('csv');
    expect(verdictsOf(table)).toEqual([['The sea rose', ['False']]]);
  });
});

describe('rows of one claim', () => {
  test('each checker keeps their verdict, with the sources it rests on', () => {
    const { set } = readCsv(
      'claim,verdict,checked_by,sources,tags\n' +
        'The sky is green,false,Ana,https://a.example/1,sky\n' +
        'The sky is green,true,Ben,https://b.example/2,sky | colour\n' +
        'The sky is green,false,Ana,https://a.example/1,sky\n',
    );
    const [entry] = set.claims;
    const urlOf = (id: string) => entry?.evidence.find((record) => record.id === id)?.body.url;
    expect(entry?.assessments.map(({ body }) => [body.verdict, body.evidence.map(urlOf)])).toEqual([
      ['false', ['https://a.example/1']],
      ['true', ['https://b.example/2']],
    ]);
    expect(set.records.map(({ body }) => body)).toMatchObject([{ tag: 'sky' }, { tag: 'colour' }]);
  });

  test('other words under the same id are another claim', () => {
    expect(verdictsOf('id,claim,verdict\n1,The sky is green,false\n1,Water is dry,true\n')).toEqual(
      expect.arrayContaining([
        ['The sky is green', ['false']],
        ['Water is dry', ['true']],
      ]),
    );
  });

  test('what a later row says otherwise is named', () => {
    const { lost } = readCsv('claim,claim_date\nThe sky is green,2026-01-01\nThe sky is green,2026-02-02\n');
    expect(lost).toEqual([{ code: 'laterRows', values: ['claim_date'] }]);
  });

  test('a first row that is refused does not take the others along', () => {
    const { set, rejected } = readCsv('claim,claim_date\nThe sky is green,soon\nThe sky is green,2026-02-02\n');
    expect(rejected.map(({ where }) => where.values)).toEqual([[2]]);
    expect(set.claims.map(({ record }) => record.body.claimDate)).toEqual(['2026-02-02']);
  });
});

describe('what cannot be used', () => {
  test('a quotation mark that stays open is a fault of its row, which holds others', () => {
    const { set, rejected } = readCsv('claim,verdict\nOne,True\n"Two,False\nThree,True\n');
    expect(rejected).toEqual([{ where: { kind: 'row', values: [3] }, reason: { code: 'openQuote' } }]);
    expect(set.claims.map(({ record }) => record.body.text)).toEqual(['One']);
  });

  test('cells under no name are named', () => {
    expect(readCsv('claim,,verdict\nOne,who knows,True\n').lost).toEqual([{ code: 'namelessCells' }]);
    expect(readCsv('claim,verdict\nOne,True,more\n').lost).toEqual([{ code: 'namelessCells' }]);
    expect(readCsv('claim,verdict,,\nOne,True,,\n').lost).toEqual([]);
  });

  test('cells that are not what their column holds are named', () => {
    const { lost } = readCsv(
      'claim,checked_at,fact_check_url,quote,verdict\nOne,01.03.2026,www.a.example,words,True\n',
    );
    expect(lost.flatMap(({ values = [] }) => values)).toEqual(['checked_at', 'fact_check_url', 'quote']);
  });

  test('reasons without a verdict are a note', () => {
    expect(readCsv('claim,summary\nOne,Nobody saw it.\n').set.records).toMatchObject([
      { kind: 'note', body: { text: 'Nobody saw it.' } },
    ]);
  });
});

test('an address with a semicolon comes back', () => {
  const url = 'https://a.example/x;id=1?a=1;b=2';
  const { set } = readCsv(`claim,sources\nOne,${url}; https://b.example/ | https://c.example/\n`);
  const [entry] = readCsv(printCsv(set).text).set.claims;
  expect(entry?.evidence.map(({ body }) => body.url)).toEqual([url, 'https://b.example/', 'https://c.example/']);
});

describe('cells', () => {
  test('no part of a cell begins a formula, where a spreadsheet parts it at semicolons, tabs or line breaks', () => {
    const texts = ['a;=1+1;', 'a\n=1+1', 'a\t@SUM(1)', ' =1+1', 'a; "+1', 'a\r\n-1'];
    for (const text of texts) {
      const parts = writeCell(text).split(/[;\t\r\n]/u);
      for (const part of parts) expect(part).not.toMatch(/^["\s]*[=+\-@]/u);
    }
  });

  test('every text comes back', () => {
    const piece = fc.constantFrom("'", '"', ';', '\t', '\n', ' ', '=', '-', 'a', ',', '\0', '\u{200b}');
    fc.assert(
      fc.property(fc.string({ unit: piece, maxLength: 12 }), (text) => {
        expect(readAgain(writeCell(text))).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });
});

/** As a reader of RFC 4180 has the cell, and then as we do. */
function readAgain(cell: string): string {
  return readCell(/^".*"$/su.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell);
}

import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { readCell, writeCell } from '../../../../lib/interchange/csv/cells.ts';
import { csvFields, proposeMapping } from '../../../../lib/interchange/csv/columns.ts';
import { printCsv } from '../../../../lib/interchange/csv/print-csv.ts';
import { readCsv, readTable } from '../../../../lib/interchange/csv/read-csv.ts';
import { quoteOf } from '../../../../lib/model/selector.ts';
import { lossWords, rejectedWords } from '../../../programs/english.ts';
import {
  ana,
  assessRecord,
  claimRecord,
  decideRecord,
  evidenceRecord,
  mentionRecord,
  tagRecord,
} from '../../../support/records.ts';
import { refusalOf } from '../../../support/refusal.ts';
import { ownHeader, setOfRecords } from '../../../support/sets.ts';

const hostile = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  "'=1",
  "''=1",
  "'quoted'",
  ' led by a space ',
  'a,"b"\nc',
  '＝1',
  '\0=1',
  '\u{200b}=1',
  'يقول: ١٢',
  '',
];

describe('a cell', () => {
  test.each(hostile)('%j comes back as it was', (text) => {
    const [[cell, next]] = Papa.parse<string[]>(`${writeCell(text)},x`).data as [string[]];
    expect([readCell(cell!), next]).toEqual([text, 'x']);
  });

  test.each(hostile.filter((text) => /^'*[=+\-@\t\r＝\0\u{200b}]/u.test(text)))(
    '%j is no formula to a spreadsheet',
    (text) => {
      const [[cell]] = Papa.parse<string[]>(writeCell(text)).data as [string[]];
      expect(cell).toMatch(/^'/u);
    },
  );
});

const claim = claimRecord({ body: { text: '=HYPERLINK("https://evil.example","12, or\n13?")' } });
const mentions = [
  mentionRecord(claim),
  mentionRecord(claim, {
    seconds: 9,
    body: {
      url: 'https://other.example/a',
      pageUrl: 'other.example/a',
      selectors: [{ type: 'TextQuoteSelector', exact: 'had cost twelve' }],
    },
  }),
];
const lone = claimRecord({ seconds: 1, body: { text: 'A claim that stands nowhere.', shortText: '' } });
const set = setOfRecords(
  [
    claim,
    ...mentions,
    evidenceRecord(claim),
    assessRecord(claim),
    decideRecord(claim, { seconds: 3, body: { label: 'Barely' } }),
    tagRecord(claim),
    lone,
  ],
  { ...ownHeader, people: { [ana]: { name: 'Ana' } } },
);

describe('a set as a table', () => {
  const { text, lost } = printCsv(set);
  const { data } = Papa.parse<Record<string, string>>(text.slice(1), { header: true, skipEmptyLines: true });

  test('has a row for each mention, and one for a claim without', () => {
    expect(data.map((row) => [row.quote, row.url])).toEqual([
      ['spent 12 million euros on the new quay', 'https://coast-times.example/2026/02/quay'],
      ['had cost twelve', 'https://other.example/a'],
      ['', ''],
    ]);
    expect(data[0]).toMatchObject({
      claim: `'${claim.body.text}`,
      speaker: 'Mara Lindqvist',
      verdict: 'mostly-false',
      label: 'Barely',
      checked_by: 'Ana',
      tags: 'harbour',
      sources: 'https://harbour.example/accounts/2025.pdf',
    });
    expect(data[1]!.claim).toBe(data[0]!.claim);
  });

  test('begins with the mark that spreadsheets know UTF-8 by, or does not, and ends its lines as RFC 4180 says', () => {
    expect(text.startsWith('\u{feff}claim_id,')).toBe(true);
    expect(printCsv(set, { bom: false }).text).toBe(text.slice(1));
    expect(text.replaceAll(/"[^"]*(?:""[^"]*)*"/gu, '').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
  });

  test('says what it cannot carry', () => {
    expect(lost.map(lossWords)).toContain('Other verdicts on a claim than its decision, or than its first.');
    expect(lost.map(lossWords)).toContain('What is known of sources beside their addresses.');
  });

  test('comes back with its claims, quotes, verdict and sources', () => {
    const foreign = readCsv(text);
    expect(foreign.rejected).toEqual([]);
    const entries = foreign.set.claims;
    expect(entries.map(({ record }) => record.body.text).sort()).toEqual([claim.body.text, lone.body.text].sort());
    const entry = entries.find(({ record }) => record.body.text === claim.body.text)!;
    expect(entry.record.body).toMatchObject({
      speaker: claim.body.speaker,
      claimDate: '2026-02-27',
      type: 'numerical',
    });
    expect(entry.mentions.map(({ body }) => quoteOf(body.selectors))).toEqual([
      {
        type: 'TextQuoteSelector',
        exact: 'spent 12 million euros on the new quay',
        prefix: 'The authority ',
        suffix: ' last year',
      },
      { type: 'TextQuoteSelector', exact: 'had cost twelve' },
    ]);
    expect(entry.assessments.map(({ body }) => [body.verdict, body.label])).toEqual([['mostly-false', 'Barely']]);
    expect(foreign.set.people![entry.assessments[0]!.author]).toEqual({ name: 'Ana' });
    expect(entry.evidence.map(({ body }) => body.url)).toEqual(['https://harbour.example/accounts/2025.pdf']);
    expect(foreign.records.filter(({ kind }) => kind === 'tag')).toHaveLength(1);
  });
});

describe("others' tables", () => {
  test.each([
    [
      'English',
      ['Claim', 'Speaker', 'Rating', 'Date', 'URL', 'Quote'],
      { claim: 0, speaker: 1, label: 2, claim_date: 3, url: 4, quote: 5 },
    ],
    [
      'Arabic',
      ['الادعاء', 'القائل', 'التقييم', 'التاريخ', 'الرابط'],
      { claim: 0, speaker: 1, label: 2, claim_date: 3, url: 4 },
    ],
    ['Turkish', ['İddia', 'Tarih', 'Değerlendirme', 'Bağlantı'], { claim: 0, claim_date: 1, label: 2, url: 3 }],
    ['French', ['Affirmation', 'Évaluation', 'Lien', 'Résumé'], { claim: 0, label: 1, url: 2, summary: 3 }],
    ['German', ['Behauptung', 'Urteil', 'Begründung'], { claim: 0, label: 1, summary: 2 }],
    ['no language', ['x', 'y'], {}],
  ])('a mapping is proposed for names in %s', (_, header, mapping) => {
    expect(proposeMapping(header)).toEqual(mapping);
  });

  test('a mapping that a person chose is what counts, and labels as they say', () => {
    const text = 'a;b;c\nThe quay cost 12 million;Mara;Bananas\n';
    const foreign = readCsv(text, { mapping: { claim: 0, label: 2 }, labels: { bananas: 'false' } });
    const [entry] = foreign.set.claims;
    expect(entry!.record.body.speaker).toEqual({ type: 'unknown', name: '' });
    expect(entry!.assessments[0]!.body).toMatchObject({ verdict: 'false', label: 'Bananas' });
    expect(foreign.lost.map(lossWords)).toContain('Columns that no field was chosen for: b');
  });

  test('a label that maps to nothing is kept and listed', () => {
    const foreign = readCsv('claim,rating\nA,Bananas\nB,Bananas\nC,Falso\n');
    expect(foreign.unmapped).toEqual([{ label: 'Bananas', count: 2 }]);
    expect(foreign.set.claims.map(({ assessments }) => assessments[0]!.body.verdict).sort()).toEqual([
      'false',
      'in-progress',
      'in-progress',
    ]);
  });

  test('rows are rejected by their number, with the reason, and the others are taken', () => {
    const rows = [
      'claim,date,url,quote',
      'One,2026-02-30,,',
      ',,https://a.example/,',
      '',
      'Three,,javascript:alert(1),words',
      '"Four, over\ntwo lines",2026-02-27,https://a.example/x,words',
      'Four words,27.2.,,',
    ];
    const foreign = readCsv(rows.join('\n'));
    expect(foreign.rejected.map(rejectedWords)).toEqual([
      'Row 2: claim_date: This must be a date, such as 2026-03-01, and is: 2026-02-30',
      'Row 3: claim: This says no claim.',
      'Row 5: url: This must be an http or https address.',
      'Row 7: claim_date: This must be a date, such as 2026-03-01, and is: 27.2.',
    ]);
    expect(foreign.set.claims.map(({ record }) => record.body.text).sort()).toEqual(['Four, over\ntwo lines', 'Three']);
  });

  test('rows of one id, or without ids of the same words, are one claim; of two ids, two', () => {
    const quotes = (text: string) =>
      readCsv(text)
        .set.claims.map(({ mentions }) => mentions.length)
        .sort();
    const rows = ['A,https://a.example/,x', 'A,https://b.example/,x'];
    expect(quotes(['claim,url,quote', ...rows].join('\n'))).toEqual([2]);
    expect(quotes(['claim,url,quote,id', `${rows[0]},1`, `${rows[1]},1`].join('\n'))).toEqual([2]);
    expect(quotes(['claim,url,quote,id', `${rows[0]},1`, `${rows[1]},2`].join('\n'))).toEqual([1, 1]);
  });

  test('a table without claims is refused as a file', () => {
    expect(refusalOf(() => readCsv('a,b\n1,2\n'))).toBe('No column holds claims.');
    expect(refusalOf(() => readCsv('claim\n\n'))).toBe('The table has no rows.');
  });

  test('a screen can show the table before it is read', () => {
    expect(readTable("\u{feff}a\tb\r\n'=1\t2")).toMatchObject({ header: ['a', 'b'], rows: [['=1', '2']] });
  });
});

test('each column has one field, and each field is known by its own name', () => {
  expect(proposeMapping([...csvFields])).toEqual(Object.fromEntries(csvFields.map((field, index) => [field, index])));
});

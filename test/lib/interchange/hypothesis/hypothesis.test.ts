import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { printHypothesis } from '../../../../lib/interchange/hypothesis/print-hypothesis.ts';
import { readHypothesis } from '../../../../lib/interchange/hypothesis/read-hypothesis.ts';
import { readSet } from '../../../../lib/interchange/read-set.ts';
import { viewClaims } from '../../../../lib/records/view.ts';
import { lossWords, rejectedWords } from '../../../programs/english.ts';
import { hardSet } from '../web-annotation/hard-set.ts';

const uri = 'https://coast-times.example/2026/02/quay';
const selector = [
  { type: 'RangeSelector', startContainer: '/div[1]', startOffset: 4, endContainer: '/div[1]', endOffset: 18 },
  { type: 'TextPositionSelector', start: 4, end: 18 },
  { type: 'TextQuoteSelector', exact: 'twelve million', prefix: 'cost ', suffix: ' last' },
];

const root = {
  id: 'root1',
  user: 'acct:ana@hypothes.is',
  user_info: { display_name: 'Ana' },
  created: '2026-03-01T09:00:00.000000+00:00',
  updated: '2026-03-01T10:00:00.000000+00:00',
  uri,
  group: 'x7Yz',
  permissions: { read: ['group:__world__'], admin: ['acct:ana@hypothes.is'] },
  text: 'Is **that** so?',
  tags: ['harbour', 'verdict:false'],
  target: [{ source: uri, selector }],
  document: { title: ['What the quay cost'] },
};

const reply = {
  id: 'reply1',
  user: 'acct:ben@hypothes.is',
  created: '2026-03-02T09:00:00.000000+00:00',
  updated: '2026-03-02T09:00:00.000000+00:00',
  uri,
  permissions: { read: ['group:x7Yz'] },
  references: ['root1'],
  text: 'It is not.',
  tags: [],
  target: [{ source: uri }],
};

function file(...annotations: object[]): string {
  return JSON.stringify({
    export_date: '2026-03-03T00:00:00Z',
    export_userid: 'acct:ana@hypothes.is',
    client_version: '1.1',
    annotations,
  });
}

describe('an annotation of a passage', () => {
  const { set, records, rejected } = readHypothesis(file(reply, root));
  const [view] = viewClaims(records);

  test('is a claim with its mention, its tags, and its text as a note', () => {
    expect(rejected).toEqual([]);
    expect(view!.claim.body).toMatchObject({ text: 'twelve million', at: root.created });
    expect(view!.mentions.map(({ body }) => body)).toEqual([
      expect.objectContaining({ url: uri, pageTitle: 'What the quay cost', selectors: selector, contentHash: null }),
    ]);
    expect(view!.tags).toEqual(['harbour', 'verdict:false']);
    expect(view!.assessments).toEqual([]);
  });

  test('has the replies to it as notes, with who wrote them', () => {
    const notes = view!.remarks.filter((remark) => remark.kind === 'note');
    expect(notes.map(({ body, author }) => [set.people![author]!.name, body.text, body.private])).toEqual([
      ['Ana', 'Is **that** so?', false],
      ['ben', 'It is not.', undefined],
    ]);
  });

  test('keeps what only Hypothesis knows', () => {
    expect(view!.claim.body).toMatchObject({ import: { id: 'root1', group: 'x7Yz', permissions: root.permissions } });
  });

  test('is a set that we read, the same each time', () => {
    expect(readSet(JSON.parse(JSON.stringify(set))).status).toBe('ok');
    expect(readHypothesis(file(reply, root)).set).toEqual(set);
  });

  test('that was edited later is the same claim', () => {
    const edited = { ...root, text: 'Changed.', updated: '2026-04-01T00:00:00Z' };
    expect(viewClaims(readHypothesis(file(edited)).records)[0]!.id).toBe(view!.id);
  });

  test('goes back as it came', () => {
    expect(JSON.parse(printHypothesis(set).text).annotations).toEqual([root, reply]);
  });
});

test('a tag is a verdict where the desk says so', () => {
  const [view] = viewClaims(readHypothesis(file(root), { 'verdict:false': 'false' }).records);
  expect(view!.assessments.map(({ body }) => body)).toEqual([
    expect.objectContaining({
      verdict: 'false',
      label: 'verdict:false',
      reasoning: 'Is **that** so?',
      at: root.updated,
    }),
  ]);
  expect(view!.remarks).toEqual([]);
});

test('a note on a page is a claim of its words, with the page kept', () => {
  const { target: _target, ...note } = root;
  const read = readHypothesis(file({ ...note, target: [{ source: uri }] }));
  expect(read.set.claims[0]!.record.body).toMatchObject({ text: 'Is **that** so?', appearances: [uri] });
  expect(JSON.parse(printHypothesis(read.set).text).annotations).toEqual([{ ...note, target: [{ source: uri }] }]);
});

test.each([
  ['an answer of its service', JSON.stringify({ total: 1, rows: [root] })],
  ['a list', JSON.stringify([root])],
  ['one annotation', JSON.stringify(root)],
])('%s is read as well', (_, text) => {
  expect(readHypothesis(text).set.claims).toHaveLength(1);
});

test.each([
  ['without words or quote', { ...root, text: '', target: [{ source: uri }] }, 'neither a quote nor a text.'],
  ['of no page', { ...root, uri: undefined, target: [{ selector }] }, 'names no page.'],
  ['that answers another', reply, 'answers an annotation that is not in the file.'],
])('an annotation %s is rejected with the reason', (_, annotation, reason) => {
  const { rejected, set } = readHypothesis(file(annotation));
  expect(rejected.map(rejectedWords)).toEqual([
    expect.stringMatching(`^Annotation 1 \\(${annotation.id}\\): .*${reason}$`),
  ]);
  expect(set.claims).toEqual([]);
});

test.each(['{"annotations":{}}', '{"annotations":[1]}', 'no'])('%s is refused', (text) => {
  expect(() => readHypothesis(text)).toThrow(expect.objectContaining({ code: 'import-malformed' }));
});

describe('a set of ours, as Hypothesis reads it', () => {
  interface Written {
    readonly id: string;
    readonly uri: string;
    readonly text: string;
    readonly tags: readonly string[];
    readonly target: readonly { readonly source: string; readonly selector: readonly { readonly type: string }[] }[];
    readonly references?: readonly string[];
  }
  const { text, lost } = printHypothesis(hardSet);
  const annotations = (JSON.parse(text) as { annotations: Written[] }).annotations;
  const tops = annotations.filter(({ references }) => references === undefined);
  const decided = tops.find(({ tags }) => tags.length > 0)!;

  test('has an annotation for each mention, with what its import asks for', () => {
    expect(tops).toHaveLength(5);
    for (const { uri: page, tags, target } of tops) {
      expect(page).toMatch(/^https:/u);
      expect(tags).toBeInstanceOf(Array);
      expect(target).toEqual([{ source: page, selector: [expect.objectContaining({ type: 'TextQuoteSelector' })] }]);
    }
  });

  test('says the claim, the verdict and the sources in words', () => {
    expect(decided.text).toContain('**Mostly false**\n\nThe accounts say 7.9 million.');
    expect(decided.text).toContain('* [Annual accounts 2025](<https://harbour.example/accounts/2025.pdf>)');
    expect(decided.tags).toEqual(['harbour', 'ميناء']);
  });

  test('has the notes that are for all as replies, and no private one', () => {
    expect(
      annotations.filter(({ references }) => references !== undefined).map((one) => [one.text, one.references]),
    ).toEqual([['For all to read.', [decided.id]]]);
    expect(text).not.toContain('Called the press office');
  });

  test('says what it could not carry', () => {
    expect(lost.map(lossWords)).toEqual(expect.arrayContaining(['Claims that stand on no page.', 'Private notes.']));
  });
});

const folder = fileURLToPath(new URL('../../../../../shared/data/product/hypothesis/', import.meta.url));

describe.skipIf(!existsSync(folder))('real files (skipped where ../shared is not there)', () => {
  const real = (name: string) => readFileSync(`${folder}${name}`, 'utf8');

  test('an answer of its service goes in and comes back', () => {
    const text = real('anchoring-baseline-wikipedia-regression-testing.json');
    const read = readHypothesis(text);
    expect(read.rejected).toEqual([]);
    expect(read.set.claims).toHaveLength(5);
    expect(byId(JSON.parse(printHypothesis(read.set).text).annotations)).toEqual(byId(JSON.parse(text).rows));
  });

  test('one of 2014 does, but for what it says of its place on the screen', () => {
    const read = readHypothesis(real('api-annotation-2014.json'));
    expect(read.lost.map(lossWords)).toEqual([expect.stringContaining('scope, pos')]);
    expect(read.set.claims[0]!.record.body.text).toBe('ENQUIRE');
  });

  test('a reply alone is rejected', () => {
    expect(readHypothesis(real('api-reply-2014.json')).rejected).toHaveLength(1);
  });
});

function byId(annotations: readonly { readonly id: string }[]): readonly object[] {
  return annotations.toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

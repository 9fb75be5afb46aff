import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LanguageRules, rulesFor } from '../../../../lib/claims/languages/rules.ts';
import { splitSentences } from '../../../../lib/text/sentences.ts';
import { type MarkedSentence, readMarked } from './marked-sentences.ts';

function statementsIn(language: string, text: string) {
  const statements = rulesFor(language)!.statements({ text, sentences: splitSentences(text, language) });
  return statements.map(({ start, end, source, cue, quoted }) => ({
    content: text.slice(start, end),
    source,
    cue: text.slice(...cue),
    quoted,
  }));
}

/** Without quote marks and stops at the edges, which nobody counts. */
const bare = (text: string): string => text.replace(/^[\s"“”«»،,:.]+|[\s"“”«»،,:.]+$/gu, '');

function f1(rows: readonly (readonly [expected: boolean, found: boolean])[]): number {
  const hits = rows.filter(([expected, found]) => expected && found).length;
  const wrong = rows.filter(([expected, found]) => expected !== found).length;
  return (2 * hits) / (2 * hits + wrong);
}

function measure(rules: LanguageRules, sentences: readonly MarkedSentence[]) {
  const rows = sentences.map((sentence) => {
    const { text } = sentence;
    const [first] = rules.statements({ text, sentences: [[0, text.length]] });
    const content = first === undefined ? null : text.slice(first.start, first.end);
    return { sentence, content, source: first?.source ?? null, worth: rules.worth(content ?? text) };
  });
  const said = rows.filter(({ sentence }) => sentence.content !== null);
  return {
    statements: f1(rows.map(({ sentence, content }) => [sentence.content !== null, content !== null])),
    contents: said.filter((row) => bare(row.content ?? '') === bare(row.sentence.content!)).length / said.length,
    sources:
      said.filter((row) => row.source === row.sentence.source || row.source === withoutSuffix(row)).length /
      said.length,
    worth: f1(rows.map(({ sentence, worth }) => [sentence.isWorth, worth >= 0.5])),
  };
}

/** A name in the dative is given back as a name: Örgütü'ne göre. */
const withoutSuffix = ({ sentence }: { readonly sentence: MarkedSentence }): string | null =>
  sentence.source?.replace(/['’]\p{L}+$/u, '') ?? null;

/**
 * Floors, set on 23 November 2026. All sentences are of one author, and the rules were mended on all of them since, so
 * what they show is that nothing was lost. What the rules did when they first met sentences written after them, Arabic
 * and Turkish: unseen, of 24, statements .783 and .762, contents 9 and 6 of 13, worth .667 and .667; unseen-second, of
 * 14, when they had been mended once, statements .857 and .667, contents 4 and 2 of 7, worth .714 and .875. The third of
 * `sentences` that was kept back, written before the rules, had 1.0 in all: too good to say anything.
 */
describe.each(['ar', 'tr'])('the rules for %s', (language) => {
  const rules = rulesFor(language)!;
  test.each([
    ['sentences', 60, { statements: 0.98, contents: 0.98, sources: 0.95, worth: 0.97 }],
    ['unseen', 24, { statements: 0.94, contents: 0.9, sources: 0.9, worth: 0.88 }],
    ['unseen-second', 14, { statements: 0.9, contents: 0.55, sources: 0.7, worth: 0.85 }],
  ] as const)('find in %s what was marked', (file, atLeast, floors) => {
    const sentences = readMarked(`${file}.${language}.txt`);
    expect(sentences.length).toBeGreaterThanOrEqual(atLeast);
    const measured = measure(rules, sentences);
    for (const [what, floor] of Object.entries(floors)) {
      expect(measured[what as keyof typeof measured], what).toBeGreaterThanOrEqual(floor);
    }
  });

  const pieces = [
    'قال ',
    'dedi',
    ' أن ',
    '"',
    '«',
    '»',
    ': ',
    ', ',
    '، ',
    'göre ',
    'Hafter',
    'حفتر',
    'geldiğini ',
    '. ',
    'وفقا ',
    'ل',
  ];
  const text = fc.oneof(
    fc.array(fc.constantFrom(...pieces)).map((parts) => parts.join('')),
    fc.string({ unit: 'binary' }),
  );
  test('answer, whatever the text, statements within it, in order and apart', () => {
    fc.assert(
      fc.property(text, (block) => {
        let before = 0;
        for (const { start, end, cue } of rules.statements({
          text: block,
          sentences: splitSentences(block, language),
        })) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(block.length);
          expect(cue[1]).toBeGreaterThan(cue[0]);
          before = end;
        }
        expect(rules.worth(block)).toBeGreaterThanOrEqual(0);
        expect(rules.worth(block)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 500 },
    );
  });
});

test('other languages have no rules', () => {
  for (const language of ['en', 'de', 'fa', null]) expect(rulesFor(language)).toBeNull();
});

describe('in Arabic', () => {
  test('a quotation of several sentences has one source, and a verb without a subject takes the one before', () => {
    const text =
      'قال قائد الجيش، خليفة حفتر، إن "الحكومة علقت مشاركتها. وهي تتلقى أوامر من أنقرة." وأضاف أن صبره ينفد.';
    expect(statementsIn('ar', text)).toEqual([
      { content: '"الحكومة علقت مشاركتها', source: 'قائد الجيش، خليفة حفتر', cue: 'قال', quoted: true },
      { content: 'وهي تتلقى أوامر من أنقرة."', source: 'قائد الجيش، خليفة حفتر', cue: 'قال', quoted: true },
      { content: 'صبره ينفد', source: 'قائد الجيش، خليفة حفتر', cue: 'وأضاف', quoted: false },
    ]);
  });

  test('one sentence may hold several statements', () => {
    const text = 'وأكد الوزير في تصريح أن الأزمة انتهت، مشيرا إلى أن 40 سفينة وصلت، ومضيفا أن الأسعار انخفضت.';
    const contents = statementsIn('ar', text).map(({ content, source }) => [content, source]);
    expect(contents).toEqual([
      ['الأزمة انتهت', 'الوزير'],
      ['40 سفينة وصلت', 'الوزير'],
      ['الأسعار انخفضت', 'الوزير'],
    ]);
  });

  test.each(['لم يؤكد المتحدث أن الطائرة سقطت.', 'بين طرابلس وبنغازي ألف كيلومتر.', 'يذكر أن الاجتماع انتهى.'])(
    'nobody says it: %s',
    (text) => {
      expect(statementsIn('ar', text)).toEqual([]);
    },
  );
});

describe('in Turkish', () => {
  test('a quotation of several sentences has the source before it', () => {
    const text = 'Hafter, Rus basınına verdiği demeçte, "Hükümet talimat alıyor. Bu yüzden çekildi." dedi.';
    expect(statementsIn('tr', text)).toEqual([
      { content: '"Hükümet talimat alıyor', source: 'Hafter', cue: 'dedi', quoted: true },
      { content: 'Bu yüzden çekildi."', source: 'Hafter', cue: 'dedi', quoted: true },
    ]);
  });

  test('what is reported by nobody has no source, whoever spoke before', () => {
    const text = 'Bakan Yıldız, geminin geldiğini söyledi. Geminin battığı öne sürüldü.';
    expect(statementsIn('tr', text).map(({ content, source }) => [content, source])).toEqual([
      ['geminin geldiğini', 'Bakan Yıldız'],
      ['Geminin battığı', null],
    ]);
  });

  test.each(['Geçen yıla göre ihracat yüzde 12 arttı.', 'Bakan Trablus’a gitti.'])('nobody says it: %s', (text) => {
    expect(statementsIn('tr', text)).toEqual([]);
  });
});

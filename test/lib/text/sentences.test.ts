import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitSentences } from '../../../lib/text/sentences.ts';

function sentencesOf(text: string, language: string | null = 'en'): string[] {
  return splitSentences(text, language).map(([start, end]) => text.slice(start, end));
}

/** Each case is its sentences, joined by a space. */
const oneSpaceApart: [name: string, sentences: string[], language?: string][] = [
  ['plain sentences', ['The port was shut.', 'Nobody was hurt.']],
  ['titles', ['Mr. Amari met Gen. Otto Brand in St. Malo.', 'They left.']],
  ['initials', ['The order was signed by J. K. Moreno.', 'It took effect at once.']],
  ['countries in dotted letters, before a name', ['The U.S. Embassy stayed open.', 'The U.N. did not comment.']],
  [
    'countries in dotted letters, at the end',
    ['He flew to the U.S. in May.', 'She stayed in the U.K.', 'They met later.'],
  ],
  ['months and numbers', ['The vote is set for Feb. 26.', 'Bill No. 7 was dropped.', 'Nothing else was on the list.']],
  ['a clock', ['Shelling began at 5 a.m. Monday.', 'It ended at 9 p.m.', 'The road was empty.']],
  ['a ticker', ['On Monday the Dow Jones .DJI fell 40 points.', 'It rose later.']],
  ['decimal numbers', ['Output fell to 3.5 million barrels.', 'It was 4.2 million before.']],
  ['firms', ['Halden Corp. Chief Executive Ana Ruiz resigned.', 'She gave no reason.']],
  [
    'a sentence end inside a quotation that goes on',
    ['"We won." he said.', '"Did we?" she asked.', '“We did!” Omar Said shouted.'],
  ],
  ['closing quote marks', ['“We left.”', '“Nobody saw us,” he said.', 'That was all.']],
  ['a stray quote mark at the end of a block', ['They took the oath of our country. "']],
  ['a stray quote mark in the middle', ['They took the oath of our country. "', 'The crowd left.']],
  ['a quotation behind a colon', ['He said: "We stay. "', 'Then he left.']],
  ['an ellipsis that goes on', ['Wait... there is more.', 'He paused… then went on.']],
  ['numbers of a list', ['1. Close the port.', '2. Open the road.']],
  ['citations', ['The war began.[1]', 'It ended.[2][3]']],
  ['Arabic', ['هل وصلت القوات؟', 'نعم وصلت أمس.', 'لم يعلق أحد.'], 'ar'],
  ['Urdu', ['یہ پہلا جملہ ہے۔', 'یہ دوسرا ہے۔'], 'ur'],
  ['Arabic titles', ['قال د. محمد الشريف إن الوضع صعب.', 'التقى أ. د. حسن المبروك بالوزير.', 'لم يصدر بيان.'], 'ar'],
  ['an Arabic question in a quotation that goes on', ['«هل نحن مستعدون؟» سأل الوزير.', '«نعم!»'], 'ar'],
  ['an Arabic quotation that ends', ['قال: «نحن مستعدون.»', 'وأضاف أن القوات جاهزة.'], 'ar'],
  ['Arabic numbers and eras', ['بلغ الإنتاج 1.2 مليون عام 300 ق.م. تقريبا.', 'صدر عام 2019 م.', 'انتهى.'], 'ar'],
  ['Arabic, on a page that says English', ['قال د. محمد إن الوضع صعب.', 'هل انتهى؟', 'نعم.'], 'en'],
  ['Turkish ordinals', ['3. gün başladı.', '14. Cumhurbaşkanı konuştu.', 'II. Dünya Savaşı bitti.'], 'tr'],
  ['Turkish suffixes and decimals', ["Ankara'dan döndü.", 'Fiyat 1.250,50 lira oldu.', 'Saat 15.30’da bitti.'], 'tr'],
  ['Turkish ranks and streets', ['Korg. Ali Yılmaz geldi.', 'Atatürk Cad. No. 5 kapatıldı.', 'Bitti.'], 'tr'],
  ['a Turkish quotation that goes on', ['“Hazır mıyız?” diye sordu.', '“Evet.”'], 'tr'],
  ['Turkish, on a page that says English', ['Toplantıya 5. Ordu katıldı.', 'Dr. Şahin geldi mi?'], 'en'],
  ['English with Turkish names', ['Erdoğan and Kılıç left at 5.', 'Ordinary people cheered.'], 'en'],
  ['Turkish', ['Toplantıya 5. Ordu katıldı.', 'Dr. Demir geldi mi?', 'Evet.'], 'tr'],
  ['German', ['Am 5. Dezember wurde gewählt.', 'Dr. Weber gewann.'], 'de'],
];

describe('splitSentences parts', () => {
  test.each(oneSpaceApart)('%s', (_, sentences, language) => {
    expect(sentencesOf(sentences.join(' '), language ?? 'en')).toEqual(sentences);
  });

  test('a list without end marks at its line breaks', () => {
    expect(sentencesOf('Apples\nOranges and pears\n- one\n- two')).toEqual([
      'Apples',
      'Oranges and pears',
      '- one',
      '- two',
    ]);
  });

  test('no line that was only wrapped', () => {
    const text = 'The agreement was signed by the ministers of all the United\nNations members that took part.';
    expect(sentencesOf(text)).toEqual([text]);
  });

  test('text whose language tag is no tag', () => {
    expect(sentencesOf('One is here. Two is there.', 'en_US!')).toEqual(['One is here.', 'Two is there.']);
  });
});

describe('splitSentences, whatever the text,', () => {
  const newsLike = fc
    .array(fc.constantFrom('The U.S.', ' ', '"', '”', '“', '. ', '!', 'said', 'He', '\n', '5', '[1]', '…', ')', 'é'))
    .map((parts) => parts.join(''));

  test('gives sentences that are in order, apart, trimmed and hold a word', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), newsLike), (text) => {
        let last = 0;
        for (const [start, end] of splitSentences(text, 'en')) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          expect(text.slice(start, end)).toMatch(/[\p{L}\p{N}]/u);
          last = end;
        }
      }),
    );
  });

  test('leaves no letter outside a sentence', () => {
    fc.assert(
      fc.property(newsLike, (text) => {
        const letters = (part: string) => part.replaceAll(/[^\p{L}\p{N}]/gu, '');
        expect(letters(sentencesOf(text).join(''))).toBe(letters(text));
      }),
    );
  });
});

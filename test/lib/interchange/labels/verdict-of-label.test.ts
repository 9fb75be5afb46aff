import { describe, expect, test } from 'vitest';
import { labelWords } from '../../../../lib/interchange/labels/label-words.ts';
import { foldLabel, ratingOf, verdictOfLabel } from '../../../../lib/interchange/labels/verdict-of-label.ts';

describe('a label stands for a code', () => {
  test.each([
    ['False', 'false'],
    ['FALSE.', 'false'],
    ['“Pants on Fire!”', 'false'],
    ['Half True', 'mixture'],
    ['Altered Image', 'altered-media'],
    ['Originated as Satire', 'satire'],
    ['Conflicting Evidence/Cherrypicking', null],
    ['خطأ', 'false'],
    ['مضلل', 'misleading'],
    ['مضلّل', 'misleading'],
    ['سياق مجتزأ', 'missing-context'],
    ['صحيح جزئيًا', 'mixture'],
    ['صحيح جزئياً', 'mixture'],
    ['صورة معدّلة', 'altered-media'],
    ['وليدة ذكاء إصطناعي', 'altered-media'],
    ['YANLIŞ', 'false'],
    ['Yanlış', 'false'],
    ['YANILTICI', 'misleading'],
    ['Faux', 'false'],
    ['Hors contexte', 'missing-context'],
    ['ENGAÑOSO', 'misleading'],
    ['Größtenteils falsch', 'mostly-false'],
    ['Sátira', 'satire'],
  ] as const)('%s: %s', (label, code) => {
    expect(verdictOfLabel(label)).toBe(code);
  });
});

describe('nothing is guessed', () => {
  test.each([
    'excitement',
    'توضيح',
    '',
    '!!!',
    'It is not false',
    'This claim is false',
    'خبر كاذب - حتى وقت كتابة هذا التقرير',
    `false ${'x'.repeat(3000)}`,
  ])('%.40s', (label) => {
    expect(verdictOfLabel(label)).toBeNull();
  });

  test('a rating that is an article is no label, and nothing of it is lost', () => {
    const article = `اتضح أن هذا الادعاء مضلل، ${'حيث أرشدنا البحث بالكلمات المفتاحية '.repeat(90)}`;
    const rating = ratingOf(article)!;
    expect(rating.verdict).toBeNull();
    expect(rating.label.length).toBeLessThanOrEqual(60);
    expect(article.startsWith(rating.label.slice(0, -1))).toBe(true);
    expect(rating.sentence).toBe(article.trim());
  });
});

test('a desk says what its own words mean, and is heard before the list', () => {
  expect(verdictOfLabel('Four bananas', { 'four bananas': 'false' })).toBe('false');
  expect(verdictOfLabel('Mixture', { mixture: 'misleading' })).toBe('misleading');
});

test('no word of the list stands for two codes', () => {
  const codes = new Map<string, Set<string>>();
  for (const words of labelWords) {
    for (const [code, labels] of Object.entries(words)) {
      for (const label of labels) codes.set(foldLabel(label), (codes.get(foldLabel(label)) ?? new Set()).add(code));
    }
  }
  expect([...codes].filter(([, found]) => found.size > 1)).toEqual([]);
  expect(codes.size).toBeGreaterThan(150);
});

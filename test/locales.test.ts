/** The words of all languages: each has them all, with the same places for what is put in, and all its plurals. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

type Messages = Readonly<Record<string, { readonly message: string }>>;

const read = (language: string): Messages =>
  JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8')) as Messages;
const english = read('en');
const stems = Object.keys(english).flatMap((key) => (key.endsWith('_one') ? [key.slice(0, -'_one'.length)] : []));

/** Millions of things are not counted here: what French and Spanish have a form of their own for. */
function pluralsOf(language: string): readonly string[] {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  return language === 'ar' ? pluralCategories : pluralCategories.filter((category) => category !== 'many');
}

function keysOf(language: string): readonly string[] {
  const ofStems = new Set(stems.flatMap((stem) => [`${stem}_one`, `${stem}_other`]));
  const plain = Object.keys(english).filter((key) => !ofStems.has(key));
  return [...plain, ...stems.flatMap((stem) => pluralsOf(language).map((category) => `${stem}_${category}`))];
}

const places = (message: string): string => [...new Set(message.match(/\$\d/gu) ?? [])].sort().join(' ');

/** A count of one or two may be said without its figure; Arabic has a word for two. */
function mayLeaveOut(key: string): boolean {
  return /_(?:zero|one|two)$/u.test(key);
}

const languages = readdirSync('public/_locales');

test('these are the languages', () => {
  expect(languages.toSorted()).toEqual(['ar', 'de', 'en', 'es', 'fr', 'tr']);
});

describe.each(languages)('%s', (language) => {
  const messages = read(language);

  test('has every message, in every number, and no other', () => {
    expect(Object.keys(messages).toSorted()).toEqual(keysOf(language).toSorted());
  });

  test('puts in what the English puts in', () => {
    for (const [key, { message }] of Object.entries(messages)) {
      const original = english[key] ?? english[key.replace(/_[a-z]+$/u, '_other')];
      const [ours, theirs] = [places(message), places(original?.message ?? '')];
      if (mayLeaveOut(key))
        expect(theirs.split(' '), key).toEqual(expect.arrayContaining(ours === '' ? [] : ours.split(' ')));
      else expect(ours, key).toBe(theirs);
    }
  });

  test('says something everywhere, of which only numbers, names and keys are as in English', () => {
    for (const [key, { message }] of Object.entries(messages)) expect(message.trim(), key).not.toBe('');
    const same = Object.entries(messages).filter(([key, { message }]) => message === english[key]?.message);
    if (language !== 'en') expect(same.length / Object.keys(messages).length).toBeLessThan(0.08);
  });

  test('names itself, and its direction', () => {
    expect(messages.screen_language?.message).toBe(language);
    expect(messages.screen_direction?.message).toBe(language === 'ar' ? 'rtl' : 'ltr');
  });

  test('describes the extension in as many characters as the web store shows', () => {
    expect(messages.extensionDescription?.message.length).toBeLessThanOrEqual(132);
  });
});

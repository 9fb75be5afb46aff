/**
 * The words of the screens, from `public/_locales`.
 *
 * In:  a key that stands in the English messages (a wrong one does not compile) and its substitutions.
 * Out: the message in the browser's language. Plurals are keys with the suffixes of `Intl.PluralRules`:
 *      `plural('checks', 2)` reads `checks_other`, and `checks_one` for one; `$1` is the count.
 */
import type messages from '../../public/_locales/en/messages.json';
import { browser } from './api.ts';

export type MessageKey = keyof typeof messages;

type PluralStem<Key> = Key extends `${infer Stem}_other` ? Stem : never;

export function t(key: MessageKey, ...substitutions: readonly string[]): string {
  return browser.i18n.getMessage(key, [...substitutions]);
}

export function plural(stem: PluralStem<MessageKey>, count: number, ...more: readonly string[]): string {
  const category = new Intl.PluralRules(screenLanguage().lang).select(count);
  const substitutions = [number(count), ...more];
  const message = browser.i18n.getMessage(`${stem}_${category}`, substitutions);
  return message === '' ? browser.i18n.getMessage(`${stem}_other`, substitutions) : message;
}

export function number(value: number): string {
  return new Intl.NumberFormat(screenLanguage().lang).format(value);
}

let lists: Intl.ListFormat | undefined;

/**
 * Things side by side, as the language lists them: not as `unit`, which is without commas in Turkish. A browser keeps its
 * language: the format is made once.
 */
export function list(things: readonly string[]): string {
  lists ??= new Intl.ListFormat(screenLanguage().lang, { type: 'conjunction', style: 'narrow' });
  return lists.format(things);
}

/** A name inside a sentence keeps its own direction: the isolates of Unicode (UAX 9). */
export function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}

/**
 * The language and direction of the screens: set on the root element of every page. The language is that of the words,
 * as the browser's region has it: a browser in a language that has no words here shows the English ones.
 */
export function screenLanguage(): { readonly lang: string; readonly dir: 'ltr' | 'rtl' } {
  const lang = t('screen_language');
  const ofBrowser = browser.i18n.getUILanguage();
  return {
    lang: ofBrowser.split('-')[0] === lang ? ofBrowser : lang,
    dir: t('screen_direction') === 'rtl' ? 'rtl' : 'ltr',
  };
}

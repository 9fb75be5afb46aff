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
  const category = new Intl.PluralRules(browser.i18n.getUILanguage()).select(count);
  const substitutions = [number(count), ...more];
  const message = browser.i18n.getMessage(`${stem}_${category}`, substitutions);
  return message === '' ? browser.i18n.getMessage(`${stem}_other`, substitutions) : message;
}

export function number(value: number): string {
  return new Intl.NumberFormat(browser.i18n.getUILanguage()).format(value);
}

let lists: Intl.ListFormat | undefined;

/** Things side by side, as the language lists them. A browser keeps its language: the format is made once. */
export function list(things: readonly string[]): string {
  lists ??= new Intl.ListFormat(browser.i18n.getUILanguage(), { type: 'unit' });
  return lists.format(things);
}

/** A name inside a sentence keeps its own direction: the isolates of Unicode (UAX 9). */
export function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}

/** The language and direction of the screens: set on the root element of every page. */
export function screenLanguage(): { readonly lang: string; readonly dir: 'ltr' | 'rtl' } {
  return {
    lang: browser.i18n.getUILanguage(),
    dir: browser.i18n.getMessage('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr',
  };
}

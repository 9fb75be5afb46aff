/**
 * The words of the screens, from `public/_locales`.
 *
 * In:  a key that stands in the English messages (a wrong one does not compile) and its substitutions.
 * Out: the message in the browser's language. Plurals are keys with the suffixes of `Intl.PluralRules`:
 *      `plural('checks', 2)` reads `checks_other`, and `checks_one` for one.
 */
import type messages from '../../public/_locales/en/messages.json';
import { browser } from './api.ts';

export type MessageKey = keyof typeof messages;

type PluralStem<Key> = Key extends `${infer Stem}_other` ? Stem : never;

export function t(key: MessageKey, ...substitutions: readonly string[]): string {
  return browser.i18n.getMessage(key, [...substitutions]);
}

export function plural(stem: PluralStem<MessageKey>, count: number): string {
  const language = browser.i18n.getUILanguage();
  const category = new Intl.PluralRules(language).select(count);
  const shown = new Intl.NumberFormat(language).format(count);
  const message = browser.i18n.getMessage(`${stem}_${category}`, [shown]);
  return message === '' ? browser.i18n.getMessage(`${stem}_other`, [shown]) : message;
}

/** The language and direction of the screens: set on the root element of every page. */
export function screenLanguage(): { readonly lang: string; readonly dir: 'ltr' | 'rtl' } {
  return {
    lang: browser.i18n.getUILanguage(),
    dir: browser.i18n.getMessage('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr',
  };
}

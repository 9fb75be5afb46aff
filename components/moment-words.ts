/** Days and moments as the screen's language writes them. */
import { screenLanguage } from '../lib/platform/i18n.ts';

export function day(time: string): string {
  return written(time, { dateStyle: 'medium' });
}

export function moment(time: string): string {
  return written(time, { dateStyle: 'long', timeStyle: 'short' });
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** A format takes as long to make as a hundred dates to write: one is made for each language and style. */
function written(time: string, style: Intl.DateTimeFormatOptions): string {
  const { lang } = screenLanguage();
  const key = `${lang} ${style.dateStyle}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(lang, style);
  formats.set(key, format);
  return format.format(new Date(time));
}

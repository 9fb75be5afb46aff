/** Days and moments as the screen's language writes them. */
import { screenLanguage } from '../lib/platform/i18n.ts';

export function day(time: string): string {
  return written(time, { dateStyle: 'medium' });
}

export function moment(time: string): string {
  return written(time, { dateStyle: 'long', timeStyle: 'short' });
}

function written(time: string, style: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(screenLanguage().lang, style).format(new Date(time));
}

/** Sizes and names as this page writes them. */
import { screenLanguage, t } from '../../lib/platform/i18n.ts';

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

export function size(bytes: number): string {
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const format = new Intl.NumberFormat(screenLanguage().lang, {
    style: 'unit',
    unit: units[step]!,
    maximumFractionDigits: step === 0 ? 0 : 1,
  });
  return format.format(bytes / 1000 ** step);
}

export function setName(label: string): string {
  return label.trim() === '' ? t('library_unnamed') : label;
}

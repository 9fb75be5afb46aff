/**
 * Links to archived copies of pages, as they are pasted: which archive, of which page, and when it was copied.
 *
 * In:     any string.
 * Out:    null where it is no link to one fixed copy. A link to whichever copy is the latest is none: what it shows
 *         changes. `original` is null where the link does not say it (short links); nothing is asked of an archive.
 * Errors: none.
 * Source: the forms of web.archive.org, the archive.today family, perma.cc and ghostarchive.org.
 */
import { addressOfPage } from './page-url.ts';

export const archiveServices = ['wayback', 'archive-today', 'perma', 'ghostarchive'] as const;
export type ArchiveService = (typeof archiveServices)[number];

export interface ArchiveLink {
  readonly service: ArchiveService;
  /** The address of the page that was copied. */
  readonly original: string | null;
  /** When, as far as the link says. RFC 3339. */
  readonly at: string | null;
}

interface ArchiveForm {
  readonly service: ArchiveService;
  readonly host: RegExp;
  /** Captures the time, where the link has one. */
  readonly path: RegExp;
}

const today = /^(?:www\.)?archive\.(?:today|is|li|fo|ph|vn|md)$/u;
const forms: readonly ArchiveForm[] = [
  { service: 'wayback', host: /^web\.archive\.org$/u, path: /^\/web\/(\d{4,14})(?:[a-z]{2}_)?\/./u },
  { service: 'archive-today', host: today, path: /^\/(\d{4}\.\d\d\.\d\d-\d{6}|\d{14})\/./u },
  { service: 'archive-today', host: today, path: /^\/(?:wip\/)?[A-Za-z\d]{4,6}\/?$/u },
  { service: 'perma', host: /^(?:www\.)?perma\.cc$/u, path: /^\/[A-Z\d]{4}-[A-Z\d]{4}\/?$/iu },
  { service: 'ghostarchive', host: /^(?:www\.)?ghostarchive\.org$/u, path: /^\/(?:archive|varchive)\/[\w/-]+$/u },
];

export function archiveLinkOf(url: string): ArchiveLink | null {
  const text = url.trim();
  if (!/^https?:\/\//iu.test(text) || !URL.canParse(text)) return null;
  const { hostname, pathname, href } = new URL(text);
  for (const { service, host, path } of forms) {
    const found = host.test(hostname) ? path.exec(pathname) : null;
    if (found === null) continue;
    const copied = addressOfPage(text)?.href ?? null;
    return { service, original: copied === href ? null : copied, at: found[1] === undefined ? null : timeOf(found[1]) };
  }
  return null;
}

/** Of the digits of a link: null where they leave out the day, or name none that there was. */
function timeOf(written: string): string | null {
  const digits = written.replace(/\D/gu, '');
  if (digits.length < 8) return null;
  const whole = digits.padEnd(14, '0');
  const time = whole.replace(/^(....)(..)(..)(..)(..)(..)$/u, '$1-$2-$3T$4:$5:$6.000Z');
  const date = new Date(time);
  return Number.isNaN(date.getTime()) || date.toISOString() !== time ? null : time.replace('.000', '');
}

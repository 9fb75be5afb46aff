/**
 * What a post or a sentence says, without what the network and the reader's tool put round it.
 *
 * In:  any text: a sentence of an article, a post with handles and links, the wording of a claim.
 * Out: the same words; addresses are gone, `#CamelCase` and `@some_Name` are words, a date at the very end is off.
 */
const ADDRESSES =
  /https?:\/\/\S+|\bwww\.\S+|\bpic\.twitter\.com\/\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|co|ly|gov|be|me)\/\S+/giu;

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';

/** Posts are quoted with their date behind them, which says when, and nothing of what was said. */
const LAST_DATE = new RegExp(
  `[\\s,(]*(?:(?:${MONTHS})\\s+\\d{1,2},?\\s+\\d{4}|\\d{1,2}\\s+(?:${MONTHS})\\s+\\d{4})[\\s).]*$`,
  'u',
);

const MS_PER_DAY = 86_400_000;

export function cleanText(text: string): string {
  return text
    .replace(LAST_DATE, ' ')
    .replace(ADDRESSES, ' ')
    .replace(/[#@]([\p{L}\p{N}_]+)/gu, (_, tag: string) => ` ${wordsOfTag(tag)} `)
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The day of the date that stands at the end of a text, in days since 1970; null where there is none. */
export function lastDay(text: string): number | null {
  const date = LAST_DATE.exec(text)?.[0].replace(/[(),.]/gu, ' ');
  return date === undefined ? null : dayOf(date);
}

/** The day of a date in words or in RFC 3339, in days since 1970; null for what is no date. */
export function dayOf(date: string): number | null {
  const written = /\d{4}-\d{2}-\d{2}/u.exec(date)?.[0];
  const time = Date.parse(written === undefined ? `${date} UTC` : `${written}T00:00Z`);
  return Number.isNaN(time) ? null : Math.floor(time / MS_PER_DAY);
}

/** `StopTheSteal2020` is four words. */
function wordsOfTag(tag: string): string {
  return tag
    .replaceAll('_', ' ')
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replace(/(\p{L})(\p{N})/gu, '$1 $2');
}

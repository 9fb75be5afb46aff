/**
 * Where a stop ends no sentence, in languages whose own signs show: Turkish by its letters, Arabic by its script.
 *
 * In:  the text around a stop. A page's word for its language is often wrong, and a block may quote another language.
 */

/** Every twelfth letter of Turkish is one of these; a Turkish name in another language has one or two. */
const TURKISH_LETTERS = /[ğışĞİŞ]/gu;
const MIN_TURKISH_SHARE = 0.025;
const MIN_TURKISH_LETTERS = 2;
const NOT_TURKISH = /(?<!\p{L})(?:the|and|of|to|was|der|die|und|les|des|los|por)(?!\p{L})/iu;

const TURKISH =
  /(?:^|[^\p{L}\p{N}])(?:korg|tümg|tuğg|tuğa|kora|yrd|bşk|gnl|müh|uzm|opr|çvş|asb|yzb|bnb|yb|cad|sok|mah|blv|apt|tel|bkz|örn|çev|haz|hz|no)\.$/iu;
const ROMAN_ORDINAL = /(?:^|\s)[IVXL]+\.$/u;

/** د. محمد, أ. د. حسن, ق.م. — a letter alone, but not the era behind a year, which may end a sentence: 2019 م. */
const ARABIC_LETTER = /(?:^|[^\p{L}\p{M}\p{N}])(?:[\u0621-\u0644\u0646\u0648-\u064A]|(?<!\p{N}\s?)[مه])\.$/u;

/** «Are we ready?» asked the minister: one sentence. An "and" before the verb begins another. */
const ARABIC_TAG =
  /^(?:هكذا\s)?(?:قال|قالت|يقول|تقول|سأل|سألت|تساءل|تساءلت|أضاف|أضافت|صرح|صرحت|أكد|أكدت|رد|ردت)(?!\p{L})/u;

export function looksTurkish(text: string): boolean {
  const letters = text.match(TURKISH_LETTERS)?.length ?? 0;
  if (letters < MIN_TURKISH_LETTERS || letters < text.length * MIN_TURKISH_SHARE) return false;
  return !NOT_TURKISH.test(text);
}

/** `head` ends with a stop. */
export function isTurkishAbbreviation(head: string): boolean {
  return TURKISH.test(head) || ROMAN_ORDINAL.test(head);
}

export function isArabicInitial(head: string): boolean {
  return ARABIC_LETTER.test(head);
}

export function isArabicTag(tail: string): boolean {
  return ARABIC_TAG.test(tail);
}

/** The same words as another typesetter writes them. */
import type { Random } from '../random.ts';

export function retype(text: string, random: Random): string {
  const retyped = retypeMarks(text)
    .replace(/ /gu, () => (random.chance(0.15) ? '\u00a0' : ' '))
    .replace(/\p{L}{7,}/gu, (word) => (random.chance(0.3) ? insertInside(word, '\u00ad', random) : word))
    .replace(/\p{L}{4,}/gu, (word) => (random.chance(0.05) ? insertInside(word, '\u200b', random) : word));
  return random.chance(0.5) ? retyped.normalize('NFD') : retyped;
}

function retypeMarks(text: string): string {
  const isCurly = /[“”‘’]/u.test(text);
  const quotes = isCurly
    ? text.replace(/[“”]/gu, '"').replace(/[‘’]/gu, "'")
    : text
        .replace(/(^|[\s([])"/gu, '$1“')
        .replace(/"/gu, '”')
        .replace(/(^|[\s([])'/gu, '$1‘')
        .replace(/'/gu, '’');
  const dashes = /[–—]/u.test(quotes)
    ? quotes.replace(/–/gu, '-').replace(/—/gu, '--')
    : quotes.replace(/ - /gu, ' – ');
  return dashes.includes('…') ? dashes.replace(/…/gu, '...') : dashes.replace(/\.\.\./gu, '…');
}

/** Never beside the word's ends, where it would be a question whether it is part of the quote. */
function insertInside(word: string, mark: string, random: Random): string {
  const letters = word.match(/\p{L}\p{M}*/gu) ?? [];
  const at = 1 + random.whole(Math.max(1, letters.length - 1));
  return letters.slice(0, at).join('') + mark + letters.slice(at).join('');
}

/** Lists of checked claims and sentences looked up in them, from files of JSON lines. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { ClaimWordings } from '../../match/claim-entry.ts';
import { dayOf } from '../../match/clean.ts';

export interface CheckedClaim {
  readonly id: string;
  readonly vclaim: string;
  readonly title?: string;
  readonly subtitle?: string;
  readonly speaker?: string;
  readonly date?: string;
  readonly text?: string;
}

export interface LookedUp {
  readonly id: string;
  readonly text: string;
  readonly rel: readonly string[];
  readonly split?: string;
  readonly date?: string;
}

/** With the beginnings of their articles, where a file beside says them: same first word, `_text` in its name. */
export function readClaims(file: string): readonly CheckedClaim[] {
  const [word = ''] = path.basename(file).split('_');
  const beside = readdirSync(path.dirname(file)).filter(
    (name) => name.startsWith(`${word}_`) && name.includes('_text') && name !== path.basename(file),
  );
  const rows = beside.flatMap((name) => readLines<{ id: string; text: string }>(path.join(path.dirname(file), name)));
  const texts = new Map(rows.map(({ id, text }) => [id, text]));
  return readLines<CheckedClaim>(file).map((claim) => ({ text: texts.get(claim.id) ?? '', ...claim }));
}

export function readLines<Line>(file: string): readonly Line[] {
  const bytes = readFileSync(file);
  const lines = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as Line);
}

export function wordedOf(claim: CheckedClaim): { readonly claim: string; readonly wordings: ClaimWordings } {
  const { id, vclaim, title = '', subtitle = '', speaker = '', date = '', text = '' } = claim;
  const written = /\p{Lu}\p{Ll}+ \d{1,2}, \d{4}|\d{1,2} \p{Lu}\p{Ll}+ \d{4}|\d{4}-\d{2}-\d{2}/u.exec(date)?.[0];
  return {
    claim: id,
    wordings: {
      language: 'en',
      text: vclaim,
      title,
      subtitle: `${subtitle}\n${speaker}`,
      reason: '',
      article: text,
      day: dayOf(written ?? ''),
    },
  };
}

/** Its day, where its line says one: `date`, or the eight digits that the name of a debate begins with. */
export function dateOf({ id, date }: Pick<LookedUp, 'id' | 'date'>): string | undefined {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})_/u.exec(id) ?? [];
  return date ?? (year === undefined ? undefined : `${year}-${month}-${day}`);
}

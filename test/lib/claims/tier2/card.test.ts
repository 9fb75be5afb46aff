/** What is shipped is what its card and its sources say. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const sha256 = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');
const card = readFileSync('public/models/tier2.md', 'utf8');

test('the card names the weights by their hash and size', () => {
  expect(card).toContain(sha256('public/models/tier2.bin'));
  expect(card).toContain(`${readFileSync('public/models/tier2.bin').length.toLocaleString('en')} bytes`);
});

test('at most 8 MB are shipped', () => {
  expect(readFileSync('public/models/tier2.bin').length).toBeLessThanOrEqual(8_000_000);
});

test('the card has the figures that were measured', () => {
  const figures = JSON.parse(readFileSync('lib/claims/training/tier2/figures.json', 'utf8')) as Figures;
  for (const [name, { ap, f1, ap95, f195 }] of Object.entries(figures.worth)) {
    const row = card.split('\n').find((line) => line.startsWith(`| ${name} |`));
    expect(row, name).toContain(`${shown(ap)} (${ap95.map(shown).join('–')})`);
    expect(row, name).toContain(`${shown(f1)} (${f195.map(shown).join('–')})`);
  }
  for (const [name, roles] of Object.entries(figures.spans)) {
    const row = card.split('\n').find((line) => line.startsWith(`| ${name} |`));
    expect(row, name).toContain([roles.source, roles.cue, roles.content].map(shown).join(' / '));
  }
});

test('the kernel was built of the source beside it', () => {
  const noted = readFileSync('lib/claims/tier2/kernel.sha256', 'utf8').trim().split('\n');
  expect(noted).toEqual(
    ['lib/claims/tier2/kernel.c', 'public/models/tier2.wasm'].map((file) => `${sha256(file)}  ${file}`),
  );
});

interface Figures {
  readonly worth: Readonly<Record<string, { ap: number; f1: number; ap95: number[]; f195: number[] }>>;
  readonly spans: Readonly<Record<string, { source: number; cue: number; content: number }>>;
}

function shown(value: number): string {
  return value.toFixed(3).replace(/^0/, '');
}

/**
 * `npm run -s validate -- FILE`: what a file is, and everything that is wrong with it.
 *
 * One line a fault, with where it is. Exit code 1: it has faults, or cannot be read; 2: asked wrongly.
 */
import { validityOf } from '../../lib/interchange/faults.ts';
import { formatOf } from '../../lib/interchange/formats.ts';
import { failureIn, faultWords, rejectedWords } from './english.ts';
import { textAt } from './input-file.ts';

const [path, ...others] = process.argv.slice(2);

try {
  process.exitCode = path === undefined || others.length > 0 ? usage() : validate(path);
} catch (caught) {
  console.error(`validate: ${failureIn(caught)}`);
  process.exitCode = 1;
}

function validate(file: string): number {
  const { format, faults, rejected, unmapped, claims } = validityOf(textAt(file));
  console.log(`${file}: ${format === null ? 'no format that we know' : `${formatOf(format).name}, ${claims} claims`}`);
  const words = [...faults.map(faultWords), ...rejected.map(rejectedWords)];
  for (const fault of words) console.log(`fault: ${fault}`);
  for (const { label, count } of unmapped) console.log(`note: no verdict for the label "${label}" (${count})`);
  console.log(words.length === 0 ? 'valid' : `${words.length} ${words.length === 1 ? 'fault' : 'faults'}`);
  return words.length === 0 ? 0 : 1;
}

function usage(): number {
  console.error('usage: npm run -s validate -- FILE');
  return 2;
}

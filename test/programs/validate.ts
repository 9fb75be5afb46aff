/**
 * `npm run -s validate -- FILE`: what a file is, and everything that is wrong with it.
 *
 * One line a fault, with where it is. Exit code 1: it has faults; 2: asked wrongly.
 */
import { readFileSync, statSync } from 'node:fs';
import { validityOf } from '../../lib/interchange/faults.ts';
import { formatOf } from '../../lib/interchange/formats.ts';
import { refuseLargeFile } from '../../lib/interchange/json-text.ts';
import { ExtensionError } from '../../lib/model/errors.ts';

const [path, ...others] = process.argv.slice(2);

try {
  process.exitCode = path === undefined || others.length > 0 ? usage() : validate(path);
} catch (caught) {
  console.error(`validate: ${ExtensionError.from(caught).message}`);
  process.exitCode = 1;
}

function validate(file: string): number {
  refuseLargeFile(statSync(file).size);
  const { format, faults, unmapped, claims } = validityOf(readFileSync(file, 'utf8'));
  console.log(`${file}: ${format === null ? 'no format that we know' : `${formatOf(format).name}, ${claims} claims`}`);
  for (const fault of faults) console.log(`fault: ${fault}`);
  for (const { label, count } of unmapped) console.log(`note: no verdict for the label "${label}" (${count})`);
  console.log(faults.length === 0 ? 'valid' : `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}`);
  return faults.length === 0 ? 0 : 1;
}

function usage(): number {
  console.error('usage: npm run -s validate -- FILE');
  return 2;
}

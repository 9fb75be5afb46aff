/** The text of a file that a program is given by its path; a path that leads to no file is refused in a sentence. */
import { readFileSync, statSync } from 'node:fs';
import { textOfFile } from '../../lib/interchange/file-text.ts';
import { refuseLargeFile } from '../../lib/interchange/json-text.ts';
import { ExtensionError } from '../../lib/model/errors.ts';

export function textAt(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) throw new ExtensionError('not-found', `there is no file ${path}`);
  if (found.isDirectory()) throw new ExtensionError('not-found', `${path} is a folder, not a file`);
  refuseLargeFile(found.size);
  return textOfFile(readFileSync(path));
}

/** What is written on the bench's command line. */
import path from 'node:path';

/** npm runs scripts in the repository's root, whatever folder its caller is in. */
export const fromCaller = (file: string): string => path.resolve(process.env.INIT_CWD ?? '.', file);

export const folderOf = (name: string | undefined): string | null => (name === undefined ? null : fromCaller(name));

export function listOf(what: string, text: string | undefined, known: readonly string[]): readonly string[] | null {
  if (text === undefined) return null;
  const names = text.split(',').map((name) => name.trim());
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`no ${what} is called ${unknown.join(', ')}; there are: ${known.join(', ')}`);
  return names;
}

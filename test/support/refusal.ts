/** Why a file is refused, in the English words that a person reads. */
import { ExtensionError } from '../../lib/model/errors.ts';
import { failureIn } from '../programs/english.ts';

export function refusalOf(read: () => unknown): string {
  try {
    read();
  } catch (caught) {
    if (!(caught instanceof ExtensionError) || caught.code !== 'import-malformed') throw caught;
    return failureIn(caught);
  }
  throw new Error('it was read');
}

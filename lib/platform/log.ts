/**
 * Where errors end that nobody can be told of: borders such as event listeners and alarms.
 *
 * An invalidated context is no error: the extension was updated, and this script belongs to the old one.
 */
import { ExtensionError } from '../model/errors.ts';
import { isAlive } from './runtime.ts';

export function report(caught: unknown, when: string): void {
  if (!isAlive()) return;
  const error = ExtensionError.from(caught);
  console.error(`claimlight: ${when}: ${error.code}: ${error.message}`, error.cause ?? error);
}

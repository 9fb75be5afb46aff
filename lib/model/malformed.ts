/** A file that is not the format it claims to be: its fault as an error, and the way back. */
import { ExtensionError } from './errors.ts';
import type { Fault } from './fault.ts';

/** The error of a file that has this fault. Its message is for the log. */
export function malformed(fault: Fault, cause?: unknown): ExtensionError {
  const { code, where, values = [] } = fault;
  const message = [where?.values.join(':'), [code, ...values].join(' ')]
    .filter((part) => part !== undefined)
    .join(': ');
  return new ExtensionError('import-malformed', message, { cause, fault });
}

/** The fault that an error is of. Anything else is thrown on. */
export function faultOf(caught: unknown): Fault {
  if (caught instanceof ExtensionError && caught.fault !== undefined) return caught.fault;
  throw caught;
}

/**
 * The failures of this extension: what a caller could not expect, as a class with a code.
 *
 * What a caller should expect is a value (`{ status: 'orphan' }`), not one of these.
 * `message` is for the log; screens map `code` to words, and `fault` where the error is of one in a file.
 */
import type { Fault } from './fault.ts';

export const errorCodes = [
  'bad-message', // a message that does not fit the protocol
  'not-permitted', // the sender may not give this command, or the browser refuses the page
  'not-found', // the row named by an id is not in the store
  'conflict', // a record names a version that was replaced meanwhile
  'import-malformed', // a file that is not the format it claims to be
  'import-newer', // a file of a newer format: it can be read, not merged
  'no-reply', // nobody answered: the background was stopped or replaced
  'unexpected', // anything else: a bug, report it
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** A failure as a plain value: what crosses between contexts, or is shown. */
export interface Failure {
  readonly code: ErrorCode;
  readonly message: string;
  readonly fault?: Fault | undefined;
}

export class ExtensionError extends Error implements Failure {
  override readonly name = 'ExtensionError';
  readonly code: ErrorCode;
  readonly fault: Fault | undefined;

  constructor(
    code: ErrorCode,
    message: string,
    { fault, ...options }: ErrorOptions & { readonly fault?: Fault | undefined } = {},
  ) {
    super(message, options);
    this.code = code;
    this.fault = fault;
  }

  /** What was thrown in another context, thrown again here. */
  static of({ code, message, fault }: Failure): ExtensionError {
    return new ExtensionError(code, message, { fault });
  }

  /** Turn whatever was caught into an `ExtensionError`, keeping the first cause. */
  static from(caught: unknown): ExtensionError {
    if (caught instanceof ExtensionError) return caught;
    const message = caught instanceof Error ? caught.message : String(caught);
    return new ExtensionError('unexpected', message, { cause: caught });
  }
}

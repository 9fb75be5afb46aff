/**
 * Give the background a command and wait for its answer.
 *
 * Errors: what the handler threw, as an `ExtensionError` with the same code; `no-reply` when nobody answered.
 */
import { type ErrorCode, ExtensionError } from '../model/errors.ts';
import { browser } from '../platform/api.ts';
import { type CommandName, type Payload, PROTOCOL, type Reply } from './protocol.ts';

export type ReplyEnvelope =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly code: ErrorCode; readonly message: string };

export async function ask<Name extends CommandName>(command: Name, payload: Payload<Name>): Promise<Reply<Name>> {
  const reply = (await browser.runtime.sendMessage({ protocol: PROTOCOL, command, payload })) as
    | ReplyEnvelope
    | undefined;
  if (reply === undefined || reply === null) throw new ExtensionError('no-reply', `nobody answered ${command}`);
  if (!reply.ok) throw new ExtensionError(reply.code, reply.message);
  return reply.value as Reply<Name>;
}

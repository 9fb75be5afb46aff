/**
 * Give the background a command and wait for its answer.
 *
 * A background that is stopped before it answered is asked again, where asking twice is the same as asking once.
 *
 * Errors: what the handler threw, as an `ExtensionError` with the same code; `no-reply` when nobody answered.
 */
import { ExtensionError, type Failure } from '../model/errors.ts';
import { browser } from '../platform/api.ts';
import { isAlive } from '../platform/runtime.ts';
import { type CommandName, type Payload, PROTOCOL, type Reply, repeatableCommands } from './protocol.ts';

/** A background that was stopped starts again with the next message. */
const ATTEMPTS = 4;
const PAUSE_MS = 100;

export type ReplyEnvelope = { readonly ok: true; readonly value: unknown } | ({ readonly ok: false } & Failure);

export async function ask<Name extends CommandName>(command: Name, payload: Payload<Name>): Promise<Reply<Name>> {
  const reply = await replyTo(command, payload);
  if (!reply.ok) throw ExtensionError.of(reply);
  return reply.value as Reply<Name>;
}

async function replyTo(command: CommandName, payload: unknown): Promise<ReplyEnvelope> {
  const attempts = repeatableCommands.has(command) ? ATTEMPTS : 1;
  for (let attempt = 1; ; attempt += 1) {
    const { reply, cause } = await send({ protocol: PROTOCOL, command, payload });
    if (reply !== undefined) return reply;
    if (attempt === attempts || !isAlive())
      throw new ExtensionError('no-reply', `nobody answered ${command}`, { cause });
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * attempt));
  }
}

interface Sent {
  readonly reply?: ReplyEnvelope | undefined;
  readonly cause?: unknown;
}

/** Without a reply where nobody listens, or where who listened was stopped before it answered. */
async function send(message: object): Promise<Sent> {
  try {
    return { reply: ((await browser.runtime.sendMessage(message)) as ReplyEnvelope | null | undefined) ?? undefined };
  } catch (cause) {
    return { cause };
  }
}

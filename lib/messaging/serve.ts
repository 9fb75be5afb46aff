/**
 * Answer commands in the background.
 *
 * Three questions before a handler runs: is it ours, may this sender ask, is it well-formed? Every command that is
 * ours is answered, failures included, so that no caller waits for ever.
 */
import { ExtensionError } from '../model/errors.ts';
import { browser, type Runtime } from '../platform/api.ts';
import { senderKind } from '../platform/runtime.ts';
import type { ReplyEnvelope } from './ask.ts';
import { parsePayload } from './payloads.ts';
import { type CommandName, contentCommands, type Payload, PROTOCOL, type Reply } from './protocol.ts';

export type Handlers = {
  readonly [Name in CommandName]: (
    payload: Payload<Name>,
    sender: Runtime.MessageSender,
  ) => Reply<Name> | Promise<Reply<Name>>;
};

type Listener = Parameters<typeof browser.runtime.onMessage.addListener>[0];

export function serve(handlers: Handlers): void {
  const listener = (message: unknown, sender: Runtime.MessageSender, reply: (answer: ReplyEnvelope) => void) => {
    const said = message as { protocol?: unknown; command?: unknown; payload?: unknown } | null;
    if (said?.protocol !== PROTOCOL || typeof said.command !== 'string') return undefined;
    void answer(said.command as CommandName, said.payload, sender, handlers).then(reply);
    return true; // the one form that every browser takes as "the answer comes later"
  };
  browser.runtime.onMessage.addListener(listener as unknown as Listener);
}

export async function answer<Name extends CommandName>(
  command: Name,
  payload: unknown,
  sender: Runtime.MessageSender,
  handlers: Handlers,
): Promise<ReplyEnvelope> {
  try {
    if (!Object.hasOwn(handlers, command)) throw new ExtensionError('bad-message', `${command} is no command`);
    if (!mayAsk(command, sender)) throw new ExtensionError('not-permitted', `${command} from ${sender.url}`);
    const value = await handlers[command](parsePayload(command, payload), sender);
    return { ok: true, value };
  } catch (caught) {
    const { code, message, fault } = ExtensionError.from(caught);
    return { ok: false, code, message, fault };
  }
}

export function mayAsk(command: CommandName, sender: Runtime.MessageSender): boolean {
  const kind = senderKind(sender);
  return kind === 'page' || (kind === 'content' && contentCommands.has(command));
}

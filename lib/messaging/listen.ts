/** Hear events in a content script. The background is the only one who tells. */
import { browser, type Runtime } from '../platform/api.ts';
import { type EventName, type Events, PROTOCOL } from './protocol.ts';

export type EventHandlers = { readonly [Name in EventName]: (detail: Events[Name]) => void };

type Listener = Parameters<typeof browser.runtime.onMessage.addListener>[0];

/** Returns a function that stops listening. What is heard is acknowledged, so that the teller knows of a page that left. */
export function listen(handlers: EventHandlers): () => void {
  const listener = (message: unknown, sender: Runtime.MessageSender, acknowledge: (heard: true) => void): undefined => {
    const said = message as { protocol?: unknown; event?: EventName; detail?: unknown } | null;
    if (said?.protocol !== PROTOCOL || said.event === undefined || sender.id !== browser.runtime.id) return;
    if (!Object.hasOwn(handlers, said.event)) return;
    acknowledge(true);
    (handlers[said.event] as (detail: unknown) => void)(said.detail);
  };
  browser.runtime.onMessage.addListener(listener as unknown as Listener);
  return () => browser.runtime.onMessage.removeListener(listener as unknown as Listener);
}

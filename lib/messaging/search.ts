/**
 * Ask for claims as they are typed for: what a page and `search-worker.js` say to each other.
 *
 * One worker as long as the page is open. It reads all summaries once and then what changes; `onChange` says that the
 * answer may be another one now, first while they are still being read.
 */
import type { ClaimAnswer, ClaimQuery } from '../model/claim-query.ts';
import type { ClaimSummary } from '../model/claim-summary.ts';
import { type ErrorCode, ExtensionError } from '../model/errors.ts';
import { extensionUrl } from '../platform/runtime.ts';

type Asked =
  | { readonly do: 'find'; readonly query: ClaimQuery }
  | { readonly do: 'rows'; readonly numbers: Uint32Array };

export interface SearchRequest {
  readonly id: number;
  readonly asked: Asked;
}

export type SearchReply =
  | { readonly id: number; readonly ok: true; readonly value: ClaimAnswer | readonly ClaimSummary[] }
  | { readonly id: number; readonly ok: false; readonly code: ErrorCode; readonly message: string }
  /** `isLoaded` once all that is stored was read. */
  | { readonly changed: true; readonly isLoaded: boolean }
  | { readonly changed: false; readonly code: ErrorCode; readonly message: string };

export interface SearchState {
  readonly isLoaded: boolean;
  /** What keeps the worker from reading the store. */
  readonly error: ExtensionError | null;
}

export interface ClaimSearch {
  find(query: ClaimQuery): Promise<ClaimAnswer>;
  /** One for each number of an answer; of a claim that went meanwhile, what it was last. */
  rows(numbers: Uint32Array): Promise<readonly ClaimSummary[]>;
  /** Returns a function that stops listening. */
  onChange(listener: (state: SearchState) => void): () => void;
  close(): void;
}

/** `name` is of another store than one's own: the demo's. */
export function openSearch(name = ''): ClaimSearch {
  const worker = new Worker(extensionUrl('search-worker.js'), { name });
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  const listeners = new Set<(state: SearchState) => void>();
  const tell = (state: SearchState): void => {
    for (const listener of listeners) listener(state);
  };
  let latest = 0;
  worker.onmessage = ({ data }: MessageEvent<SearchReply>) => {
    if ('changed' in data) tell(stateOf(data));
    else settle(waiting, data);
  };
  worker.onerror = ({ message }) => tell({ isLoaded: false, error: new ExtensionError('unexpected', message) });
  const ask = <Answer>(asked: Asked): Promise<Answer> => {
    const id = ++latest;
    const answer = Promise.withResolvers<unknown>();
    waiting.set(id, answer);
    worker.postMessage({ id, asked } satisfies SearchRequest);
    return answer.promise as Promise<Answer>;
  };
  return {
    find: (query) => ask({ do: 'find', query }),
    rows: (numbers) => ask({ do: 'rows', numbers }),
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => worker.terminate(),
  };
}

function stateOf(said: Extract<SearchReply, { changed: boolean }>): SearchState {
  if (said.changed) return { isLoaded: said.isLoaded, error: null };
  return { isLoaded: false, error: new ExtensionError(said.code, said.message) };
}

function settle(
  waiting: Map<number, PromiseWithResolvers<unknown>>,
  reply: Extract<SearchReply, { id: number }>,
): void {
  const answer = waiting.get(reply.id);
  waiting.delete(reply.id);
  if (reply.ok) answer?.resolve(reply.value);
  else answer?.reject(new ExtensionError(reply.code, reply.message));
}

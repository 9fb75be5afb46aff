/**
 * The second reader of sentences (lib/claims/tier2), off every page's thread: what the background and its worker say to
 * each other.
 *
 * Errors: `read` rejects where the browser has no host for it, where the model does not start, and once its worker was
 *         lost twice. Whoever asks goes on with the first reader.
 */
import { type ErrorCode, ExtensionError } from '../model/errors.ts';
import { openReaderHost, type ReaderHost } from '../platform/reader-host.ts';

export interface ReaderRequest {
  readonly id: number;
  readonly texts: readonly string[];
  readonly vectors: boolean;
}

export interface SentenceReading {
  /** Check-worthiness in [0, 1]. */
  readonly worth: number;
  /** Of unit length; only where it was asked for. */
  readonly vector?: readonly number[];
}

export type ReaderReply =
  | { readonly id: number; readonly ok: true; readonly readings: readonly SentenceReading[] }
  | { readonly id: number; readonly ok: false; readonly code: ErrorCode; readonly message: string };

/** A host may end between two requests: it costs memory, and is opened again. */
const ATTEMPTS = 2;

export class Reader {
  private host: Promise<ReaderHost> | null = null;
  private readonly waiting = new Map<number, PromiseWithResolvers<readonly SentenceReading[]>>();
  private latest = 0;

  async read(texts: readonly string[], { vectors = false } = {}): Promise<readonly SentenceReading[]> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.ask({ id: ++this.latest, texts, vectors });
      } catch (error) {
        if (attempt === ATTEMPTS || !(error instanceof ExtensionError && error.code === 'no-reply')) throw error;
      }
    }
  }

  private async ask(request: ReaderRequest): Promise<readonly SentenceReading[]> {
    this.host ??= this.open();
    const host = await this.host;
    const waiting = Promise.withResolvers<readonly SentenceReading[]>();
    this.waiting.set(request.id, waiting);
    host.send(request);
    return waiting.promise;
  }

  private async open(): Promise<ReaderHost> {
    try {
      return await openReaderHost({ onMessage: (reply) => this.hear(reply as ReaderReply), onLost: () => this.lose() });
    } catch (error) {
      this.host = null;
      throw error;
    }
  }

  private hear(reply: ReaderReply): void {
    const waiting = this.waiting.get(reply.id);
    this.waiting.delete(reply.id);
    if (reply.ok) waiting?.resolve(reply.readings);
    else waiting?.reject(new ExtensionError(reply.code, reply.message));
  }

  private lose(): void {
    this.host = null;
    for (const { reject } of this.waiting.values()) reject(new ExtensionError('no-reply', 'the reader was lost'));
    this.waiting.clear();
  }
}

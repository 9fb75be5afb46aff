/**
 * Have the background spot the claims of an article, over a port, while the article is still being read.
 *
 * Out:    `onClaims` hears all that were found so far, each time that there are more.
 * Errors: `no-reply` when the background was lost `ATTEMPTS` times. A background that was stopped halfway is told
 *         everything again, and what it had found is void.
 */
import { SPOT_PORT, type SpotMessage, type SpotReply } from '../../lib/messaging/protocol.ts';
import { ExtensionError } from '../../lib/model/errors.ts';
import type { SpotArticle, SpotBlock, SpottedClaim } from '../../lib/model/spotting.ts';
import { browser, type Runtime } from '../../lib/platform/api.ts';

const ATTEMPTS = 3;

export class SpotClient {
  private readonly said: SpotMessage[];
  private readonly onClaims: (claims: readonly SpottedClaim[]) => void;
  private readonly done: Promise<string>;
  private port: Runtime.Port | null = null;

  /** Connects at once: a background that was stopped starts while the page is read. */
  constructor(article: SpotArticle, onClaims: (claims: readonly SpottedClaim[]) => void) {
    this.said = [{ kind: 'start', ...article }];
    this.onClaims = onClaims;
    this.done = this.run();
    this.done.catch(() => undefined); // heard by whoever awaits `finish`
  }

  send(blocks: readonly SpotBlock[]): void {
    this.say({ kind: 'blocks', blocks });
  }

  /** Answers the content hash of the article once all its claims were heard. */
  finish(): Promise<string> {
    this.say({ kind: 'end' });
    return this.done;
  }

  private say(message: SpotMessage): void {
    this.said.push(message);
    this.port?.postMessage(message);
  }

  private async run(): Promise<string> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const contentHash = await this.connect();
      if (contentHash !== null) return contentHash;
    }
    throw new ExtensionError('no-reply', 'the background was lost while it spotted claims');
  }

  /** Answers null when the port closed early. */
  private connect(): Promise<string | null> {
    const port = browser.runtime.connect({ name: SPOT_PORT });
    const claims: SpottedClaim[] = [];
    this.port = port;
    return new Promise((resolve) => {
      port.onDisconnect.addListener(() => {
        this.port = null;
        resolve(null);
      });
      port.onMessage.addListener((message) => {
        const reply = message as SpotReply;
        if (reply.kind === 'claims') {
          claims.push(...reply.claims);
          return this.onClaims(claims);
        }
        resolve(reply.contentHash);
        port.disconnect();
      });
      for (const message of this.said) port.postMessage(message);
    });
  }
}

/**
 * Spot claims for a content script, over a port: its blocks come while it still reads, claims go back as they are found.
 *
 * What is known of an article lives as long as its port. When this background is stopped halfway, the port ends, and
 * the content script connects again and says everything anew.
 */
import * as v from 'valibot';
import { makeSpotter, type Spotter } from '../../lib/claims/spot.ts';
import { starterTopics } from '../../lib/claims/topics/starter-topics.ts';
import { SPOT_PORT, type SpotMessage, type SpotReply } from '../../lib/messaging/protocol.ts';
import { ExtensionError } from '../../lib/model/errors.ts';
import { MAX_SUGGESTIONS, SHOWN_FROM } from '../../lib/model/limits.ts';
import { parse } from '../../lib/model/parse.ts';
import type { SpotArticle, SpotBlock, SpottedClaim } from '../../lib/model/spotting.ts';
import { browser, type Runtime } from '../../lib/platform/api.ts';
import { report } from '../../lib/platform/log.ts';
import { senderKind } from '../../lib/platform/runtime.ts';
import { nextSlice } from '../../lib/platform/scheduling.ts';
import type { Database } from '../../lib/store/db.ts';
import { readTopics } from '../../lib/store/reads.ts';
import { sha256Hex } from '../../lib/text/digest.ts';
import { packagedTier1 } from './tier1-files.ts';

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const SpotMessageSchema = v.variant('kind', [
  v.object({ kind: v.literal('start'), title: v.string(), language: v.nullable(v.string()) }),
  v.object({
    kind: v.literal('blocks'),
    blocks: v.array(v.object({ text: v.string(), sentences: v.array(v.tuple([offset, offset])) })),
  }),
  v.object({ kind: v.literal('end') }),
]);

/** UTF-16 code units of one article: far above any book, below what would stop the background. */
const MAX_ARTICLE = 50_000_000;

/** What only “show more” shows takes half of a page's room at most. */
const MAX_HINTS = MAX_SUGGESTIONS / 2;

/** Work this long between two answers, so that first claims are painted while the rest is read. */
const SLICE_MS = 12;

/** `storeOf` answers the store of the page that asks: its topics are watched for. */
export function serveSpotting(storeOf: (sender: Runtime.MessageSender) => Database): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== SPOT_PORT || port.sender === undefined || senderKind(port.sender) === 'stranger') return;
    // While the page's first words are on their way.
    void packagedTier1();
    const spotting = new Spotting(storeOf(port.sender), port);
    let work = Promise.resolve();
    port.onMessage.addListener((message) => {
      work = work.then(() => spotting.hear(message)).catch((error) => spotting.fail(error));
    });
  });
}

/** One article on one port. */
class Spotting {
  private readonly db: Database;
  private readonly port: Runtime.Port;
  private connected = true;
  private spotter: Spotter | null = null;
  private readonly texts: string[] = [];
  private length = 0;
  private found = 0;
  private hinted = 0;

  constructor(db: Database, port: Runtime.Port) {
    this.db = db;
    this.port = port;
    port.onDisconnect.addListener(() => {
      this.connected = false;
    });
  }

  async hear(message: unknown): Promise<void> {
    if (!this.connected) return;
    const said: SpotMessage = parse(SpotMessageSchema, message);
    if (said.kind === 'start') await this.start(said);
    if (said.kind === 'blocks') await this.spot(said.blocks);
    if (said.kind === 'end') this.say({ kind: 'done', contentHash: sha256Hex(this.texts.join('\n')) });
  }

  private async start(article: SpotArticle): Promise<void> {
    const [topics, tier1] = await Promise.all([readTopics(this.db), packagedTier1()]);
    const watched = topics ?? starterTopics;
    const spotter = makeSpotter(article, watched, tier1);
    const strong = new Set(watched.filter(({ tone }) => tone === 'strong').map(({ label }) => label));
    this.spotter = (block) =>
      spotter(block).map((claim) =>
        claim.topics.some((label) => strong.has(label)) ? { ...claim, isStrong: true } : claim,
      );
  }

  fail(error: unknown): void {
    if (!this.connected) return;
    this.port.disconnect();
    this.connected = false;
    report(error, 'spotting claims');
  }

  private async spot(blocks: readonly SpotBlock[]): Promise<void> {
    if (this.spotter === null) throw new ExtensionError('bad-message', 'blocks came before the start');
    let claims: SpottedClaim[] = [];
    let since = performance.now();
    for (const block of blocks) {
      this.length += block.text.length;
      if (this.length > MAX_ARTICLE) throw new ExtensionError('bad-message', 'the article is too long');
      this.texts.push(block.text);
      if (this.found < MAX_SUGGESTIONS) claims.push(...this.spotFirst(block, this.spotter));
      if (performance.now() - since < SLICE_MS) continue;
      this.say({ kind: 'claims', claims });
      claims = [];
      await nextSlice();
      since = performance.now();
    }
    if (claims.length > 0) this.say({ kind: 'claims', claims });
  }

  /** The claims of a block, as many as a page may still have: a page paints and lists no more. */
  private spotFirst(block: SpotBlock, spotter: Spotter): readonly SpottedClaim[] {
    return spotter(block).filter(({ checkWorthiness }) => {
      const isHint = checkWorthiness < SHOWN_FROM;
      if (this.found >= MAX_SUGGESTIONS || (isHint && this.hinted >= MAX_HINTS)) return false;
      this.found += 1;
      if (isHint) this.hinted += 1;
      return true;
    });
  }

  private say(reply: SpotReply): void {
    if (this.connected) this.port.postMessage(reply);
  }
}

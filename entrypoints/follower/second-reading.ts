/**
 * Spans that the first reader left open, read again by the second: the strongest first, some at a time.
 *
 * What is judged is the words, so that a page that changes meanwhile asks for nothing twice. A background that was
 * stopped answers when it is asked again; where there is no second reader, the first one's word stands.
 */
import { bothOpinions, isOpen } from '../../lib/claims/second-opinion.ts';
import { ask } from '../../lib/messaging/ask.ts';
import { SPOTTED_FROM } from '../../lib/model/limits.ts';
import type { SecondReadingState } from '../../lib/model/page.ts';
import { isTurnToPaint } from '../marker/ever-rarer.ts';
import type { Spotted } from '../marker/spotted.ts';
import type { Part, Reading } from './reading.ts';

/** Some tens of milliseconds of somebody else's thread. */
const BATCH = 8;

/** Of one page. A book would keep a processor busy for minutes. */
const MOST = 400;

/** Longer ones are cut by the reader itself. */
const MAX_LENGTH = 2000;

export class SecondReading {
  readonly #judged = new Map<string, number>();
  readonly #onJudged: () => void;
  #state: SecondReadingState = 'done';

  /** `onJudged` is called after the first answer, the second, the fourth and so on, and once there will be none. */
  constructor(onJudged: () => void) {
    this.#onJudged = onJudged;
  }

  /** Ask for what is open in a page, unless somebody does already. */
  look(current: () => Reading | null): void {
    if (this.#state !== 'done' || this.#open(current()).length === 0) return;
    this.#state = 'reading';
    void this.#run(current);
  }

  /** The page with what was judged so far. */
  applied(reading: Reading): Reading {
    const second = this.#state;
    if (this.#judged.size === 0) return { ...reading, second };
    const parts = reading.parts.map((part) => ({
      ...part,
      spotted: part.spotted.map((claim) => this.#judgedAgain(part, claim)),
    }));
    return { ...reading, second, parts };
  }

  async #run(current: () => Reading | null): Promise<void> {
    let answers = 0;
    for (let open = this.#open(current()); open.length > 0; open = this.#open(current())) {
      const texts = open.slice(0, BATCH);
      const worths = await judge(texts);
      if (worths === null) {
        this.#state = 'absent';
        break;
      }
      for (const [at, text] of texts.entries()) this.#judged.set(text, worths[at] as number);
      answers += 1;
      if (isTurnToPaint(answers)) this.#onJudged();
    }
    if (this.#state === 'reading') this.#state = 'done';
    this.#onJudged();
  }

  #open(reading: Reading | null): readonly string[] {
    if (reading === null || this.#judged.size >= MOST) return [];
    const open = reading.parts.flatMap((part) =>
      part.spotted
        .filter(({ tier, checkWorthiness }) => tier === 1 && isOpen(checkWorthiness))
        .map((claim) => ({ text: judgedText(part, claim), worth: claim.checkWorthiness })),
    );
    const strongest = open.filter(({ text }) => !this.#judged.has(text)).sort((a, b) => b.worth - a.worth);
    return [...new Set(strongest.map(({ text }) => text))];
  }

  #judgedAgain(part: Part, claim: Spotted): Spotted {
    if (claim.tier !== 1) return claim;
    const second = this.#judged.get(judgedText(part, claim));
    if (second === undefined) return claim;
    // What is listed stays within the reach of "show more".
    const checkWorthiness = Math.max(SPOTTED_FROM, bothOpinions(claim.checkWorthiness, second));
    return { ...claim, tier: 2, checkWorthiness };
  }
}

/** Null where there is no second reader: the panel says so. */
async function judge(texts: readonly string[]): Promise<readonly number[] | null> {
  return (await ask('claims.judge', { texts }).catch(() => null))?.worths ?? null;
}

function judgedText({ article }: Part, { block, judged }: Spotted): string {
  return (article.blocks[block]?.text.slice(...judged) ?? '').slice(0, MAX_LENGTH);
}

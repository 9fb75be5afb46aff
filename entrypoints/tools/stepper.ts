/**
 * From mark to mark with a key, and what is read out of each: its number, its verdict and its words.
 *
 * Steps go through the checks of a page; where it has none, through what is worth checking.
 */
import { verdictWords } from '../../components/verdict-words.ts';
import { ask } from '../../lib/messaging/ask.ts';
import type { PlacedMark, ToolPage } from '../../lib/model/page-tools.ts';
import { boxOf } from '../../lib/overlay/anchor-boxes.ts';
import { number, plural, t } from '../../lib/platform/i18n.ts';
import { type Direction, markInView, nextStep, type Steps } from './steps.ts';

/** Words of a mark that are read out: who wants more reads the page. */
const MOST_WORDS = 160;

export class Stepper {
  readonly #page: ToolPage;
  #last: Range | null = null;

  constructor(page: ToolPage) {
    this.#page = page;
  }

  /** Answers what is to be read out. */
  async step(direction: Direction): Promise<string> {
    const checks = this.#page.checks();
    const ranges = checks.length > 0 ? checks.map(({ range }) => range) : this.#suggestions();
    const index = nextStep(this.#stepsOf(ranges), direction);
    if (index === null) return t('step_none');
    const range = ranges[index]!;
    this.#last = range;
    this.#page.show(range);
    const [nth, of] = [number(index + 1), number(ranges.length)];
    const check = checks[index];
    return check === undefined ? t('step_suggestion', nth, of, wordsOf(range)) : wordsOfCheck(check, nth, of);
  }

  /** The check that a person went to last, or the one that is most in view. */
  inView(): PlacedMark | null {
    const checks = this.#page.checks();
    const index = markInView(this.#stepsOf(checks.map(({ range }) => range)));
    return index === null ? null : checks[index]!;
  }

  #suggestions(): readonly Range[] {
    return this.#page.painted().map(({ range }) => range);
  }

  #stepsOf(ranges: readonly Range[]): Steps {
    const last = this.#last === null ? -1 : ranges.indexOf(this.#last);
    return { boxes: ranges.map(boxOf), last: last < 0 ? null : last, height: innerHeight };
  }
}

async function wordsOfCheck(check: PlacedMark, nth: string, of: string): Promise<string> {
  const { mention, claim, layer, range, status } = check;
  if (status === 'changed') return t('step_changed', nth, of, wordsOf(range));
  const { verdicts } = await ask('claim.card', { mention, claim, layer });
  const differ = new Set(verdicts.map(({ verdict }) => verdict)).size > 1;
  const [first] = verdicts;
  const one = first === undefined ? t('step_noVerdict') : verdictWords(first.verdict, first.label);
  const label = differ ? plural('disagree', verdicts.length) : one;
  return t('step_check', nth, of, label, wordsOf(range));
}

function wordsOf(range: Range): string {
  const words = String(range).replace(/\s+/gu, ' ').trim();
  return words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS)}…` : words;
}

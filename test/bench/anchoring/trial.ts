/** One DOM, the quotes that are looked for in it, and what each engine answers. */
import type { Engine, Found } from '../peers/engine.ts';
import { plain } from './page-text.ts';
import type { Case } from './report-types.ts';
import { isSameWords } from './same-words.ts';
import { judge, type Span, Spans, type Verdict } from './score.ts';

export interface Sought {
  readonly scenario: string;
  readonly kind: Case['kind'];
  readonly text: string;
  /** The right place, or null where nothing is right. */
  readonly gold: Range | null;
  /** By engine. */
  readonly stored: Readonly<Record<string, unknown>>;
}

export interface Trial {
  readonly body: HTMLElement;
  readonly sought: readonly Sought[];
  readonly injected: ReadonlySet<Node>;
}

/** All quotes of a trial go to an engine in one call. */
export async function runTrial(trial: Trial, engines: readonly Engine[]): Promise<readonly Case[]> {
  const { body, sought } = trial;
  const spans = new Spans(body);
  const golds = sought.map(({ gold }) => (gold === null ? null : spans.of(gold)));
  const cases: Case[] = [];
  for (const engine of engines) {
    const found = await engine.anchorMany(
      body,
      sought.map(({ stored }) => stored[engine.name]),
    );
    for (const [at, one] of sought.entries()) {
      // An edit left nothing of it.
      if (one.gold !== null && golds[at] === null) continue;
      const answer = { sought: one, gold: golds[at]!, found: found[at]! };
      cases.push(caseOf(trial, engine.name, answer, spans));
    }
  }
  return cases;
}

interface Answer {
  readonly sought: Sought;
  readonly gold: Span | null;
  readonly found: Found;
}

const GOOD: readonly Verdict[] = ['exact', 'none'];

function caseOf(trial: Trial, engine: string, { sought, gold, found }: Answer, spans: Spans): Case {
  const { range, status, similarity } = found;
  const verdict = judge(gold, { span: range === null ? null : spans.of(range), isNull: range === null });
  const saysSame = range !== null && (status === 'exact' || status === 'fuzzy');
  const isFalseSame = saysSame && !isSameWords(sought.text, range, trial.injected);
  return {
    scenario: sought.scenario,
    engine,
    kind: sought.kind,
    verdict,
    status,
    similarity,
    isFalseSame,
    texts: GOOD.includes(verdict) && !isFalseSame ? undefined : textsOf(sought, range),
  };
}

function textsOf({ text, gold }: Sought, range: Range | null): Case['texts'] {
  const got = range === null ? null : plain(range.toString());
  return { quote: text, gold: gold === null ? null : plain(gold.toString()), got };
}

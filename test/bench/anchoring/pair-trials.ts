/** Two real revisions of one article, and where each sentence of the first stands in the second. */
import { describeBy } from '../peers/describe-all.ts';
import type { Engine } from '../peers/engine.ts';
import { foldPage } from './folded.ts';
import { rangeOf } from './gold.ts';
import { textNodesOf } from './page-text.ts';
import type { PairKind } from './pair-kinds.ts';
import type { Case } from './report-types.ts';
import { show } from './show.ts';
import { runTrial, type Sought } from './trial.ts';

export interface GoldSentence {
  readonly q: string;
  readonly t: string | null;
  readonly kind: string;
  readonly sim: number;
}

export interface PairInput {
  readonly id: string;
  readonly v1: string;
  readonly v2: string;
  readonly gold: readonly GoldSentence[];
}

export async function runPair({ v1, v2, gold }: PairInput, engines: readonly Engine[]): Promise<readonly Case[]> {
  const known = await describeAll(show(v1), gold, engines);
  const body = show(v2);
  const page = foldPage(body);
  const nodes = textNodesOf(body);
  const sought = known.flatMap(({ sentence, stored }): readonly Sought[] => {
    const { q, t } = sentence;
    const places = page.placesOf(t ?? q);
    const isClear = t === null ? places.length === 0 : places.length === 1;
    if (!isClear) return [];
    const right = t === null ? null : rangeOf(nodes, places[0]!);
    return [{ scenario: pairKind(sentence)!, kind: 'gold', text: q, gold: right, stored }];
  });
  return runTrial({ body, sought, injected: new Set() }, engines);
}

interface Known {
  readonly sentence: GoldSentence;
  readonly stored: Readonly<Record<string, unknown>>;
}

/** A sentence that stands twice has no one right place, and is left out. */
async function describeAll(
  body: HTMLElement,
  gold: readonly GoldSentence[],
  engines: readonly Engine[],
): Promise<readonly Known[]> {
  const page = foldPage(body);
  const nodes = textNodesOf(body);
  const known: Known[] = [];
  for (const sentence of gold) {
    const places = page.placesOf(sentence.q);
    if (places.length !== 1 || pairKind(sentence) === null) continue;
    known.push({ sentence, stored: await describeBy(engines, body, () => rangeOf(nodes, places[0]!)) });
  }
  return known;
}

function pairKind({ kind, sim }: GoldSentence): PairKind | null {
  if (kind === 'same' || kind === 'moved' || kind === 'deleted') return kind;
  if (kind !== 'edited') return null;
  if (sim >= 0.9) return 'edited .9-1';
  return sim >= 0.7 ? 'edited .7-.9' : 'edited < .7';
}

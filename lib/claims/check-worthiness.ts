/**
 * How much a span deserves to be checked, by rules alone: whether it states what could be looked up, and that matters.
 *
 * It ranks. It never says what is true.
 *
 * In:   the words of a span, and whether it is quoted or attributed. Out: a number in [0, 1].
 * Cost: linear in the words.
 */
import { type FeatureName, type Features, featureNames, featuresOf, type SpanContext } from './features.ts';
import type { Token } from './tokens.ts';

/** Fewer words than this state nothing that stands alone. */
const MIN_WORDS = 5;

/** Set so that of the sentences of 114 news and feature pages somewhat over a quarter pass (November 2026). */
const BIAS = -1.5;

/**
 * Rounded from logistic regressions on ClaimBuster (crowdsourced, CC BY 4.0) and FactAppeal (train, CC BY 4.0), classes
 * balanced. `future`, `verbless`, `attributed`, `quoted`, `declined`,
 * `imperative` and `readiness` were set by hand, since debates hardly show them.
 */
const WEIGHTS: Readonly<Record<FeatureName, number>> = {
  number: 0.75,
  quantity: 0.5,
  comparison: 0.5,
  name: 0.25,
  pastEvent: 0.5,
  state: 0.3,
  cause: 0.35,
  normative: -0.9,
  future: -0.5,
  hedge: -0.5,
  firstPerson: -0.4,
  feeling: -0.65,
  secondPerson: -0.5,
  question: -2,
  short: -0.5,
  verbless: -2,
  quoted: -0.2,
  attributed: 0.5,
  named: 0.25,
  contested: 0.4,
  declined: -4,
  imperative: -1.5,
  readiness: -1,
};

/** Elsewhere no verb, comparison or cause adds to the sum: less holds a span back, least where no capital tells a name. */
const BIAS_ELSEWHERE = -1;
const BIAS_WITHOUT_CAPITALS = -0.6;

/** In scripts without spaces a run of words counts as one: letters tell how long a span is. */
const MIN_LETTERS = 20;
const CASED = /\p{Lu}|\p{Ll}/u;

/** Verbs are known for English only; elsewhere numbers, names and quotation must do. */
const ENGLISH_ONLY: ReadonlySet<FeatureName> = new Set(['verbless', 'short', 'imperative']);

export function checkWorthiness(
  tokens: readonly Token[],
  context: SpanContext & { readonly english: boolean },
): number {
  const { english, text } = context;
  const isSpaced = english || CASED.test(text);
  if (tokens.length < MIN_WORDS && (isSpaced || text.length < MIN_LETTERS)) return 0;
  const features: Features = featuresOf(tokens, context);
  let sum = english ? BIAS : biasElsewhere(text);
  for (const name of featureNames) {
    if (english || !ENGLISH_ONLY.has(name)) sum += WEIGHTS[name] * features[name];
  }
  return 1 / (1 + Math.exp(-sum));
}

function biasElsewhere(text: string): number {
  return CASED.test(text) ? BIAS_ELSEWHERE : BIAS_WITHOUT_CAPITALS;
}

/**
 * How much a span deserves to be checked, by the best means there are for it, and why.
 *
 * In:   the words of a span and what is known of it. Out: a number in [0, 1], the reasons, and which means judged.
 * Cost: linear in the words.
 */
import type { SpotReason, SpotTier } from '../model/spotting.ts';
import { checkWorthiness } from './check-worthiness.ts';
import { type Features, featuresOf, type SpanContext } from './features.ts';
import type { LanguageRules } from './languages/rules.ts';
import type { Token } from './tokens.ts';
import type { WorthModel } from './worth/worth.ts';

export interface Judgement {
  readonly checkWorthiness: number;
  readonly reasons: readonly SpotReason[];
  readonly tier: SpotTier;
}

export interface Judged extends SpanContext {
  readonly english: boolean;
  readonly topics: readonly string[];
}

/** Fewer words than this state nothing that stands alone. */
const MIN_WORDS = 5;

/**
 * What a topic that the desk follows adds to the log-odds: it lifts a fact, and leaves a wish below the threshold. Set by
 * hand, so that an event ranks above an opinion of the topic.
 */
const TOPIC_LIFT = 0.6;

/** What there is for the span's language. */
export interface Means {
  readonly model: WorthModel | null;
  readonly rules: LanguageRules | null;
}

export function judge(tokens: readonly Token[], span: Judged, { model, rules }: Means): Judgement {
  const features = featuresOf(tokens, span);
  const reasons = reasonsOf(features, span);
  const tier = model !== null && span.english ? 1 : 0;
  if (tier === 1 && tokens.length < MIN_WORDS) return { checkWorthiness: 0, reasons, tier };
  const byRules = (): number => rules?.worth(span.text) ?? checkWorthiness(tokens, span);
  const alone = tier === 1 ? model!.inNews(tokens, span.text, features) : byRules();
  return { checkWorthiness: shifted(alone, span.topics.length > 0 ? TOPIC_LIFT : 0), reasons, tier };
}

/** A share, moved by so much on the scale of log-odds. */
function shifted(share: number, by: number): number {
  return share / (share + (1 - share) * Math.exp(-by));
}

function reasonsOf(features: Features, { topics }: Judged): SpotReason[] {
  const holds: Readonly<Record<SpotReason, boolean>> = {
    number: features.number + features.quantity > 0,
    comparison: features.comparison > 0,
    event: features.pastEvent > 0,
    cause: features.cause > 0,
    name: features.name > 0,
    attributed: features.attributed > 0,
    quoted: features.quoted > 0,
    contested: features.contested > 0,
    topic: topics.length > 0,
  };
  return (Object.keys(holds) as SpotReason[]).filter((reason) => holds[reason]);
}

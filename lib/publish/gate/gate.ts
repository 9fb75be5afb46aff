/**
 * The publish gate: what is missing before a claim may be published (records.md 3.6).
 *
 * In:   a view and the desk's profile. Nothing is fetched: what is asked is what the records say.
 * Out:  what each rule found, in the order of the rules, those that block first.
 * Cost: linear in the claim's sources and assessments.
 */
import type { ClaimView } from '../../model/claim-view.ts';
import type { DeskProfile, GateFinding, GateRule } from '../../model/desk.ts';
import { hasPlace, hasReply, hasSourceOfItsTime, isShort, saysWhoSaidWhat } from './claim-rules.ts';
import { hasPublisher, hasSecondPerson, hasSummary, hasVerdict } from './desk-rules.ts';
import type { Rule } from './finding.ts';
import { hasBothSides, hasIndependentSources, hasLiveLinks, hasWholeSources, isArchived } from './source-rules.ts';

export const rules: Readonly<Record<GateRule, Rule>> = {
  B1: saysWhoSaidWhat,
  B2: hasPlace,
  B3: hasVerdict,
  B4: hasSummary,
  B5: hasIndependentSources,
  B6: hasWholeSources,
  B7: hasSecondPerson,
  B8: hasPublisher,
  W1: isArchived,
  W2: hasBothSides,
  W3: hasReply,
  W4: isShort,
  W5: hasSourceOfItsTime,
  W6: hasLiveLinks,
};

export function gateOf(view: ClaimView, desk: DeskProfile): readonly GateFinding[] {
  return Object.values(rules)
    .map((rule) => rule(view, desk))
    .filter((found) => found !== null);
}

/** Those that keep it from being published. */
export function blockingOf(view: ClaimView, desk: DeskProfile): readonly GateFinding[] {
  return gateOf(view, desk).filter(({ severity }) => severity === 'block');
}

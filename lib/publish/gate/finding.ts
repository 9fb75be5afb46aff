/** What a rule of the gate is: a pure question about a claim and the desk that is to publish it. */
import type { ClaimView } from '../../model/claim-view.ts';
import type { DeskProfile, GateField, GateFinding, GateRule } from '../../model/desk.ts';
import type { EvidenceRecord } from '../../model/record.ts';
import { UNDATED } from '../../model/text.ts';

/** Null where there is nothing to say. */
export type Rule = (view: ClaimView, desk: DeskProfile) => GateFinding | null;

export function finding(rule: GateRule, field: GateField, of: string | null = null): GateFinding {
  return { rule, severity: rule.startsWith('B') ? 'block' : 'warn', field, of };
}

/** Those that are published with the claim: who spoke off the record is no source for readers. */
export function sourcesOf({ evidence }: ClaimView): readonly EvidenceRecord[] {
  return evidence.filter(({ body }) => body.onRecord);
}

export function isBlank(text: string): boolean {
  return text.trim() === '';
}

/** A time that a file did not give was not made up. */
export function isDated(time: string): boolean {
  return !isBlank(time) && time !== UNDATED;
}

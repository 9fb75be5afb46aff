/** What the gate asks of the decision, of who approved it, and of the desk. */
import { isInScheme, mayBePublished } from '../../model/verdict-scheme.ts';
import { schemeInUse } from '../../model/verdict-schemes.ts';
import { decisionOf, isSeconded } from '../decide.ts';
import { finding, isBlank, type Rule } from './finding.ts';

/** B3: one decision, with a verdict of the desk's scheme, and not one that is in progress. */
export const hasVerdict: Rule = (view, desk) => {
  const decision = decisionOf(view);
  if (decision === null) return finding('B3', 'verdict');
  const { body } = decision;
  return mayBePublished(body.verdict) && isInScheme(schemeInUse(desk), body) ? null : finding('B3', 'verdict');
};

/** B4: a sentence for readers. */
export const hasSummary: Rule = (view) => {
  const decision = decisionOf(view);
  return decision === null || isBlank(decision.body.summary) ? finding('B4', 'summary') : null;
};

/** B7: a second person stands behind it, unless the desk is one person's. */
export const hasSecondPerson: Rule = (view, desk) => {
  if (desk.singlePerson) return null;
  const decision = decisionOf(view);
  return decision !== null && isSeconded(view, decision, desk) ? null : finding('B7', 'approval');
};

/** B8: readers find how the desk works, how it corrects, and whom to write to. */
export const hasPublisher: Rule = (_, { publisher }) => {
  const links = [publisher?.publishingPrinciples, publisher?.correctionsPolicy, publisher?.contact];
  return links.every((link) => link !== undefined && !isBlank(link)) ? null : finding('B8', 'publisher');
};

/**
 * Who may replace what: a record is dead once some record names it in `prev` and is entitled to (model.md).
 *
 * Seeing is not enough and neither is being later: two versions of which neither names the other both live.
 * Nobody replaces an approval; its author retracts it.
 */
import type { AnyRecord, RecordKind, RecordOf } from '../model/record.ts';
import { type Lookup, rootOf, statedRoot } from './belonging.ts';
import { oldestFirst } from './order.ts';

/** What entitlement depends on beside the two records. */
export interface Circumstances {
  readonly lookup: Lookup;
  /** The first record, by clock, that made a claim published or corrected. */
  readonly publishing: (claim: string) => AnyRecord | undefined;
}

type Rule<Kind extends RecordKind> = (by: RecordOf<Kind>, target: AnyRecord, circumstances: Circumstances) => boolean;

const ownVersion = (by: AnyRecord, target: AnyRecord) =>
  by.kind === target.kind && by.author === target.author && statedRoot(by) === statedRoot(target);

const rules: { readonly [Kind in RecordKind]: Rule<Kind> } = {
  // Of claims the believed root counts: by it a view knows which versions are one claim.
  claim: (by, target, { lookup }) =>
    target.kind === 'claim' && by.author === target.author && rootOf(by, lookup) === rootOf(target, lookup),
  mention: ownVersion,
  evidence: ownVersion,
  link: ownVersion,
  note: (by, target) => ownVersion(by, target) && by.ref === target.ref,
  assess: (by, target) => target.kind === 'assess' && by.ref === target.ref && by.author === target.author,
  decide: (by, target, circumstances) =>
    target.kind === 'decide' && by.ref === target.ref && mayAmend(by, circumstances),
  set: (by, target) => target.kind === 'set' && by.ref === target.ref && by.body.field === target.body.field,
  untag: (by, target) => target.kind === 'tag' && by.ref === target.ref && by.body.tag === target.body.tag,
  retract: (by, target) => by.author === target.author,
  approve: () => false,
  tag: () => false,
  // What was erased is gone (lib/records/merge), and what an erase is not entitled to, it does not hide either.
  erase: () => false,
};

export function mayReplace(by: AnyRecord, target: AnyRecord, circumstances: Circumstances): boolean {
  const rule = rules[by.kind] as Rule<RecordKind>;
  return rule(by, target, circumstances);
}

/** Once a claim was published, a decision replaces another only as a correction: nothing public changes in silence. */
function mayAmend(decision: RecordOf<'decide'>, { publishing }: Circumstances): boolean {
  const published = publishing(decision.ref);
  return published === undefined || oldestFirst(decision, published) < 0 || decision.body.correction !== undefined;
}

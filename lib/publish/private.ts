/**
 * Which records and fields are private: what a desk keeps to itself when it publishes (records.md 7, idea 17).
 *
 * Private: comments and notes (all that do not say `private: false`), who is to do what by when, sources that are not
 * on record, what stood round a quote, why something was erased, and what was thought of before a claim was public.
 */
import type { AnyRecord } from '../model/record.ts';

/** As a screen counts them. */
export type PrivateThing = 'notes' | 'tasks' | 'sources' | 'drafts' | 'contexts' | 'reasons' | 'others';

/** Why a record does not leave, by itself; null where it may. */
export function privateRecord(record: AnyRecord): PrivateThing | null {
  if (record.kind === 'note' && record.body.private !== false) return 'notes';
  if (record.kind === 'set' && record.body.field !== 'status') return 'tasks';
  if (record.kind === 'evidence' && !record.body.onRecord) return 'sources';
  return null;
}

/**
 * The record's body without what is private in it, and what that was; null where nothing is. What another product said
 * of a record (`import`: groups, permissions) is that product's, and stays.
 */
export function publicBody(record: AnyRecord): { readonly body: object; readonly without: PrivateThing } | null {
  const {
    import: imported,
    context,
    ...rest
  } = record.body as { readonly import?: unknown; readonly context?: unknown };
  if (record.kind === 'erase' && record.body.reason !== '')
    return { body: { ...rest, reason: '' }, without: 'reasons' };
  if (record.kind === 'mention' && context !== undefined) return { body: rest, without: 'contexts' };
  if (imported === undefined) return null;
  return { body: context === undefined ? rest : { ...rest, context }, without: 'others' };
}

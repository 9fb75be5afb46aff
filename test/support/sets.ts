/** Headers and whole sets for tests. */
import { composeSet, exportSet, type StoredSet } from '../../lib/interchange/annotation-set.ts';
import type { AnnotationSet, SetHeader } from '../../lib/model/annotation-set.ts';
import type { AnyRecord } from '../../lib/model/record.ts';
import { defaultVerdictScheme } from '../../lib/model/verdict-scheme.ts';
import { viewClaims } from '../../lib/records/view.ts';
import { timeAt } from './records.ts';

export const ownHeader: SetHeader = {
  id: 'urn:uuid:6f1c1f7e-3f0c-4b7c-9c53-0e6b3a1a3c11',
  label: 'Harbour claims, March',
  created: timeAt(0),
  modified: timeAt(60),
  generator: 'claimlight/0.1.0',
  language: 'en',
  verdictScheme: defaultVerdictScheme,
};

/** A set of all claims among these records. */
export function setOfRecords(records: readonly AnyRecord[], header: SetHeader = ownHeader): AnnotationSet {
  const views = viewClaims(records);
  const histories = new Set(views.flatMap(({ history }) => history));
  return composeSet(
    header,
    views,
    records.filter(({ id }) => histories.has(id)),
  );
}

/** What a profile exports that holds these records and this set, and nothing else. */
export function exportAgain(stored: StoredSet, records: readonly AnyRecord[]): AnnotationSet {
  const own = { ...ownHeader, id: 'urn:uuid:another', label: 'Not this one' };
  return exportSet({ own, views: viewClaims(records), records, stored: [stored] });
}

/**
 * Whether what a link gives today may take the place of what it gave before.
 *
 * In:  the set that was read, the subscription as it stands (null for a new one), and the layers that others opened.
 * Out: null, or why the last good state is kept. An older state of the set is a host's mistake or an attack: a
 *      correction could be taken back unseen. Another set under the same link was not subscribed to, and one that has
 *      the id of a layer from elsewhere would take that layer's place.
 */
import type { AnySet, SetHeader } from '../model/annotation-set.ts';
import { at, type Fault } from '../model/fault.ts';
import type { Feed, FeedTrouble } from '../model/feed.ts';

/** UTF-16 code units. It stands in every list; a longer one is no name. */
const MAX_LABEL = 1000;
const tooLongLabel: Fault = { code: 'tooLong', where: at('label'), values: [MAX_LABEL] };

export interface Offered {
  readonly status: 'ok' | 'newer';
  readonly set: Pick<SetHeader, 'id' | 'label' | 'modified'> | Pick<AnySet, 'id' | 'label'>;
}

export interface Refusal {
  readonly kind: FeedTrouble;
  readonly detail: string;
  readonly fault?: Fault;
}

export function refusalOf(
  { status, set }: Offered,
  known: Pick<Feed, 'set' | 'modified'> | null,
  otherLayers: ReadonlySet<string>,
): Refusal | null {
  if (status === 'newer') return { kind: 'newer', detail: '' };
  if (known !== null && set.id !== known.set) return { kind: 'other-set', detail: set.id };
  if (known === null && otherLayers.has(set.id)) return { kind: 'other-set', detail: set.id };
  if (set.label.length > MAX_LABEL) return { kind: 'malformed', detail: '', fault: tooLongLabel };
  const { modified } = set as SetHeader;
  if (known !== null && Date.parse(modified) < Date.parse(known.modified)) {
    return { kind: 'rolled-back', detail: `${modified} < ${known.modified}` };
  }
  return null;
}

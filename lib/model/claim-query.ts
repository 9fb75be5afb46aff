/** What is asked of the library, as data: filters combine by "and", the values of one filter by "or". */
import * as v from 'valibot';
import { nonEmpty } from './text.ts';

export const claimSorts = ['modified', 'claimDate', 'due', 'priority', 'text', 'sources'] as const;
export type ClaimSort = (typeof claimSorts)[number];

const values = v.exactOptional(v.array(nonEmpty));

export const ClaimQuerySchema = v.object({
  /** Words; each must begin a word of the claim, its speaker, tags or outlets. Between quotation marks: a phrase. */
  words: v.exactOptional(v.string()),
  status: values,
  verdict: values,
  tag: values,
  outlet: values,
  person: values,
  assignee: values,
  priority: values,
  language: values,
  anchored: values,
  layer: values,
  /** RFC 3339 days, both included: when the claim was changed last. */
  from: v.exactOptional(v.string()),
  to: v.exactOptional(v.string()),
  disagree: v.exactOptional(v.boolean()),
  withoutSource: v.exactOptional(v.boolean()),
  conflict: v.exactOptional(v.boolean()),
  overdue: v.exactOptional(v.boolean()),
  sort: v.exactOptional(v.picklist(claimSorts)),
  descending: v.exactOptional(v.boolean()),
});
export type ClaimQuery = v.InferOutput<typeof ClaimQuerySchema>;

/** The value for none: one's own and no layer, assigned to nobody, without a priority, never looked for, without a verdict. */
export const NONE = '-';

/** The filters whose values are counted, so that a screen offers only what is there. */
export const facets = [
  'status',
  'verdict',
  'tag',
  'outlet',
  'person',
  'assignee',
  'priority',
  'language',
  'anchored',
  'layer',
] as const;
export type Facet = (typeof facets)[number];

export interface ClaimAnswer {
  /** Rows of the answer in their order, as numbers that `rows` of the search takes. */
  readonly found: Uint32Array;
  readonly total: number;
  /** How many of the found have each value, the most first; values of a chosen filter are counted without it. */
  readonly counts: Readonly<Record<Facet, readonly (readonly [value: string, count: number])[]>>;
}

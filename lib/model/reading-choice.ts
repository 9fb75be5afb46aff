/**
 * What a reader does not want to see: a mark, the marks of a set, the marks of a site. Local, never a record.
 */
import type { Mark } from './mark.ts';

export const choiceKinds = ['mark', 'set', 'site'] as const;
export type ChoiceKind = (typeof choiceKinds)[number];

export interface ReadingChoice {
  readonly kind: ChoiceKind;
  /** Of the mention, of the layer; the host of a site. */
  readonly id: string;
  /** What it is to a reader: the claim's text, the set's label, the host. */
  readonly label: string;
  /** Where it was chosen. */
  readonly pageUrl: string;
  /** RFC 3339. */
  readonly at: string;
}

/** What names a choice, to take it back. */
export type MadeChoice = Pick<ReadingChoice, 'kind' | 'id'>;

/** The host of a page, from its key. */
export function siteOf(pageUrl: string): string {
  return pageUrl.split('/', 1)[0] as string;
}

/** Whether a mark of a page is to be shown. The same mention is hidden in whatever set it comes. */
export function isWanted(choices: readonly ReadingChoice[], pageUrl: string): (mark: Mark) => boolean {
  const unwanted = new Set(choices.map(({ kind, id }) => `${kind} ${id}`));
  if (unwanted.has(`site ${siteOf(pageUrl)}`)) return () => false;
  return ({ mention, layer }) => !(unwanted.has(`mark ${mention}`) || (layer !== null && unwanted.has(`set ${layer}`)));
}

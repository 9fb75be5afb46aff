/**
 * The parts of an attribution, and the labels that a tagger gives to words for them.
 *
 * Units: UTF-16 code units, end excluded.
 * Source: source, cue and content are those of PolNeAR (Newell et al., LREC 2018).
 */
export const roles = ['source', 'cue', 'content'] as const;
export type Role = (typeof roles)[number];

export interface RoleSpan {
  readonly role: Role;
  readonly start: number;
  readonly end: number;
}

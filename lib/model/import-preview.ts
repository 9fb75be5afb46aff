/** What a file would bring, said before anything of it is shown or kept. */
import type { Fault, Place } from './fault.ts';
import type { Loss } from './loss.ts';

/** A claim of one's own and one of the file that stand on the same words of a page: perhaps the same claim. */
export interface Proposal {
  readonly mine: string;
  readonly theirs: string;
  readonly mineText: string;
  readonly theirsText: string;
  readonly pageUrl: string;
}

export interface ImportPreview {
  /** Of `lib/interchange/formats`. */
  readonly format: string;
  readonly set: string;
  readonly label: string;
  /** The file is of a newer format: it can be opened and passed on, not merged, and nothing else is known of it. */
  readonly newer: boolean;
  readonly claims: number;
  /** Claims of which nothing is here, something, everything: among one's own, and in the layer that it replaces. */
  readonly fresh: number;
  readonly changed: number;
  readonly known: number;
  readonly proposals: readonly Proposal[];
  /** What was not taken, and why: where it stands in the file. */
  readonly rejected: readonly { readonly where: Place; readonly reason: Fault }[];
  /** Labels that stand for no verdict of ours, and how often. */
  readonly unmapped: readonly { readonly label: string; readonly count: number }[];
  /** What the file says and nothing here holds. */
  readonly lost: readonly Loss[];
  /** The open layer that goes when this is opened. */
  readonly replaces: { readonly label: string; readonly claims: number } | null;
}

/** How a table begins, for a person to say which column is which field. */
export interface TableStart {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Of `lib/interchange/csv`. */
  readonly fields: readonly string[];
  /** The number of the column of each field that was recognised by its name. */
  readonly proposed: Readonly<Record<string, number>>;
}

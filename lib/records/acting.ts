/** What an act on a claim is given: the claim as it is stored, who acts, and how records are written. */
import type { ClaimView } from '../model/claim-view.ts';
import type { DeskProfile, Refusal } from '../model/desk.ts';
import type { AnyRecord, AuthorId, RecordDraft } from '../model/record.ts';

export interface StoredClaim {
  readonly view: ClaimView;
  readonly records: readonly AnyRecord[];
}

export interface Acting {
  readonly author: AuthorId;
  /** RFC 3339: the `at` of everything that is written. */
  readonly at: string;
  readonly desk: DeskProfile;
  readonly write: (draft: RecordDraft, replaced?: readonly AnyRecord[]) => AnyRecord;
}

export type Refused = Omit<Refusal, 'claim'>;

/** Writes what it does, or writes nothing and says why not. */
export type Act = (stored: StoredClaim, acting: Acting) => Refused | null;

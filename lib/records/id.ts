/**
 * The content address of a record: whoever holds the same record knows it by the same id.
 *
 * In:     a record. Its `id` and `sig` are left out of the hash, whatever they say.
 * Out:    the first 26 characters of base64url(SHA-256("clr1:" + RFC 8785 of the record without id and sig)).
 * Source: model.md, "Record". test/fixtures/record-ids.v1.json holds ids that were computed by another program.
 */
import { type AnyRecord, ID_LENGTH, type RecordId } from '../model/record.ts';
import { canonicalJson, sha256Base64Url } from '../text/digest.ts';

/** Says what is hashed, so that no hash made for another purpose can pass for a record's. */
const PREFIX = 'clr1:';

export function recordId(content: object): RecordId {
  const { id: _id, sig: _sig, ...hashed } = content as { readonly id?: unknown; readonly sig?: unknown };
  return sha256Base64Url(PREFIX + canonicalJson(hashed)).slice(0, ID_LENGTH) as RecordId;
}

/** Whether the record is the one that its id names. One that is not is refused before it is merged. */
export function hasRightId(record: AnyRecord): boolean {
  return record.id === recordId(record);
}

/**
 * Who I am: a key pair that is made on first use, with a name and a desk beside it. No account.
 *
 * An author is the fingerprint of the public key. Only the same author may replace an assessment, so a lost key is a
 * lost authorship (model.md).
 */
import { hashes, keygen } from '@noble/ed25519';
import { sha512 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { type AuthorId, ID_LENGTH } from '../model/record.ts';
import { sha256Base64Url } from '../text/digest.ts';
import type { Database } from './db.ts';

hashes.sha512 = sha512;

export interface Identity {
  readonly author: AuthorId;
  /** Hex, 32 bytes each. The secret key leaves the store in an encrypted backup only. */
  readonly publicKey: string;
  readonly secretKey: string;
  /** Tells the clocks of one author's devices apart. */
  readonly device: string;
  /** The id of the set that one's own checks are exported as. */
  readonly set: string;
  /** RFC 3339. */
  readonly created: string;
}

/** The identity of this profile, made now when there is none. Two first uses at once make one. */
export async function ensureIdentity(db: Database, now: number): Promise<Identity> {
  const made = newIdentity(now);
  return db.transaction('rw', db.meta, async () => {
    const known = (await db.meta.get('identity'))?.value as Identity | undefined;
    if (known !== undefined) return known;
    await db.meta.put({ key: 'identity', value: made });
    return made;
  });
}

function newIdentity(now: number): Identity {
  const { secretKey, publicKey } = keygen();
  const author = authorOf(bytesToHex(publicKey));
  return {
    author,
    publicKey: bytesToHex(publicKey),
    secretKey: bytesToHex(secretKey),
    device: newDevice(),
    set: `urn:claimlight:set:${author}`,
    created: new Date(now).toISOString(),
  };
}

/** A name that no other device has. */
export function newDevice(): string {
  return crypto.getRandomValues(new Uint32Array(2)).reduce((text, part) => text + part.toString(36), '');
}

/** The author that a public key (hex) makes. */
export function authorOf(publicKey: string): AuthorId {
  return sha256Base64Url(`clk1:${publicKey}`).slice(0, ID_LENGTH) as AuthorId;
}

export async function saveProfile(db: Database, profile: { name: string; desk: string }, now: number): Promise<void> {
  const { author } = await ensureIdentity(db, now);
  await db.people.put({ author, ...profile });
}

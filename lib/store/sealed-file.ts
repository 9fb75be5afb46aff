/**
 * A file that a passphrase opens: one line of JSON that says how it was sealed, then what was sealed.
 *
 * In:     bytes, and a passphrase; composed and decomposed letters are the same, everything else counts.
 * Out:    bytes that AES-256-GCM sealed under a key of scrypt. The first line is sealed with them, so that no byte of
 *         the file is changed unseen. Salt and nonce are new for every file.
 * Errors: none for a file that cannot be opened: what is wrong with it is a value. A wrong passphrase and a changed
 *         byte look the same.
 * Cost:   128 MB and about a second for the key, at one stretch: it belongs in a worker. A file that asks for more than
 *         four times as much is refused.
 * Source: RFC 7914 (scrypt); NIST SP 800-38D (GCM).
 */
import { scrypt } from '@noble/hashes/scrypt.js';
import { BACKUP_FORMAT, BACKUP_VERSION, type NotOpened, type Seal, SealSchema } from '../model/backup.ts';
import { ExtensionError } from '../model/errors.ts';
import { parse } from '../model/parse.ts';

export type Unsealed = { readonly status: 'open'; readonly bytes: Uint8Array<ArrayBuffer> } | NotOpened;

/** Hears how much of the key is made, from 0 to 1. */
export type OnKey = (share: number) => void;

/** Each try at a passphrase costs whoever tries 128 MB and a second. */
const KDF = { name: 'scrypt', N: 2 ** 17, r: 8, p: 1 } as const;
const MAX_BYTES = 4 * 128 * KDF.N * KDF.r;
const MAX_LINE = 2000;
const TAG_BYTES = 16;

export async function seal(
  plain: Uint8Array<ArrayBuffer>,
  passphrase: string,
  onKey?: OnKey,
): Promise<Uint8Array<ArrayBuffer>> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const line: Seal = {
    format: BACKUP_FORMAT,
    formatVersion: BACKUP_VERSION,
    kdf: { ...KDF, salt: base64Of(crypto.getRandomValues(new Uint8Array(16))) },
    cipher: { name: 'AES-256-GCM', iv: base64Of(iv) },
    length: plain.length + TAG_BYTES,
  };
  const head = new TextEncoder().encode(`${JSON.stringify(line)}\n`);
  const key = await keyOf(passphrase, line, onKey);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: head }, key, plain);
  return joined(head, new Uint8Array(sealed));
}

export async function unseal(file: Uint8Array<ArrayBuffer>, passphrase: string, onKey?: OnKey): Promise<Unsealed> {
  const end = file.subarray(0, MAX_LINE).indexOf(NEW_LINE);
  const head = file.subarray(0, end + 1);
  const line = readLine(head);
  if (line.status !== 'read') return line;
  const sealed = file.subarray(end + 1);
  if (sealed.length !== line.seal.length) {
    return { status: 'malformed', reason: `${sealed.length} of ${line.seal.length} bytes` };
  }
  const iv = bytesOf(line.seal.cipher.iv);
  const key = await keyOf(passphrase, line.seal, onKey);
  try {
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: head }, key, sealed);
    return { status: 'open', bytes: new Uint8Array(plain) };
  } catch {
    return { status: 'locked' };
  }
}

const NEW_LINE = 10;

type Line = { readonly status: 'read'; readonly seal: Seal } | Exclude<NotOpened, { status: 'locked' }>;

function readLine(head: Uint8Array): Line {
  try {
    const said = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(head)) as unknown;
    if (isNewer(said)) return { status: 'newer' };
    const line = parse(SealSchema, said, 'import-malformed');
    const { N, r, p } = line.kdf;
    if (128 * N * r > MAX_BYTES || p > 4 || (N & (N - 1)) !== 0)
      return { status: 'malformed', reason: 'kdf: too costly' };
    return { status: 'read', seal: line };
  } catch (caught) {
    return { status: 'malformed', reason: ExtensionError.from(caught).message };
  }
}

function isNewer(said: unknown): boolean {
  const { format, formatVersion } = (said ?? {}) as { readonly format?: unknown; readonly formatVersion?: unknown };
  return format === BACKUP_FORMAT && typeof formatVersion === 'number' && formatVersion > BACKUP_VERSION;
}

async function keyOf(
  passphrase: string,
  { kdf: { N, r, p, salt } }: Seal,
  onKey: OnKey | undefined,
): Promise<CryptoKey> {
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const bytes = scrypt(typed, bytesOf(salt), { N, r, p, dkLen: 32, ...(onKey && { onProgress: onKey }) });
  return crypto.subtle.importKey('raw', new Uint8Array(bytes), 'AES-GCM', false, ['encrypt', 'decrypt']);
}

function joined(head: Uint8Array, rest: Uint8Array): Uint8Array<ArrayBuffer> {
  const file = new Uint8Array(head.length + rest.length);
  file.set(head);
  file.set(rest, head.length);
  return file;
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
}

function base64Of(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

/**
 * A file of weights: what a model is, in JSON, and its tables of numbers of one byte.
 *
 * In:    the bytes of such a file, or a header and its tables.
 * Out:   the header, and each table by its name, as views on the bytes; null for bytes that are no such file.
 * Errors: none. What a header must hold is for its model to say.
 */
export interface Weights {
  readonly header: Readonly<Record<string, unknown>>;
  readonly tables: ReadonlyMap<string, Int8Array>;
}

/** "CLW1", little-endian, and the length of the header. */
const MAGIC = 0x31574c43;
const LEAD = 8;

interface Listed {
  readonly name: string;
  readonly length: number;
}

export function unpackWeights(bytes: ArrayBuffer): Weights | null {
  if (bytes.byteLength < LEAD) return null;
  const view = new DataView(bytes);
  const length = view.getUint32(4, true);
  if (view.getUint32(0, true) !== MAGIC || LEAD + length > bytes.byteLength) return null;
  const header = parseHeader(new Uint8Array(bytes, LEAD, length));
  if (header === null || !Array.isArray(header.tables)) return null;
  const tables = new Map<string, Int8Array>();
  let at = LEAD + length;
  for (const { name, length: size } of header.tables as Listed[]) {
    if (at + size > bytes.byteLength) return null;
    tables.set(name, new Int8Array(bytes, at, size));
    at += size;
  }
  return at === bytes.byteLength ? { header, tables } : null;
}

function parseHeader(bytes: Uint8Array): Record<string, unknown> | null {
  try {
    const header: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof header === 'object' && header !== null ? (header as Record<string, unknown>) : null;
  } catch {
    return null; // not JSON: no header
  }
}

export function packWeights({ header, tables }: Weights): Uint8Array {
  const listed = [...tables].map(([name, { length }]) => ({ name, length }));
  const head = new TextEncoder().encode(JSON.stringify({ ...header, tables: listed }));
  const size = listed.reduce((sum, { length }) => sum + length, LEAD + head.length);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, head.length, true);
  bytes.set(head, LEAD);
  let at = LEAD + head.length;
  for (const table of tables.values()) {
    bytes.set(new Uint8Array(table.buffer, table.byteOffset, table.length), at);
    at += table.length;
  }
  return bytes;
}

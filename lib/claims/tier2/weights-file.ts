/**
 * The file of tier 2 (`public/models/tier2.bin`): a header, then tensors, each at a multiple of 64 bytes.
 *
 *   bytes 0-3    `CLT2`
 *   bytes 4-7    length of the header, little-endian
 *   header       JSON: what `Header` says; spaces up to the next multiple of 64
 *   tensors      `at` counts from there. int4: two integers a byte, low half first; scales: float16, one for each 64
 *                integers of a row; float32 as it is
 *
 * In:     the bytes of the file.
 * Out:    the header, and its tensors as views.
 * Errors: `import-malformed` for anything that is not such a file.
 */
import { ExtensionError } from '../../model/errors.ts';

export interface Tensor {
  readonly type: 'int4' | 'int8' | 'float32';
  readonly shape: readonly number[];
  readonly at: number;
  /** Of integers: where their scales are. */
  readonly scales?: number;
}

export interface Header {
  readonly maxTokens: number;
  /** worth = 1 / (1 + exp(-(scale * logit + shift))) */
  readonly calibration: { readonly scale: number; readonly shift: number };
  readonly tags: readonly string[];
  readonly vocabulary: { readonly at: number; readonly bytes: number; readonly scores: number };
  readonly tensors: Readonly<Record<string, Tensor>>;
}

export interface WeightsFile {
  readonly header: Header;
  /** Where `at` counts from. */
  readonly data: ArrayBuffer;
}

const alignment = 64;

export function readWeightsFile(bytes: ArrayBuffer): WeightsFile {
  try {
    const view = new DataView(bytes);
    if (view.getUint32(0) !== 0x434c5432) throw new Error('it does not begin with CLT2');
    const length = view.getUint32(4, true);
    const header = JSON.parse(new TextDecoder().decode(new Uint8Array(bytes, 8, length))) as Header;
    const data = bytes.slice(Math.ceil((8 + length) / alignment) * alignment);
    for (const tensor of Object.values(header.tensors)) checkInside(tensor, data.byteLength);
    return { header, data };
  } catch (cause) {
    throw new ExtensionError('import-malformed', `the weights of tier 2 cannot be read: ${String(cause)}`, { cause });
  }
}

function checkInside(tensor: Tensor, bytes: number): void {
  const end = tensor.at + sizeOf(tensor) * { int4: 0.5, int8: 1, float32: 4 }[tensor.type];
  const scalesEnd = (tensor.scales ?? 0) + (tensor.type === 'float32' ? 0 : sizeOf(tensor) / 32);
  if (!(end <= bytes && scalesEnd <= bytes)) throw new Error('it is cut short');
}

export function sizeOf(tensor: Tensor): number {
  return tensor.shape.reduce((product, side) => product * side, 1);
}

export function readFloat16(data: ArrayBuffer, at: number, count: number): Float32Array {
  const halves = new Uint16Array(data, at, count);
  return Float32Array.from(halves, (half) => {
    const exponent = (half >> 10) & 31;
    const fraction = half & 1023;
    const size = exponent === 0 ? fraction * 2 ** -24 : (1 + fraction / 1024) * 2 ** (exponent - 15);
    return half & 0x8000 ? -size : size;
  });
}

export function readVocabulary({ header, data }: WeightsFile): { pieces: string[]; scores: Float32Array } {
  const { at, bytes, scores } = header.vocabulary;
  const pieces = new TextDecoder().decode(new Uint8Array(data, at, bytes)).split('\n');
  return { pieces, scores: new Float32Array(data, scores, pieces.length) };
}

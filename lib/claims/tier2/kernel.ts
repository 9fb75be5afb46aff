/**
 * The arithmetic of tier 2 (kernel.c) and the memory that it works in.
 *
 * In:     the bytes of tier2.wasm.
 * Out:    its functions over addresses, and `reserve`, which only ever grows: weights and buffers live as long as the
 *         model.
 * Errors: `unexpected` where WebAssembly SIMD is missing or the bytes are broken; the caller stays with tier 1.
 */
import { ExtensionError } from '../../model/errors.ts';

export type Address = number;

/** What kernel.c exports; the arguments are explained there. */
export interface KernelFunctions {
  unpack4(from: Address, to: Address, count: number): void;
  to_integers(x: Address, out: Address, worth: Address, rows: number, width: number): void;
  // biome-ignore format: one line an export.
  dense(x: Address, worth: Address, w: Address, scale: Address, bias: Address, y: Address, rows: number, inputs: number, outputs: number, relu: number): void;
  layer_norm(x: Address, gain: Address, bias: Address, y: Address, rows: number, width: number): void;
  attention(qkv: Address, out: Address, scores: Address, rows: number, width: number, heads: number): void;
  add(x: Address, y: Address, count: number): void;
  // biome-ignore format: one line an export.
  embed(ids: Address, w: Address, scale: Address, timing: Address, x: Address, rows: number, width: number): void;
  taps(x: Address, y: Address, rows: number, width: number, reach: number): void;
  mean(x: Address, y: Address, rows: number, width: number): void;
  tanh(x: Address, count: number): void;
}

export interface Kernel {
  readonly call: KernelFunctions;
  reserve(bytes: number): Address;
  floats(at: Address, count: number): Float32Array;
  integers(at: Address, count: number): Int32Array;
  bytes(at: Address, count: number): Uint8Array;
}

const pageBytes = 65_536;
// The stack of tier2.wasm is below this (build.sh).
const firstFree = pageBytes;

export async function loadKernel(wasm: BufferSource): Promise<Kernel> {
  const memory = new WebAssembly.Memory({ initial: 2 });
  const call = await instantiate(wasm, memory);
  let next = firstFree;
  return {
    call,
    reserve: (bytes) => {
      const at = next;
      next += Math.ceil(bytes / 64) * 64;
      const missing = next - memory.buffer.byteLength;
      if (missing > 0) memory.grow(Math.ceil(missing / pageBytes));
      return at;
    },
    floats: (at, count) => new Float32Array(memory.buffer, at, count),
    integers: (at, count) => new Int32Array(memory.buffer, at, count),
    bytes: (at, count) => new Uint8Array(memory.buffer, at, count),
  };
}

async function instantiate(wasm: BufferSource, memory: WebAssembly.Memory): Promise<KernelFunctions> {
  try {
    const { instance } = await WebAssembly.instantiate(wasm, { env: { memory } });
    return instance.exports as unknown as KernelFunctions;
  } catch (cause) {
    throw new ExtensionError('unexpected', `tier 2 needs WebAssembly with SIMD: ${String(cause)}`, { cause });
  }
}

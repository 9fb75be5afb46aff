/**
 * Gzip of text that is made piece by piece, and back.
 *
 * In:     pieces, made when the ones before were taken.
 * Out:    a blob, which is the browser's: no more than a piece is in this context's memory at once. Back, the whole text.
 * Errors: `TypeError` for what is no gzip; `import-malformed` for what is longer than a string may be.
 */
import { ExtensionError } from '../model/errors.ts';

/** Bytes. Chromium's longest string has 512 Mi code units. */
const MAX_TEXT = 448 * 2 ** 20;

export function gzip(pieces: AsyncIterable<string>): Promise<Blob> {
  const packed = streamOf(pieces).pipeThrough(new TextEncoderStream()).pipeThrough(new CompressionStream('gzip'));
  return new Response(packed).blob();
}

export async function gunzip(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const texts: string[] = [];
  let length = 0;
  const decoder = new TextDecoder();
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  for (let reader = unpacked.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) return texts.join('') + decoder.decode();
    length += value.length;
    if (length > MAX_TEXT) {
      await reader.cancel();
      throw new ExtensionError('import-malformed', `more than ${MAX_TEXT / 2 ** 20} MiB of text`);
    }
    texts.push(decoder.decode(value, { stream: true }));
  }
}

/** What `ReadableStream.from` makes, which Chromium does not have. */
function streamOf(pieces: AsyncIterable<string>): ReadableStream<string> {
  const walk = pieces[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await walk.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await walk.return?.();
    },
  });
}

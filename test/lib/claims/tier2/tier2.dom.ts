/** The same model in a worker of a real Chromium, where it runs in the product. */

import { expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import golden from './golden.json';
import Reader from './reader.worker.ts?worker';

test('a worker reads what the trainer reads', async () => {
  const weights = bytesOf(await commands.readFile('public/models/tier2.bin', 'base64'));
  const kernel = bytesOf(await commands.readFile('public/models/tier2.wasm', 'base64'));
  const worker = new Reader();
  try {
    const answered = new Promise<number[]>((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = ({ message }) => reject(new Error(message));
    });
    worker.postMessage({ weights, kernel, texts: golden.map(({ text }) => text) });
    const worth = await answered;
    expect(worth).toHaveLength(golden.length);
    worth.forEach((value, index) => {
      expect(Math.abs(value - (golden[index]?.worth ?? Number.NaN))).toBeLessThan(1e-4);
    });
  } finally {
    worker.terminate();
  }
});

function bytesOf(base64: string): ArrayBuffer {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)).buffer;
}

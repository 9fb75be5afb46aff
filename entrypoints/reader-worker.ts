/**
 * The second reader of sentences, in a worker of its own: the border between its messages and lib/claims/tier2.
 *
 * The model is read from the extension's own files when the first request comes.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { loadTier2, type SentenceModel } from '../lib/claims/tier2/tier2.ts';
import type { ReaderReply, ReaderRequest } from '../lib/messaging/reader.ts';
import { ExtensionError } from '../lib/model/errors.ts';
import { readModel } from '../lib/platform/packaged.ts';

let model: Promise<SentenceModel> | null = null;

export default defineUnlistedScript(() => {
  let work = Promise.resolve();
  addEventListener('message', ({ data }: MessageEvent<ReaderRequest>) => {
    work = work.then(() => answer(data));
  });
});

async function answer({ id, texts, vectors }: ReaderRequest): Promise<void> {
  try {
    model ??= load();
    const reader = await model;
    const readings = vectors
      ? reader.read(texts).map(({ worth, vector }) => ({ worth, vector: [...vector] }))
      : reader.judge(texts).map((worth) => ({ worth }));
    postMessage({ id, ok: true, readings } satisfies ReaderReply);
  } catch (caught) {
    const { code, message } = ExtensionError.from(caught);
    postMessage({ id, ok: false, code, message } satisfies ReaderReply);
  }
}

async function load(): Promise<SentenceModel> {
  const [weights, kernel] = await Promise.all([readModel('tier2.bin'), readModel('tier2.wasm')]);
  return loadTier2(weights, kernel);
}

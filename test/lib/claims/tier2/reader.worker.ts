/** Takes weights, kernel and texts once; posts the check-worthiness of each. */
import { loadTier2 } from '../../../../lib/claims/tier2/tier2.ts';

interface Given {
  readonly weights: ArrayBuffer;
  readonly kernel: ArrayBuffer;
  readonly texts: readonly string[];
}

addEventListener('message', ({ data }: MessageEvent<Given>) => {
  void loadTier2(data.weights, data.kernel).then((model) =>
    postMessage(model.read(data.texts).map(({ worth }) => worth)),
  );
});

/** Work of a worker that takes seconds: how far it is, and a way to end it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Progress, Watching } from '../../lib/messaging/set-worker.ts';

export interface Slow {
  /** Null while nothing is done. */
  readonly progress: Progress | null;
  /** Answers null where it was stopped. */
  readonly run: <Result>(work: (watching: Watching) => Promise<Result>) => Promise<Result | null>;
  readonly stop: () => void;
}

export function useSlow(): Slow {
  const [progress, setProgress] = useState<Progress | null>(null);
  const running = useRef<AbortController | null>(null);
  const stop = (): void => running.current?.abort();
  useEffect(() => stop, []);
  const run: Slow['run'] = async (work) => {
    const abort = new AbortController();
    running.current = abort;
    const { signal } = abort;
    setProgress({ done: 0, total: 1 });
    try {
      return await work({ signal, onProgress: setProgress });
    } catch (caught) {
      if (signal.aborted) return null;
      throw caught;
    } finally {
      setProgress(null);
    }
  };
  return { progress, run, stop };
}

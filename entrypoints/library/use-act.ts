/**
 * One thing at a time that a person asked for: what it led to, in words, or why it failed.
 *
 * `run` takes work that answers the words to announce, and what takes it back where that can be done. While it runs,
 * further presses do nothing.
 */
import { useRef, useState } from 'preact/hooks';
import { ExtensionError } from '../../lib/model/errors.ts';

export type Work = () => Promise<string | Done>;

export interface Done {
  readonly words: string;
  readonly undo: Work;
}

export interface Act {
  readonly words: string;
  /** What takes that back, where it can be. */
  readonly undo: (() => void) | null;
  readonly error: ExtensionError | null;
  readonly run: (work: Work) => Promise<void>;
  readonly dismiss: () => void;
}

const nothing = { words: '' };

export function useAct(): Act {
  const [done, setDone] = useState<Pick<Done, 'words'> & Partial<Done>>(nothing);
  const [error, setError] = useState<ExtensionError | null>(null);
  const busy = useRef(false);
  const run = async (work: Work): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    setDone(nothing);
    setError(null);
    try {
      const led = await work();
      setDone(typeof led === 'string' ? { words: led } : led);
    } catch (caught) {
      setError(ExtensionError.from(caught));
    } finally {
      busy.current = false;
    }
  };
  const { words, undo } = done;
  return { words, undo: undo === undefined ? null : () => void run(undo), error, run, dismiss: () => setError(null) };
}

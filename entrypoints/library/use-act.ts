/**
 * One thing at a time that a person asked for: what it led to, in words, or why it failed.
 *
 * `run` takes work that answers the words to announce. While it runs, further presses do nothing.
 */
import { useRef, useState } from 'preact/hooks';
import { ExtensionError } from '../../lib/model/errors.ts';

export interface Act {
  readonly words: string;
  readonly error: ExtensionError | null;
  readonly run: (work: () => Promise<string>) => Promise<void>;
  readonly dismiss: () => void;
}

export function useAct(): Act {
  const [words, setWords] = useState('');
  const [error, setError] = useState<ExtensionError | null>(null);
  const busy = useRef(false);
  const run = async (work: () => Promise<string>): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    setWords('');
    setError(null);
    try {
      setWords(await work());
    } catch (caught) {
      setError(ExtensionError.from(caught));
    } finally {
      busy.current = false;
    }
  };
  return { words, error, run, dismiss: () => setError(null) };
}

/** What the panel says of the last thing that was done: in words, or as a failure. */
import { useEffect, useState } from 'preact/hooks';
import { ExtensionError } from '../../lib/model/errors.ts';

export interface Notice {
  readonly words: string;
  readonly error: ExtensionError | null;
  readonly say: (words: string) => void;
  readonly dismiss: () => void;
  /** Do what may fail, and show it when it does. Null then. */
  readonly attempt: <Value>(doing: Promise<Value>) => Promise<Value | null>;
}

/** Long enough to read a sentence twice; a failure stays until it is dismissed. */
const SHOWN_MS = 8000;

export function useNotice(): Notice {
  const [said, setSaid] = useState<{ words: string; error: ExtensionError | null }>({ words: '', error: null });
  useEffect(() => {
    if (said.words === '') return;
    const timer = setTimeout(() => setSaid((now) => (now === said ? { words: '', error: null } : now)), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [said]);
  return {
    ...said,
    say: (words) => setSaid({ words, error: null }),
    dismiss: () => setSaid({ words: '', error: null }),
    attempt: async (doing) => {
      try {
        return await doing;
      } catch (caught) {
        setSaid({ words: '', error: ExtensionError.from(caught) });
        return null;
      }
    },
  };
}

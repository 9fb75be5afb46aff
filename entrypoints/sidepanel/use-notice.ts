/** What the panel says of the last thing that was done: in words, or as a failure. */
import { useEffect, useState } from 'preact/hooks';
import { ExtensionError } from '../../lib/model/errors.ts';

export interface Notice {
  readonly words: string;
  readonly error: ExtensionError | null;
  /** What takes that back, where it can be. */
  readonly undo: (() => void) | null;
  readonly say: (words: string, undo?: () => void) => void;
  readonly dismiss: () => void;
  /** Do what may fail, and show it when it does. Null then. */
  readonly attempt: <Value>(doing: Promise<Value>) => Promise<Value | null>;
}

/** The id of the button that takes back what was just done. */
export const UNDO_ID = 'undo-notice';

/** Long enough to read a sentence twice; a failure stays until it is dismissed, and so does what can be taken back. */
const SHOWN_MS = 8000;

type Said = Pick<Notice, 'words' | 'error' | 'undo'>;
const nothing: Said = { words: '', error: null, undo: null };

export function useNotice(): Notice {
  const [said, setSaid] = useState(nothing);
  useEffect(() => {
    if (said.words === '' || said.undo !== null) return;
    const timer = setTimeout(() => setSaid((now) => (now === said ? nothing : now)), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [said]);
  return {
    ...said,
    say: (words, undo) => setSaid({ ...nothing, words, undo: undo ?? null }),
    dismiss: () => setSaid(nothing),
    attempt: async (doing) => {
      try {
        return await doing;
      } catch (caught) {
        setSaid({ ...nothing, error: ExtensionError.from(caught) });
        return null;
      }
    },
  };
}

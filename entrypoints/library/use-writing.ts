/** One file that is being written, how far it is, and what became of it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ExportChoice } from '../../components/library/ExportForm.tsx';
import {
  type ExportedSet,
  type ExportRequest,
  exportSet,
  type Progress,
  type WrittenAs,
} from '../../lib/messaging/set-worker.ts';
import { ExtensionError } from '../../lib/model/errors.ts';
import { extensionVersion } from '../../lib/platform/runtime.ts';

export interface Writing {
  /** Null while nothing is written; of 0 where it is not known how much there is. */
  readonly progress: Progress | null;
  readonly written: ExportedSet | null;
  readonly error: ExtensionError | null;
  readonly write: (choice: ExportChoice) => void;
  /** End what is being written, or let go of what was. */
  readonly stop: () => void;
}

type State = Pick<Writing, 'progress' | 'written' | 'error'>;

const idle: State = { progress: null, written: null, error: null };

export function useWriting(request: ExportRequest): Writing {
  const [state, setState] = useState(idle);
  const running = useRef<AbortController | null>(null);
  const stop = (): void => {
    running.current?.abort();
    running.current = null;
    setState(idle);
  };
  useEffect(() => () => running.current?.abort(), []);
  const write = (choice: ExportChoice): void => {
    stop();
    const abort = new AbortController();
    running.current = abort;
    const { signal } = abort;
    const show = (next: Partial<State>): void => {
      if (!signal.aborted) setState({ ...idle, ...next });
    };
    show({ progress: { done: 0, total: 0 } });
    exportSet(request, `Claimlight ${extensionVersion()}`, {
      ...writtenAs(choice),
      signal,
      onProgress: (progress) => show({ progress }),
    }).then(
      (written) => show({ written }),
      (caught) => show({ error: ExtensionError.from(caught) }),
    );
  };
  return { ...state, write, stop };
}

function writtenAs(choice: ExportChoice): WrittenAs {
  if (choice === 'team') return {};
  return { format: choice === 'set' ? 'annotation-set' : choice, isPublic: true };
}

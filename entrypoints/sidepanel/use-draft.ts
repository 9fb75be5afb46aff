/** One draft in an editor: what to show, how its keeping goes, and what to call on a change. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { ask } from '../../lib/messaging/ask.ts';
import type { Draft, DraftPatch } from '../../lib/model/draft.ts';
import { createDraftSaver, type SaverStatus } from './draft-saver.ts';

/** Short enough that a killed panel loses a few letters at most, long enough not to write at every key. */
const KEEP_DELAY_MS = 150;

export interface EditedDraft {
  readonly shown: Draft;
  readonly keeping: SaverStatus;
  readonly change: (patch: DraftPatch) => void;
  readonly flush: () => Promise<void>;
}

export function useDraft(stored: Draft): EditedDraft {
  const [keeping, setKeeping] = useState<SaverStatus>({ status: 'kept' });
  const [, redraw] = useState(0);
  const saver = useMemo(
    () =>
      createDraftSaver({
        send: (patch) => ask('draft.change', { draft: stored.id, patch }),
        onStatus: setKeeping,
        delayMs: KEEP_DELAY_MS,
      }),
    [stored.id],
  );

  useEffect(() => {
    // A failure is shown through `keeping`.
    const keep = (): void => void saver.flush().catch(() => undefined);
    addEventListener('pagehide', keep);
    document.addEventListener('visibilitychange', keep);
    return () => {
      removeEventListener('pagehide', keep);
      document.removeEventListener('visibilitychange', keep);
      keep();
    };
  }, [saver]);

  return {
    shown: saver.shown(stored),
    keeping,
    change: (patch) => {
      saver.change(patch);
      redraw((count) => count + 1);
    },
    flush: saver.flush,
  };
}

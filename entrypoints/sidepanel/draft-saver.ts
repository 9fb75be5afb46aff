/**
 * Keeps what is typed: sends changes of one draft to the background, and shows them before they are stored.
 *
 * What is shown is the stored draft with the changes on top that it does not hold yet, so a source that is added by
 * "cite this tab" appears while one types, and nothing that was typed is overwritten.
 *
 * Errors: a change that could not be sent is kept and sent again with the next one; `onStatus` hears of it.
 */
import { applyPatch, type Draft, type DraftPatch } from '../../lib/model/draft.ts';
import { ExtensionError } from '../../lib/model/errors.ts';

export type SaverStatus =
  | { readonly status: 'kept' }
  | { readonly status: 'keeping' }
  | { readonly status: 'failed'; readonly error: ExtensionError };

export interface DraftSaver {
  change(patch: DraftPatch): void;
  /** Send what was not sent yet. Resolves when all of it is stored; rejects with the first failure. */
  flush(): Promise<void>;
  /** The stored draft with the changes that it does not hold yet. */
  shown(stored: Draft): Draft;
}

export interface SaverOptions {
  /** Answers the draft's `modified` once it holds the patch: that of the stored draft is later with each change. */
  readonly send: (patch: DraftPatch) => Promise<string>;
  readonly onStatus: (status: SaverStatus) => void;
  /** How long to wait for the next key before sending. */
  readonly delayMs: number;
}

interface SentPatch {
  readonly patch: DraftPatch;
  /** The first `modified` of a draft that holds it, or null while it is not acknowledged. */
  storedAs: string | null;
}

export function createDraftSaver({ send, onStatus, delayMs }: SaverOptions): DraftSaver {
  let unsent: DraftPatch | null = null;
  let sent: SentPatch[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const underWay = new Set<Promise<void>>();

  const sendNow = async (patch: DraftPatch): Promise<void> => {
    const entry: SentPatch = { patch, storedAs: null };
    sent.push(entry);
    try {
      entry.storedAs = await send(patch);
    } catch (caught) {
      // What was sent after it counts more, and is sent again over it.
      const later = sent.slice(sent.indexOf(entry) + 1).map((each) => each.patch);
      sent = sent.filter((each) => each !== entry);
      unsent = [...later, ...(unsent === null ? [] : [unsent])].reduce(mergePatches, patch);
      const error = ExtensionError.from(caught);
      onStatus({ status: 'failed', error });
      throw error;
    }
    if (unsent === null && sent.every(({ storedAs }) => storedAs !== null)) onStatus({ status: 'kept' });
  };

  const flush = async (): Promise<void> => {
    clearTimeout(timer);
    if (unsent !== null) {
      const patch = unsent;
      unsent = null;
      // Sent before any wait: a page that is being closed gets no second turn.
      const sending = sendNow(patch).finally(() => underWay.delete(sending));
      underWay.add(sending);
    }
    await Promise.all(underWay);
  };

  return {
    change(patch) {
      unsent = unsent === null ? patch : mergePatches(unsent, patch);
      onStatus({ status: 'keeping' });
      clearTimeout(timer);
      // The failure was told through onStatus.
      timer = setTimeout(() => void flush().catch(() => undefined), delayMs);
    },
    flush,
    shown(stored) {
      sent = sent.filter((entry) => !isHeld(stored, entry));
      const waiting = [...sent.map(({ patch }) => patch), ...(unsent === null ? [] : [unsent])];
      return waiting.reduce((draft, patch) => applyPatch(draft, patch, draft.modified), stored);
    },
  };
}

/** Both changes as one; where they touch the same field, `later` counts. */
export function mergePatches(earlier: DraftPatch, later: DraftPatch): DraftPatch {
  const evidence = { ...earlier.evidence };
  for (const [key, change] of Object.entries(later.evidence ?? {})) {
    const before = evidence[key];
    evidence[key] = change === null || before === null || before === undefined ? change : { ...before, ...change };
  }
  return {
    ...((earlier.fields || later.fields) && { fields: { ...earlier.fields, ...later.fields } }),
    ...(Object.keys(evidence).length > 0 && { evidence }),
    ...((earlier.links || later.links) && { links: { ...earlier.links, ...later.links } }),
  };
}

/**
 * Was this change made to the draft as it is seen in the store? A live query may run late: an acknowledged change stays
 * on top until then. Whatever the field says from then on is what it became.
 */
function isHeld(stored: Draft, { storedAs }: SentPatch): boolean {
  return storedAs !== null && Date.parse(stored.modified) >= Date.parse(storedAs);
}

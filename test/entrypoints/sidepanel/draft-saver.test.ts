import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createDraftSaver, mergePatches, type SaverStatus } from '../../../entrypoints/sidepanel/draft-saver.ts';
import { applyPatch, type Draft, type DraftPatch } from '../../../lib/model/draft.ts';
import { draftOf, source } from '../../support/drafts.ts';

const stored = draftOf('Orders came from abroad.');
const A = 'A'.repeat(26);
const B = 'B'.repeat(26);
const reason = (summary: string): DraftPatch => ({ fields: { summary } });

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2026-03-01T09:10:00Z') }));
afterEach(() => void vi.useRealTimers());

/** A saver over a background that stores what it is sent, or fails as often as it is told to. */
function saving(failures = 0) {
  const sent: DraftPatch[] = [];
  const told: SaverStatus['status'][] = [];
  let left = failures;
  let held: Draft = stored;
  const saver = createDraftSaver({
    delayMs: 150,
    onStatus: ({ status }) => told.push(status),
    send: async (patch) => {
      sent.push(patch);
      left -= 1;
      if (left >= 0) throw new Error('stopped');
      // As the background does: each change is later than the one before.
      held = applyPatch(held, patch, new Date(Math.max(Date.now(), Date.parse(held.modified) + 1)).toISOString());
      return held.modified;
    },
  });
  return { saver, sent, told, held: () => held };
}

/** A background that stores at once and answers, or refuses, when it is told to, the oldest first. */
function slow() {
  let held: Draft = stored;
  const waiting: { readonly answer: () => void; readonly refuse: () => void }[] = [];
  const store = (patch: DraftPatch): string => {
    held = applyPatch(held, patch, new Date(Date.parse(held.modified) + 1).toISOString());
    return held.modified;
  };
  const send = (patch: DraftPatch): Promise<string> =>
    new Promise((resolve, reject) => {
      const before = held;
      const modified = store(patch);
      const refuse = (): void => {
        if (held.modified === modified) held = before;
        reject(new Error('stopped'));
      };
      waiting.push({ answer: () => resolve(modified), refuse });
    });
  const saver = createDraftSaver({ delayMs: 150, onStatus: () => undefined, send });
  const [answer, refuse] = [() => waiting.shift()!.answer(), () => waiting.shift()!.refuse()];
  return { saver, store, answer, refuse, held: () => held };
}

describe('what is typed', () => {
  test('within the delay is sent as one change', async () => {
    const { saver, sent, told } = saving();
    saver.change(reason('a'));
    await vi.advanceTimersByTimeAsync(100);
    saver.change({ fields: { summary: 'ab', text: 'x' } });
    await vi.advanceTimersByTimeAsync(151);
    expect(sent).toEqual([{ fields: { summary: 'ab', text: 'x' } }]);
    expect(told.at(-1)).toBe('kept');
  });

  test('is shown before it is sent, while it is sent, and until the store is seen to hold it', async () => {
    const { saver, held } = saving();
    saver.change(reason('typed'));
    expect(saver.shown(stored).fields.summary).toBe('typed');
    const flushed = saver.flush();
    expect(saver.shown(stored).fields.summary).toBe('typed');
    await flushed;
    expect(saver.shown(stored).fields.summary).toBe('typed');
    expect(saver.shown(held())).toEqual(held());
  });

  test('gives way to a later change of the same field by someone else, also one that was made before it was answered', () => {
    const { saver, answer, held, store } = slow();
    saver.change(reason('mine'));
    const flushed = saver.flush();
    store(reason('theirs'));
    expect(saver.shown(held()).fields.summary).toBe('mine');
    answer();
    return flushed.then(() => expect(saver.shown(held()).fields.summary).toBe('theirs'));
  });

  test('and typed back before the first change was answered, is shown as it is stored', async () => {
    const { saver, answer, held } = slow();
    const typed = ['ab', 'a'].map((words) => {
      saver.change(reason(words));
      return saver.flush();
    });
    const late = { ...stored, fields: { ...stored.fields, summary: 'a' } };
    expect(saver.shown(late).fields.summary).toBe('a');
    await vi.advanceTimersByTimeAsync(1000);
    answer();
    answer();
    await Promise.all(typed);
    // The live query runs late, then it has all.
    expect(saver.shown(late).fields.summary).toBe('a');
    expect(saver.shown(held())).toEqual(held());
  });

  test('is not overwritten by what was typed before it, failed, and is sent again', async () => {
    const { saver, answer, refuse, held } = slow();
    saver.change(reason('a'));
    const first = saver.flush();
    saver.change(reason('ab'));
    const second = saver.flush();
    refuse();
    await expect(first).rejects.toThrow('stopped');
    expect(saver.shown(stored).fields.summary).toBe('ab');
    answer();
    await expect(second).rejects.toThrow('stopped');
    const again = saver.flush();
    answer();
    await again;
    expect(held().fields.summary).toBe('ab');
  });

  test('and a source that is cited meanwhile stand side by side', () => {
    const { saver } = saving();
    saver.change(reason('typed'));
    const cited = { ...stored, evidence: [source('cited', 'https://gazette.example/minutes')] };
    expect(saver.shown(cited)).toMatchObject({ fields: { summary: 'typed' }, evidence: cited.evidence });
  });

  test('of a link stays until the store holds it, and goes with it', async () => {
    const { saver, held } = saving();
    saver.change({ links: { [A]: 'narrower', [B]: 'same' } });
    expect(saver.shown(stored).links).toEqual({ [A]: 'narrower', [B]: 'same' });
    await saver.flush();
    await vi.advanceTimersByTimeAsync(1000);
    saver.change({ links: { [B]: null } });
    await saver.flush();
    expect(saver.shown(held()).links).toEqual({ [A]: 'narrower' });
    expect(held().links).toEqual({ [A]: 'narrower' });
  });

  test('is kept and sent again after a failure, older under newer', async () => {
    const { saver, sent, told } = saving(1);
    saver.change({ fields: { summary: 'a', text: 'x' } });
    await expect(saver.flush()).rejects.toThrow('stopped');
    expect(told.at(-1)).toBe('failed');
    expect(saver.shown(stored).fields.summary).toBe('a');
    saver.change(reason('ab'));
    await saver.flush();
    expect(sent.at(-1)).toEqual({ fields: { summary: 'ab', text: 'x' } });
    expect(told.at(-1)).toBe('kept');
  });
});

describe('two changes as one', () => {
  test.each<[string, DraftPatch, DraftPatch, DraftPatch]>([
    ['fields of both', reason('a'), { fields: { text: 'x' } }, { fields: { summary: 'a', text: 'x' } }],
    [
      'fields of one source',
      { evidence: { k: { url: 'a' } } },
      { evidence: { k: { title: 'b' } } },
      { evidence: { k: { url: 'a', title: 'b' } } },
    ],
    [
      'a source that was added and removed',
      { evidence: { k: { url: 'a' } } },
      { evidence: { k: null } },
      { evidence: { k: null } },
    ],
    [
      'links to two claims',
      { links: { [A]: 'same', [B]: 'narrower' } },
      { links: { [A]: null } },
      { links: { [A]: null, [B]: 'narrower' } },
    ],
    ['a change and none', reason('a'), {}, reason('a')],
  ])('%s', (_, earlier, later, expected) => {
    expect(mergePatches(earlier, later)).toEqual(expected);
  });
});

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
      held = applyPatch(held, patch, new Date().toISOString());
    },
  });
  return { saver, sent, told, held: () => held };
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

  test('gives way to a later change of the same field by someone else', async () => {
    const { saver, held } = saving();
    saver.change(reason('mine'));
    await saver.flush();
    await vi.advanceTimersByTimeAsync(1000);
    const theirs = applyPatch(held(), reason('theirs'), new Date().toISOString());
    expect(saver.shown(theirs).fields.summary).toBe('theirs');
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

/** What an act of the desk led to, in words: to how many claims it was done, what was refused and why, and its Undo. */
import { ask } from '../../lib/messaging/ask.ts';
import type { DeskDone, RefusalReason } from '../../lib/model/desk.ts';
import { type MessageKey, plural, t } from '../../lib/platform/i18n.ts';
import type { Done } from './use-act.ts';

const reasonKeys: Readonly<Record<RefusalReason, MessageKey>> = {
  'not-found': 'refused_notFound',
  'not-yours': 'refused_notYours',
  status: 'refused_status',
  undecided: 'refused_undecided',
  rule: 'refused_rule',
  published: 'refused_published',
  gate: 'refused_gate',
};

/** `asked` claims of one's own, beside which `others` are of opened sets. */
export function toldOf({ records, refused }: DeskDone, asked: number, others = 0): string | Done {
  const done = asked - refused.length;
  const reasons = [...new Set(refused.map(({ reason }) => reason))];
  const words = [
    plural('bulk_done', done),
    ...(refused.length > 0
      ? [plural('bulk_refused', refused.length), ...reasons.map((one) => t(reasonKeys[one]))]
      : []),
    ...(others > 0 ? [plural('bulk_others', others)] : []),
  ].join(' ');
  return records.length === 0 ? words : { words, undo: () => takeBack(records) };
}

async function takeBack(records: readonly string[]): Promise<string> {
  const { undone } = await ask('desk.undo', { records });
  return t(undone === 0 ? 'bulk_notUndone' : 'bulk_undone');
}

/** The acts of the review screen, as commands of the desk. Each answers what to say, and what takes it back. */
import type { Ruling } from '../../components/library/DecisionForm.tsx';
import type { TaskAct } from '../../components/library/TaskFields.tsx';
import { ask } from '../../lib/messaging/ask.ts';
import type { DeskDone, Tick } from '../../lib/model/desk.ts';
import { t } from '../../lib/platform/i18n.ts';
import { toldOf } from './desk-done.ts';
import type { Done } from './use-act.ts';

type Told = Promise<string | Done>;

export async function doTask(claim: string, act: TaskAct): Told {
  return toldOf(await giveTask(claim, act), 1);
}

function giveTask(claim: string, act: TaskAct): Promise<DeskDone> {
  const claims = [claim];
  switch (act.do) {
    case 'assign':
      return ask('desk.set', { claims, field: 'assignee', value: act.person });
    case 'due':
      return ask('desk.set', { claims, field: 'due', value: act.day });
    case 'priority':
      return ask('desk.set', { claims, field: 'priority', value: act.priority });
    case 'review':
      return ask('desk.set', { claims, field: 'status', value: 'in-review' });
    case 'approve':
      return ask('desk.approve', { claim, statement: '' });
    case 'publish':
      return ask('desk.publish', { claims });
    case 'return':
      return ask('desk.return', { claim, comment: act.comment });
  }
}

export async function decide(claim: string, ruling: Ruling): Told {
  return toldOf(await ask('desk.decide', { claim, ...ruling }), 1);
}

export async function comment(claim: string, text: string, mentions: readonly string[]): Told {
  return toldOf(await ask('desk.comment', { claim, text, mentions }), 1);
}

export async function doTick(claim: string, record: string, tick: Tick): Told {
  return toldOf(await ask('desk.tick', { claim, record, ...tick }), 1);
}

export async function restore(record: string): Told {
  return toldOf(await ask('desk.restore', { record }), 1);
}

/** A draft of the claim waits in the panel beside its page. */
export async function edit(claim: string): Promise<string> {
  await ask('draft.fromClaim', { claim });
  return t('review_editBegun');
}

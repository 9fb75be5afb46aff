/**
 * What a checker found out later of a source or of a place: its link leads nowhere, or no earlier place is known.
 *
 * It is said by a new version, so that only whoever added the source or the place may say it, and what says the
 * opposite takes it back. Of each person's places of a claim one is the earliest at most.
 */
import type { Tick } from '../model/desk.ts';
import type { EvidenceRecord, MentionRecord } from '../model/record.ts';
import type { Act, Acting } from '../records/acting.ts';
import { statedRoot } from '../records/belonging.ts';
import { refused } from './act.ts';

type Ticked = EvidenceRecord | MentionRecord;

/** `root` is that of the source or the place. */
export function tick(root: string, said: Tick): Act {
  return ({ view }, acting) => {
    const all: readonly Ticked[] = said.says === 'linkDead' ? view.evidence : view.mentions;
    const [meant, others] = [
      all.filter((one) => statedRoot(one) === root),
      all.filter((one) => statedRoot(one) !== root),
    ];
    const own = meant.filter(({ author }) => author === acting.author);
    if (own.length === 0) return refused(meant.length === 0 ? 'not-found' : 'not-yours');
    write(own, said, acting);
    if (said.says === 'linkDead' || !said.is) return null;
    for (const other of others) if (other.author === acting.author) write([other], { ...said, is: false }, acting);
    return null;
  };
}

/** In place of the versions that stand; nothing where they say so already. */
function write(standing: readonly Ticked[], { says, is }: Tick, acting: Acting): void {
  if (standing.every(({ body }) => (says in body && body[says as never] === true) === is)) return;
  const [{ kind, ref, body, ...one }] = standing as [EvidenceRecord];
  const ticked = { ...body, [says]: is, at: acting.at };
  acting.write({ kind, ref, root: one.root ?? one.id, body: ticked }, standing);
}

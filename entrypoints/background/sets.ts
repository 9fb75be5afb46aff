/** Commands about sets of others: open as a layer, merge with a backup before, undo, close. */
import { readSet } from '../../lib/interchange/read-set.ts';
import type { CommandName, Payload, Reply } from '../../lib/messaging/protocol.ts';
import type { Handlers } from '../../lib/messaging/serve.ts';
import type { SetCommands } from '../../lib/messaging/set-commands.ts';
import { ExtensionError } from '../../lib/model/errors.ts';
import type { Database, LayerSetRow, Mergeable } from '../../lib/store/db.ts';
import { dropFeedsOf } from '../../lib/store/feeds.ts';
import { closeLayer, openStaged, readLayerSet } from '../../lib/store/layers.ts';
import { linkClaims } from '../../lib/store/links.ts';
import { mergeSet, undoMerge } from '../../lib/store/merges.ts';
import { proposalsFor } from '../../lib/store/proposals.ts';
import { layerClaims } from '../../lib/store/reads.ts';
import { dropStaged } from '../../lib/store/staging.ts';
import { backUpBeforeMerge } from './merge-backup.ts';

type SetHandlers = Pick<Handlers, Extract<CommandName, keyof SetCommands>>;
/** Tell the pages with these keys, or every page, that what is stored for them changed. */
type Changed = (db: Database, pageUrls: readonly string[] | null) => Promise<void>;

export function setHandlers(db: Database, changed: Changed): SetHandlers {
  const all = async <Answer>(answer: Answer): Promise<Answer> => {
    await changed(db, null);
    return answer;
  };
  return {
    'set.open': async ({ staged }) => {
      const { layer, pageUrls } = await openStaged(db, staged, new Date().toISOString());
      await changed(db, pageUrls);
      return { layer };
    },
    'set.discard': ({ staged }) => dropStaged(db, staged).then(() => null),
    'set.merge': async ({ layer }) => all(await mergeLayer(db, layer, Date.now())),
    'set.undoMerge': async ({ merge }) => all(await undoMerge(db, merge)),
    'set.close': async ({ layer }) => {
      await closeLayer(db, layer);
      await dropFeedsOf(db, layer);
      return all(null);
    },
    'link.accept': async (link) => all({ record: await linkClaims(db, link, Date.now()) }),
  };
}

export async function mergeLayer(
  db: Database,
  layer: Payload<'set.merge'>['layer'],
  now: number,
): Promise<Reply<'set.merge'>> {
  const row = await readLayerSet(db, layer);
  const merging = row.merging ?? readAgain(row);
  const proposals = await proposalsFor(db, await layerClaims(db, layer));
  await backUpBeforeMerge(db, row.set.label, now);
  const merged = await mergeSet(db, merging, now, crypto.randomUUID());
  return { ...merged, proposals };
}

function readAgain({ id, set }: LayerSetRow): Mergeable {
  const read = readSet(set);
  if (read.status === 'ok') return read;
  throw new ExtensionError('import-newer', `${id} is of format version ${read.raw.formatVersion}`);
}

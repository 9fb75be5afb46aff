/** The commands of a desk (lib/messaging/desk-commands.ts): each act on each claim it names, in one transaction. */
import type { DeskCommands } from '../../lib/messaging/desk-commands.ts';
import type { Handlers } from '../../lib/messaging/serve.ts';
import type { DeskDone, DeskPatch } from '../../lib/model/desk.ts';
import { addTag, comment, publish, removeTag, sendBack, setField, withdraw } from '../../lib/publish/acts.ts';
import { approve, decide } from '../../lib/publish/deciding.ts';
import { named } from '../../lib/publish/own-scheme.ts';
import { restore } from '../../lib/publish/restore.ts';
import { tick } from '../../lib/publish/ticking.ts';
import { takeBack } from '../../lib/publish/undo.ts';
import type { Act } from '../../lib/records/acting.ts';
import type { Database } from '../../lib/store/db.ts';
import { actOn, actOnRecords, changeDesk, changeFilter, findRecord } from '../../lib/store/desk.ts';
import { markSeen } from '../../lib/store/inbox.ts';

/** Claims have changed: pages that show them hear of it. */
type Changed = (db: Database, pageUrls: readonly string[] | null) => Promise<void>;

export function deskCommandHandlers(db: Database, changed: Changed): Pick<Handlers, keyof DeskCommands> {
  const act = async (claims: readonly string[], done: Act): Promise<DeskDone> => {
    const { pageUrls, ...answer } = await actOn(db, claims, done, Date.now());
    await changed(db, pageUrls);
    return answer;
  };
  return {
    'desk.set': ({ claims, field, value }) => act(claims, setField(field, value)),
    'desk.tag': ({ claims, tag }) => act(claims, addTag(tag)),
    'desk.untag': ({ claims, tag }) => act(claims, removeTag(tag)),
    'desk.tick': async ({ claim, record, ...said }) => ({ ...(await act([claim], tick(record, said))), records: [] }),
    'desk.comment': ({ claim, text, mentions }) => act([claim], comment(text, mentions)),
    'desk.decide': async ({ claim, ...ruling }) => {
      const made = await act([claim], decide(ruling));
      return ruling.correction === undefined ? made : { ...made, records: [] };
    },
    'desk.approve': ({ claim, statement }) => act([claim], approve(statement)),
    'desk.return': ({ claim, comment: text }) => act([claim], sendBack(text)),
    'desk.publish': async ({ claims }) => ({ ...(await act(claims, publish)), records: [] }),
    'desk.delete': ({ claims }) => act(claims, withdraw),
    'desk.undo': async ({ records }) => {
      const { count, pageUrls } = await actOnRecords(db, records, takeBack, Date.now());
      await changed(db, pageUrls);
      return { undone: count };
    },
    'desk.restore': async ({ record }) => {
      const found = await findRecord(db, record);
      return act(found.claims, restore(found.record));
    },
    'desk.profile': (patch) => done(changeDesk(db, withSchemeId(patch))),
    'desk.seen': ({ arrival }) => done(markSeen(db, arrival)),
    'desk.saveFilter': ({ name, query }) => done(changeFilter(db, name, query)),
    'desk.dropFilter': ({ name }) => done(changeFilter(db, name, null)),
  };
}

function withSchemeId(patch: DeskPatch): DeskPatch {
  const { ownScheme } = patch;
  return ownScheme === undefined || ownScheme === null ? patch : { ...patch, ownScheme: named(ownScheme) };
}

async function done(work: Promise<unknown>): Promise<null> {
  await work;
  return null;
}

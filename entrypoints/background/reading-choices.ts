/**
 * Commands about what a reader does not want to see. In a private window nothing is written: the card offers none there.
 */
import type { Payload } from '../../lib/messaging/protocol.ts';
import type { Handlers } from '../../lib/messaging/serve.ts';
import { tellChanged } from '../../lib/messaging/tell.ts';
import { ExtensionError } from '../../lib/model/errors.ts';
import { type MadeChoice, type ReadingChoice, siteOf } from '../../lib/model/reading-choice.ts';
import type { Runtime } from '../../lib/platform/api.ts';
import type { Database } from '../../lib/store/db.ts';
import { addChoice, removeChoice } from '../../lib/store/reading-choices.ts';
import { type FoundMark, findMark } from './pages.ts';

export function choiceHandlers(db: Database): Pick<Handlers, 'choice.make' | 'choice.undo'> {
  return {
    'choice.make': (what, sender) => makeChoice(db, what, sender),
    'choice.undo': async (choice) => {
      await removeChoice(db, choice);
      await tellChanged(null);
      return null;
    },
  };
}

async function makeChoice(
  db: Database,
  what: Payload<'choice.make'>,
  sender: Runtime.MessageSender,
): Promise<MadeChoice> {
  if (sender.tab?.incognito === true) throw new ExtensionError('not-permitted', 'a private window keeps nothing');
  const found = await findMark(db, what, sender);
  const { pageUrl } = found.mention.body;
  const { kind, id, label } = subjectOf(what, found);
  await addChoice(db, { kind, id, label, pageUrl, at: new Date().toISOString() });
  await tellChanged(kind === 'mark' ? [pageUrl] : null);
  return { kind, id };
}

function subjectOf(
  { kind, mention, layer }: Payload<'choice.make'>,
  { view, mention: { body }, origin }: FoundMark,
): Pick<ReadingChoice, 'kind' | 'id' | 'label'> {
  if (kind === 'mark') return { kind, id: mention, label: view.claim.body.text };
  if (kind === 'site') return { kind, id: siteOf(body.pageUrl), label: siteOf(body.pageUrl) };
  if (layer === null) throw new ExtensionError('bad-message', "one's own checks are no set");
  return { kind, id: layer, label: origin.set ?? '' };
}

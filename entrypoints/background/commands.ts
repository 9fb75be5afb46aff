/** What the background does for each command of lib/messaging/protocol.ts. */

import type { OnDemandFile } from '../../lib/messaging/protocol.ts';
import type { Handlers } from '../../lib/messaging/serve.ts';
import { tellAll, tellChanged, tellDocument, tellTab } from '../../lib/messaging/tell.ts';
import { ExtensionError } from '../../lib/model/errors.ts';
import type { DocumentPlace } from '../../lib/model/page.ts';
import { parse } from '../../lib/model/parse.ts';
import { thresholdOf, toolsOf } from '../../lib/model/settings.ts';
import { TopicListSchema } from '../../lib/model/topic.ts';
import { injectContent, injectFile, injectStyle } from '../../lib/platform/inject.ts';
import { restoreClaim, saveDraft, withdrawClaim } from '../../lib/store/claims.ts';
import type { Database } from '../../lib/store/db.ts';
import { changeDraft, discardDraft, keepDraft } from '../../lib/store/drafts.ts';
import { emptyStore } from '../../lib/store/empty.ts';
import { storeFacts } from '../../lib/store/facts.ts';
import { saveProfile } from '../../lib/store/identity.ts';
import { changeSettings, readSettings } from '../../lib/store/settings.ts';
import { saveTopics } from '../../lib/store/topics.ts';
import { backupHandlers } from './backup.ts';
import { claimReviewsOfPage } from './claim-reviews.ts';
import { deskCommandHandlers } from './desk.ts';
import { draftFromClaim, draftFromSelection, draftFromSuggestion } from './drafts.ts';
import { feedHandlers } from './feed-handlers.ts';
import { dismissSuggestion, forgetFeedback, keepMissed, restoreSuggestion, showingOf } from './feedback.ts';
import { forgetLeft, frameHandlers, meantDocument, placeOf, reveal } from './frames.ts';
import { settleSoon } from './match-index.ts';
import { matchesOf } from './matching.ts';
import { tellTools, toolHandlers } from './page-tools.ts';
import { cardOfClaim, fileReport, keyOfPage, marksOfPage, refuseOtherSite } from './pages.ts';
import { choiceHandlers } from './reading-choices.ts';
import { addMention, undoMention } from './same-claim.ts';
import { judgeTexts } from './second-reader.ts';
import { setHandlers } from './sets.ts';
import { markGrantedSites } from './sites.ts';

export function commandHandlers(db: Database): Handlers {
  return {
    ...pageHandlers(db),
    ...draftHandlers(db),
    ...suggestionHandlers(db),
    ...setHandlers(db, changed),
    ...choiceHandlers(db),
    ...deskHandlers(db),
    ...deskCommandHandlers(db, changed),
    ...backupHandlers(db, changed),
    ...tabHandlers(db),
    ...toolHandlers(),
    ...frameHandlers(),
    ...feedHandlers(db, changed),
  };
}

type Some<Prefix extends string> = Pick<Handlers, Extract<keyof Handlers, `${Prefix}.${string}`>>;

function pageHandlers(db: Database): Some<'page' | 'file' | 'claims'> {
  return {
    'page.marks': async (page, sender) => {
      refuseOtherSite(page, sender);
      const pageUrl = keyOfPage(page);
      const [marks, showing] = await Promise.all([marksOfPage(db, pageUrl), showingOf(db, pageUrl, placeOf(sender))]);
      return { pageUrl, marks, showing, tools: toolsOf(await readSettings(db)) };
    },
    'page.report': (report, sender) => done(fileReport(db, report, sender)),
    'claims.judge': async ({ texts }) => ({ worths: await judgeTexts(texts) }),
    'claims.match': (question) => matchesOf(db, question),
    'file.load': ({ file }, sender) => done(loadFile(placeOf(sender), file)),
  };
}

function draftHandlers(db: Database): Some<'draft' | 'claim' | 'mention'> {
  return {
    'draft.fromSelection': (selection, sender) => draftFromSelection(db, placeOf(sender), selection),
    'draft.fromSuggestion': (which) => draftFromSuggestion(db, which),
    'draft.fromClaim': ({ claim }) => draftFromClaim(db, claim),
    'draft.change': ({ draft, patch }) => changeDraft(db, draft, patch, new Date().toISOString()),
    'draft.discard': ({ draft }) => done(discardDraft(db, draft)),
    'draft.restore': (draft) => done(keepDraft(db, draft)),
    'claim.save': async (which) => {
      const saved = await saveDraft(db, which.draft, Date.now());
      if (saved.status === 'invalid') return saved;
      await changed(db, [saved.pageUrl]);
      return { status: 'saved', claim: saved.claim };
    },
    'claim.withdraw': async ({ claim, reason }) => {
      await withdrawClaim(db, claim, reason, Date.now());
      return done(changed(db, null));
    },
    'claim.restore': async ({ claim }) => {
      await restoreClaim(db, claim, Date.now());
      return done(changed(db, null));
    },
    'claim.card': (which, sender) => cardOfClaim(db, which, sender),
    'mention.add': (which) => addMention(db, which),
    'mention.undo': (added) => done(undoMention(db, added)),
  };
}

function suggestionHandlers(db: Database): Some<'suggestion' | 'feedback' | 'settings'> {
  return {
    'suggestion.dismiss': (which) => done(dismissSuggestion(db, which)),
    'suggestion.restore': (which) => done(restoreSuggestion(db, which)),
    'feedback.missed': (missed, sender) => {
      refuseOtherSite(missed.page, sender);
      return done(keepMissed(db, missed, sender));
    },
    'feedback.delete': ({ ids }) => done(forgetFeedback(db, ids)),
    'settings.change': async (patch) => {
      const settings = await changeSettings(db, patch);
      await tellTools(patch, settings);
      if (patch.threshold === undefined) return null;
      return done(tellAll('threshold.changed', { threshold: thresholdOf(settings) }));
    },
  };
}

function deskHandlers(db: Database): Some<'profile' | 'topics' | 'access' | 'store' | 'demo'> {
  return {
    'profile.save': (profile) => done(saveProfile(db, profile, Date.now())),
    'topics.save': ({ topics }) => done(saveTopics(db, parse(TopicListSchema, topics))),
    'access.changed': () => done(markGrantedSites()),
    'store.facts': () => storeFacts(db),
    // Each has another handler where it is asked of the other store (index.ts).
    'store.empty': () => done(emptyStore(db)),
    'demo.begin': () => {
      throw new ExtensionError('not-permitted', 'only the demo begins');
    },
  };
}

function tabHandlers(db: Database): Some<'tab'> {
  return {
    'tab.mark': ({ tab }) => done(injectContent(tab)),
    'tab.look': ({ tab }) => done(forgetLeft(tab)),
    'tab.reveal': ({ tab, frameId = 0, target }) => done(reveal({ tab, frameId }, target)),
    'tab.beginOfSelection': async ({ tab, begins }) =>
      done(tellDocument(await meantDocument(tab), 'selection.begin', begins)),
    'tab.missed': async ({ tab }) => done(tellDocument(await meantDocument(tab), 'selection.missed', null)),
    'tab.claimReviews': ({ tab }) => claimReviewsOfPage(db, tab),
    'tab.act': ({ tab, action }) => done(tellTab(tab, 'page.act', action)),
  };
}

/** Claims have changed: the pages hear of it, and the index is settled when there is time. */
function changed(db: Database, pageUrls: readonly string[] | null): Promise<void> {
  settleSoon(db);
  return tellChanged(pageUrls);
}

/** The follower comes once in a document: from then on its marks have the style that no page hides. */
async function loadFile(place: DocumentPlace, file: OnDemandFile): Promise<void> {
  await Promise.all([injectFile(place, `${file}.js`), ...(file === 'follower' ? [injectStyle(place)] : [])]);
}

async function done(work: Promise<unknown>): Promise<null> {
  await work;
  return null;
}

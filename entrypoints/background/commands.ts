/** What the background does for each command of lib/messaging/protocol.ts. */
import type { Handlers } from '../../lib/messaging/serve.ts';
import { tellChanged, tellTab } from '../../lib/messaging/tell.ts';
import { ExtensionError } from '../../lib/model/errors.ts';
import { parse } from '../../lib/model/parse.ts';
import { TopicListSchema } from '../../lib/model/topic.ts';
import type { Runtime, Tabs } from '../../lib/platform/api.ts';
import { injectContent, injectPopover } from '../../lib/platform/inject.ts';
import { saveDraft, withdrawClaim } from '../../lib/store/claims.ts';
import type { Database } from '../../lib/store/db.ts';
import { changeDraft, discardDraft } from '../../lib/store/drafts.ts';
import { storeFacts } from '../../lib/store/facts.ts';
import { saveProfile } from '../../lib/store/identity.ts';
import { closeLayer, openStaged } from '../../lib/store/layers.ts';
import { saveTopics } from '../../lib/store/topics.ts';
import { draftFromClaim, draftFromSelection, draftFromSuggestion } from './drafts.ts';
import { cardOfClaim, fileReport, keyOfPage, marksOfPage, refuseOtherSite } from './pages.ts';
import { mergeLayer } from './sets.ts';
import { markGrantedSites } from './sites.ts';

export function commandHandlers(db: Database): Handlers {
  return { ...pageHandlers(db), ...draftHandlers(db), ...setHandlers(db), ...deskHandlers(db), ...tabHandlers() };
}

type Some<Prefix extends string> = Pick<Handlers, Extract<keyof Handlers, `${Prefix}.${string}`>>;

function pageHandlers(db: Database): Some<'page' | 'popover'> {
  return {
    'page.marks': async (page, sender) => {
      refuseOtherSite(page, sender);
      const pageUrl = keyOfPage(page);
      return { pageUrl, marks: await marksOfPage(db, pageUrl) };
    },
    'page.report': async (report, sender) => {
      refuseOtherSite(report.page, sender);
      return done(fileReport(db, report, tabOf(sender)));
    },
    'popover.load': (_, sender) => done(injectPopover(tabOf(sender).id!)),
  };
}

function draftHandlers(db: Database): Some<'draft' | 'claim'> {
  return {
    'draft.fromSelection': ({ target }, sender) => draftFromSelection(db, tabOf(sender).id!, target),
    'draft.fromSuggestion': ({ tab, index }) => draftFromSuggestion(db, tab, index),
    'draft.fromClaim': ({ claim }) => draftFromClaim(db, claim),
    'draft.change': ({ draft, patch }) => done(changeDraft(db, draft, patch, new Date().toISOString())),
    'draft.discard': ({ draft }) => done(discardDraft(db, draft)),
    'claim.save': async (which) => {
      const saved = await saveDraft(db, which.draft, Date.now());
      if (saved.status === 'invalid') return saved;
      await tellChanged([saved.pageUrl]);
      return { status: 'saved', claim: saved.claim };
    },
    'claim.withdraw': async ({ claim, reason }) => {
      await withdrawClaim(db, claim, reason, Date.now());
      return done(tellChanged(null));
    },
    'claim.card': (which, sender) => cardOfClaim(db, which, sender),
  };
}

function setHandlers(db: Database): Some<'set'> {
  return {
    'set.open': async ({ staged }) => {
      const { layer, pageUrls } = await openStaged(db, staged, new Date().toISOString());
      await tellChanged(pageUrls);
      return { layer };
    },
    'set.merge': async ({ layer }) => {
      const merged = await mergeLayer(db, layer, Date.now());
      await tellChanged(null);
      return merged;
    },
    'set.close': async ({ layer }) => {
      await closeLayer(db, layer);
      return done(tellChanged(null));
    },
  };
}

function deskHandlers(db: Database): Some<'profile' | 'topics' | 'access' | 'store'> {
  return {
    'profile.save': (profile) => done(saveProfile(db, profile, Date.now())),
    'topics.save': ({ topics }) => done(saveTopics(db, parse(TopicListSchema, topics))),
    'access.changed': () => done(markGrantedSites()),
    'store.facts': () => storeFacts(db),
  };
}

function tabHandlers(): Some<'tab'> {
  return {
    'tab.mark': ({ tab }) => done(injectContent(tab)),
    'tab.reveal': ({ tab, target }) => done(tellTab(tab, 'mark.reveal', target)),
    'tab.checkSelection': ({ tab }) => done(tellTab(tab, 'selection.check', null)),
  };
}

async function done(work: Promise<unknown>): Promise<null> {
  await work;
  return null;
}

function tabOf(sender: Runtime.MessageSender): Tabs.Tab & { readonly id: number } {
  if (sender.tab?.id === undefined) throw new ExtensionError('bad-message', 'not said from a tab');
  return sender.tab as Tabs.Tab & { readonly id: number };
}

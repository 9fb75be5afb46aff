/**
 * Commands about what a person says of suggestions.
 *
 * In a private window nothing is written: what is put aside there is known as long as its tab shows the page, and what
 * was missed is not kept.
 */
import type { WhichSuggestion } from '../../lib/messaging/tab-commands.ts';
import { tellChanged, tellDocument } from '../../lib/messaging/tell.ts';
import { ExtensionError } from '../../lib/model/errors.ts';
import type { Feedback, Missed } from '../../lib/model/feedback.ts';
import type { DocumentPlace, PageMetadata, PageState, Showing, Suggestion } from '../../lib/model/page.ts';
import { thresholdOf } from '../../lib/model/settings.ts';
import type { Runtime } from '../../lib/platform/api.ts';
import { t } from '../../lib/platform/i18n.ts';
import { readPageState, writePageState } from '../../lib/platform/session.ts';
import type { Database } from '../../lib/store/db.ts';
import { deleteFeedback, dismissedIn, keepFeedback, withdrawFeedback } from '../../lib/store/feedback.ts';
import { readSettings } from '../../lib/store/settings.ts';
import { plain } from '../../lib/text/plain.ts';
import { answerOnBadge } from './cite.ts';
import { placeOf } from './frames.ts';
import { keyOfPage } from './pages.ts';

export async function dismissSuggestion(db: Database, which: WhichSuggestion): Promise<void> {
  const { state, suggestion } = await find(which);
  const { pageUrl, incognito } = state;
  if (incognito) return dismissHere(state, [...state.dismissed, plain(suggestion.exact)]);
  const { exact: text, target } = suggestion;
  await keepFeedback(db, { label: 'not-claim', text, sentence: target.sentence, ...knownOf(state, suggestion) });
  await tellChanged([pageUrl]);
}

export async function restoreSuggestion(db: Database, which: WhichSuggestion): Promise<void> {
  const { state, suggestion } = await find(which);
  const { pageUrl, incognito } = state;
  const { exact: text } = suggestion;
  if (incognito)
    return dismissHere(
      state,
      state.dismissed.filter((words) => words !== plain(text)),
    );
  await withdrawFeedback(db, { pageUrl, text });
  await tellChanged([pageUrl]);
}

export async function keepMissed(
  db: Database,
  { page, text, sentence }: Missed,
  sender: Runtime.MessageSender,
): Promise<void> {
  const { tab, frameId } = placeOf(sender);
  if (sender.tab?.incognito) return answerOnBadge(tab, '?', t('missedPrivate'));
  const state = await readPageState(tab, frameId);
  // It may have been found, and be too weak to be shown.
  const weak = state?.suggestions.find(({ exact }) => plain(exact) === plain(text)) ?? null;
  await keepFeedback(db, { label: 'claim', text, sentence, ...knownOf({ page, pageUrl: keyOfPage(page) }, weak) });
  await answerOnBadge(tab, '✓', t('missedKept'));
}

export async function forgetFeedback(db: Database, ids: readonly string[]): Promise<void> {
  await tellChanged(await deleteFeedback(db, ids));
}

/** Which suggestions a page is to show. */
export async function showingOf(db: Database, pageUrl: string, { tab, frameId }: DocumentPlace): Promise<Showing> {
  const [settings, stored, state] = await Promise.all([
    readSettings(db),
    dismissedIn(db, pageUrl),
    readPageState(tab, frameId),
  ]);
  const here = state?.pageUrl === pageUrl ? state.dismissed : [];
  return { threshold: thresholdOf(settings), dismissed: [...stored, ...here] };
}

async function dismissHere(state: PageState, dismissed: readonly string[]): Promise<void> {
  await writePageState({ ...state, dismissed });
  await tellDocument(state, 'page.changed', null);
}

async function find({
  tab,
  frameId = 0,
  index,
}: WhichSuggestion): Promise<{ readonly state: PageState; readonly suggestion: Suggestion }> {
  const state = await readPageState(tab, frameId);
  const suggestion = state?.suggestions[index];
  if (state == null || suggestion === undefined) {
    throw new ExtensionError('not-found', `suggestion ${index} of tab ${tab}`);
  }
  return { state, suggestion };
}

type Known = Omit<Feedback, 'id' | 'label' | 'text' | 'sentence'>;

function knownOf(
  { page, pageUrl }: { readonly page: PageMetadata; readonly pageUrl: string },
  suggestion: Suggestion | null,
): Known {
  return {
    language: page.language,
    checkWorthiness: suggestion?.checkWorthiness ?? null,
    reasons: suggestion?.reasons ?? [],
    pageUrl,
    created: new Date().toISOString(),
  };
}

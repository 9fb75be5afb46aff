/**
 * "Cite this tab": the page before a person's eyes, with what is selected in it, becomes a source of the open check.
 *
 * The key or menu item is used in the source's own tab, which grants that tab and no other. The answer is given there
 * too, on the toolbar button: a check mark, or a question mark while no check is open.
 */
import { proposed } from '../../lib/model/draft.ts';
import { browser } from '../../lib/platform/api.ts';
import { t } from '../../lib/platform/i18n.ts';
import { readSelection } from '../../lib/platform/inject.ts';
import type { Database } from '../../lib/store/db.ts';
import { changeDraft, latestDraft } from '../../lib/store/drafts.ts';

const BADGE_MS = 2500;

export async function citeTab(db: Database, tab: number): Promise<void> {
  const page = await readSelection(tab);
  const draft = await latestDraft(db);
  if (draft === null) return answerOnBadge(tab, '?', t('citeNoDraft'));
  const now = new Date().toISOString();
  const source = {
    url: page.url,
    title: proposed(page.title.trim()),
    publisher: proposed(page.site.trim() === '' ? new URL(page.url).hostname : page.site.trim()),
    quote: proposed(page.text.trim()),
    retrievedAt: now,
  };
  await changeDraft(db, draft.id, { evidence: { [crypto.randomUUID()]: source } }, now);
  return answerOnBadge(tab, '✓', t('citeDone'));
}

/** The toolbar button speaks where no page of ours is in sight. */
export async function answerOnBadge(tabId: number, text: string, title: string): Promise<void> {
  await browser.action.setBadgeText({ tabId, text });
  await browser.action.setTitle({ tabId, title });
  setTimeout(() => {
    void browser.action.setBadgeText({ tabId, text: '' }).catch(() => undefined);
    void browser.action.setTitle({ tabId, title: t('actionTitle') }).catch(() => undefined);
  }, BADGE_MS);
}

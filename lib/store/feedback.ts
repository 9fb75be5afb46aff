/**
 * What a person said of suggestions: kept here, listed in the library, exported by hand, never sent.
 *
 * One row for the same words of a page: what was said last counts. Nothing is written for a private window.
 */
import type { Feedback } from '../model/feedback.ts';
import { sha256Base64Url } from '../text/digest.ts';
import { plain } from '../text/plain.ts';
import type { Database } from './db.ts';

export async function keepFeedback(db: Database, feedback: Omit<Feedback, 'id'>): Promise<void> {
  await db.feedback.put({ ...feedback, id: idOf(feedback) });
}

/** Take back what was said of these words in this page. */
export async function withdrawFeedback(db: Database, words: Pick<Feedback, 'pageUrl' | 'text'>): Promise<void> {
  await db.feedback.delete(idOf(words));
}

/** Answers the keys of the pages that they were about. */
export async function deleteFeedback(db: Database, ids: readonly string[]): Promise<readonly string[]> {
  return db.transaction('rw', db.feedback, async () => {
    const rows = await db.feedback.bulkGet([...ids]);
    await db.feedback.bulkDelete([...ids]);
    return [...new Set(rows.flatMap((row) => (row === undefined ? [] : [row.pageUrl])))];
  });
}

export async function feedbackOfPage(db: Database, pageUrl: string): Promise<readonly Feedback[]> {
  return db.feedback.where('pageUrl').equals(pageUrl).toArray();
}

/** The latest first. */
export async function allFeedback(db: Database): Promise<readonly Feedback[]> {
  return db.feedback.orderBy('created').reverse().toArray();
}

/** The words (`plain`) that are no claims in this page. */
export async function dismissedIn(db: Database, pageUrl: string): Promise<readonly string[]> {
  const rows = await feedbackOfPage(db, pageUrl);
  return rows.filter(({ label }) => label === 'not-claim').map(({ text }) => plain(text));
}

function idOf({ pageUrl, text }: Pick<Feedback, 'pageUrl' | 'text'>): string {
  return sha256Base64Url(`${pageUrl}\n${plain(text)}`);
}

/** What this browser keeps beside checks: feedback on suggestions, and what a reader chose not to see. */
import { liveQuery } from 'dexie';
import type { VNode } from 'preact';
import { useLive } from '../../components/use-live.ts';
import { t } from '../../lib/platform/i18n.ts';
import type { Database } from '../../lib/store/db.ts';
import { allFeedback } from '../../lib/store/feedback.ts';
import { readChoices } from '../../lib/store/reading-choices.ts';
import { FeedbackSection } from './FeedbackSection.tsx';
import { HiddenMarks } from './HiddenMarks.tsx';

export function KeptView({ db }: { readonly db: Database }): VNode {
  const kept = useLive(
    () => liveQuery(async () => (await allFeedback(db)).length + (await readChoices(db)).length),
    [db],
  );
  return (
    <div class="library-column">
      {kept === 0 && <p>{t('kept_nothing')}</p>}
      <FeedbackSection db={db} />
      <HiddenMarks db={db} />
    </div>
  );
}

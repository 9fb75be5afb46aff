/** The article's checks as a reader has them: all alike, to be looked at and not to be changed. */
import type { VNode } from 'preact';
import { CheckList } from '../../components/CheckList.tsx';
import { ask } from '../../lib/messaging/ask.ts';
import { DEMO_PAGE_URL } from '../../lib/model/demo.ts';
import { t } from '../../lib/platform/i18n.ts';
import type { Database } from '../../lib/store/db.ts';
import { mentionToShow, othersChecks, ownChecks } from '../sidepanel/check-items.ts';
import type { Notice } from '../sidepanel/use-notice.ts';
import { usePage } from '../sidepanel/use-page.ts';
import { usePageRecords } from '../sidepanel/use-records.ts';

const DEMO_PAGES = [DEMO_PAGE_URL];

export interface ReaderViewProps {
  readonly db: Database;
  readonly tab: number;
  readonly notice: Notice;
}

export function ReaderView({ db, tab, notice }: ReaderViewProps): VNode {
  const { state } = usePage(tab);
  const records = usePageRecords(db, DEMO_PAGES);
  return (
    <main class="panel" aria-labelledby="demo-reader">
      <h2 id="demo-reader" tabIndex={-1}>
        {t('demo_readerHeading')}
      </h2>
      <p>{t('demo_readerHint')}</p>
      {state && records !== undefined && (
        <CheckList
          checks={[...ownChecks(records, state), ...othersChecks(records, state)]}
          onShow={(check) => {
            const { mention } = mentionToShow(check, state, records) ?? {};
            const { claim, layer } = check;
            if (mention === undefined) return;
            void notice.attempt(ask('tab.reveal', { tab, target: { kind: 'mention', mention, claim, layer } }));
          }}
        />
      )}
    </main>
  );
}

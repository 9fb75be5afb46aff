/** The fact checks that the page states in its markup: read when a person asks, and shown before anything is kept. */
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { faultWords } from '../../components/file-words.ts';
import { ask } from '../../lib/messaging/ask.ts';
import type { ClaimReviewsOfPage } from '../../lib/messaging/tab-commands.ts';
import type { PageState } from '../../lib/model/page.ts';
import { isolated, number, plural, t } from '../../lib/platform/i18n.ts';
import { isDemoPage } from '../../lib/platform/runtime.ts';
import { focusWhenThere } from './focus-when-there.ts';
import type { Notice } from './use-notice.ts';

const BUTTON_ID = 'read-page-reviews';
const FOUND_ID = 'page-reviews-found';

export interface PageReviewsProps {
  readonly state: PageState;
  readonly notice: Notice;
}

/** What a private window reads is not written, and the demo's page states nothing. */
export function PageReviews(props: PageReviewsProps): VNode | null {
  return props.state.incognito || isDemoPage(location.href) ? null : <Reviews {...props} />;
}

function Reviews({ state, notice }: PageReviewsProps): VNode {
  const [found, setFound] = useState<ClaimReviewsOfPage | null>(null);
  const drop = async (): Promise<void> => {
    if (found !== null && found.staged !== null) await ask('set.discard', { staged: found.staged });
    setFound(null);
  };
  const read = async (): Promise<void> => {
    await drop();
    const answer = await ask('tab.claimReviews', { tab: state.tab });
    if (answer.claims === 0 && answer.rejected === 0) return notice.say(t('pageReviews_none'));
    setFound(answer);
    focusWhenThere(FOUND_ID);
  };
  const open = async (staged: string): Promise<void> => {
    await ask('set.open', { staged });
    setFound(null);
    notice.say(t('setOpened'));
    focusWhenThere(BUTTON_ID);
  };
  const cancel = async (): Promise<void> => {
    await drop();
    focusWhenThere(BUTTON_ID);
  };
  return (
    <>
      <button
        type="button"
        id={BUTTON_ID}
        class="cl-button"
        data-kind="quiet"
        onClick={() => void notice.attempt(read())}
      >
        {t('pageReviews_read')}
      </button>
      {found !== null && (
        <Found
          found={found}
          onOpen={(staged) => void notice.attempt(open(staged))}
          onCancel={() => void notice.attempt(cancel())}
        />
      )}
    </>
  );
}

interface FoundProps {
  readonly found: ClaimReviewsOfPage;
  readonly onOpen: (staged: string) => void;
  readonly onCancel: () => void;
}

function Found({ found: { staged, site, claims, rejected, reasons }, onOpen, onCancel }: FoundProps): VNode {
  return (
    <section class="page-reviews" aria-labelledby={FOUND_ID}>
      <p id={FOUND_ID} tabIndex={-1}>
        {plural('pageReviews_stated', claims, isolated(site))}
      </p>
      {rejected > 0 && (
        <div class="cl-small">
          <p>{plural('preview_rejected', rejected)}</p>
          <ul>
            {reasons.map(({ reason, count }) => {
              const words = faultWords(reason);
              return <li key={words}>{t('preview_label', isolated(words), number(count))}</li>;
            })}
          </ul>
        </div>
      )}
      <div class="editor-actions">
        {staged !== null && (
          <button type="button" class="cl-button" data-kind="primary" onClick={() => onOpen(staged)}>
            {t('preview_open')}
          </button>
        )}
        <button type="button" class="cl-button" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </section>
  );
}

/** What the panel says beside a page that we may not read: which key gives access, and what lasts longer than one. */
import type { VNode } from 'preact';
import { ask } from '../../lib/messaging/ask.ts';
import { t } from '../../lib/platform/i18n.ts';
import { AccessOffer } from './AccessOffer.tsx';
import type { Notice } from './use-notice.ts';
import { useTabAddress } from './use-page.ts';

export interface NoAccessProps {
  readonly tab: number | null;
  readonly markKey: string | undefined;
  readonly notice: Notice;
}

export function NoAccess({ tab, markKey, notice }: NoAccessProps): VNode {
  const address = useTabAddress(tab);
  const mark = (): void => {
    notice.dismiss();
    if (tab !== null) void notice.attempt(ask('tab.mark', { tab }));
  };
  return (
    <section class="no-access" aria-labelledby="page-heading">
      <h1 id="page-heading" tabIndex={-1}>
        {t('noAccessHeading')}
      </h1>
      {markKey === undefined ? (
        <p>{t('noAccessNoKey')}</p>
      ) : (
        <p>
          {t('noAccessPress')} <kbd dir="ltr">{markKey}</kbd> {t('noAccessOrClick')}
        </p>
      )}
      <p class="cl-small">{t('noAccessWhy')}</p>
      <button type="button" class="cl-button" data-kind="primary" onClick={mark}>
        {t('markPage')}
      </button>
      <h2>{t('accessHeading')}</h2>
      <AccessOffer address={address} notice={notice} onGranted={mark} />
    </section>
  );
}

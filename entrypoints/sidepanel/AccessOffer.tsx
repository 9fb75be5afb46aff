/**
 * The offer to mark pages without being asked each time.
 *
 * The browser's question is asked inside the click, before any `await`: later it would be refused.
 */
import type { VNode } from 'preact';
import { ask } from '../../lib/messaging/ask.ts';
import { EVERY_SITE, requestAccess, sitePattern } from '../../lib/platform/access.ts';
import { t } from '../../lib/platform/i18n.ts';
import type { Notice } from './use-notice.ts';

export interface AccessOfferProps {
  /** The address of the page, or null where the browser does not tell it. */
  readonly address: string | null;
  readonly notice: Notice;
  readonly onGranted: () => void;
}

export function AccessOffer({ address, notice, onGranted }: AccessOfferProps): VNode {
  const pattern = address === null ? null : sitePattern(address);
  const request = (wanted: string): void => {
    const answer = requestAccess(wanted);
    const passOn = async (): Promise<void> => {
      if (!(await answer)) return notice.say(t('accessDeclined'));
      await ask('access.changed', null);
      notice.say(t('accessGranted'));
      onGranted();
    };
    void notice.attempt(passOn());
  };
  return (
    <div class="access">
      {address === null && <p class="cl-small">{t('accessSiteLater')}</p>}
      {pattern !== null && (
        <div class="access-choice">
          <button type="button" class="cl-button" aria-describedby="access-site" onClick={() => request(pattern)}>
            {t('accessSite')}
          </button>
          <p class="cl-small" id="access-site">
            {t('accessSiteWhy', new URL(address!).hostname)}
          </p>
        </div>
      )}
      <div class="access-choice">
        <button type="button" class="cl-button" aria-describedby="access-all" onClick={() => request(EVERY_SITE)}>
          {t('accessAll')}
        </button>
        <p class="cl-small" id="access-all">
          {t('accessAllWhy')}
        </p>
      </div>
    </div>
  );
}

/** Says in words that something missed was kept: the button is in the panel, the words are selected in the page. */
import { useEffect, useRef } from 'preact/hooks';
import type { Feedback } from '../../lib/model/feedback.ts';
import { t } from '../../lib/platform/i18n.ts';
import type { Notice } from './use-notice.ts';

export function useMissedNotice(feedback: readonly Feedback[], notice: Notice): void {
  const heardAt = useRef(new Date().toISOString());
  useEffect(() => {
    const late = feedback.filter(({ label, created }) => label === 'claim' && created > heardAt.current);
    if (late.length === 0) return;
    heardAt.current = late.reduce((latest, { created }) => (created > latest ? created : latest), heardAt.current);
    notice.say(t('missedKept'));
  }, [feedback]);
}

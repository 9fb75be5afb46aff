/** How far a check is, as every screen says it. */
import type { ClaimStatus } from '../../lib/model/claim-view.ts';
import { type MessageKey, t } from '../../lib/platform/i18n.ts';

const keys: Readonly<Record<ClaimStatus, MessageKey>> = {
  draft: 'status_draft',
  'in-review': 'status_inReview',
  approved: 'status_approved',
  published: 'status_published',
  corrected: 'status_corrected',
  retracted: 'status_retracted',
};

export function statusWords(status: ClaimStatus): string {
  return t(keys[status]);
}

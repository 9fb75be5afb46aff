/** Injected where a person asks what fact checks a page states: hands its ClaimReview markup to who injected it. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readClaimReviewMarkup } from '../../lib/article/claim-review-markup.ts';

export default defineUnlistedScript(() => ({ url: location.href, ...readClaimReviewMarkup(document) }));

/** The content script's second file, injected beside the first (on-demand.ts): it offers itself to it. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { followerFile } from '../marker/follower-file.ts';
import { PageFollowing } from './page-following.ts';

export default defineUnlistedScript(() => followerFile.offer({ follow: (beginning) => new PageFollowing(beginning) }));

/** The tools over a page, injected beside the content script on first use (on-demand.ts): they offer themselves to it. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { toolsFile } from '../../lib/messaging/on-demand.ts';
import { leaveTextUnsearched } from '../../lib/overlay/unsearched-text.ts';
import { OpenTools } from './open-tools.tsx';

export default defineUnlistedScript(() => {
  if (import.meta.env.FIREFOX) leaveTextUnsearched();
  toolsFile.offer({ open: (page) => new OpenTools(page) });
});

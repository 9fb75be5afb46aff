/**
 * The reader's card, injected into a page on first use (on-demand.ts): it offers itself to the content script.
 *
 * An unlisted script, as the content script is: nothing of it stands in the manifest, and it announces itself to no page.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { popoverFile } from '../../lib/messaging/on-demand.ts';
import { leaveTextUnsearched } from '../../lib/overlay/unsearched-text.ts';
import { createPopover } from './popover.tsx';

export default defineUnlistedScript(() => {
  if (import.meta.env.FIREFOX) leaveTextUnsearched();
  // One that an earlier injection left is hidden: after an update its extension is gone.
  popoverFile.offered()?.hide();
  popoverFile.offer(createPopover());
});

/**
 * The reader's card, injected into a page on first use (`popover.load`): it offers itself to the content script.
 *
 * An unlisted script, as the content script is: nothing of it stands in the manifest, and it announces itself to no page.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerPopover } from '../../lib/model/popover.ts';
import { createPopover } from './popover.tsx';

export default defineUnlistedScript(() => offerPopover(createPopover()));

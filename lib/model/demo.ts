/**
 * The demo: an article of our own in a page of the extension, with checks in a store of their own.
 *
 * Its address is reserved: `.invalid` leads nowhere (RFC 6761), so no page on the web has this key.
 */
import type { PageUrl } from './page-url.ts';

/** The extension's page that shows it. */
export const DEMO_PAGE = 'demo.html';

export const DEMO_ADDRESS = 'https://demo.claimlight.invalid/orders';
export const DEMO_PAGE_URL = 'demo.claimlight.invalid/orders' as PageUrl;

/** The name of the database that its checks are in, apart from a person's own. */
export const DEMO_DATABASE = 'claimlight-demo';

/** The `space` of its records. */
export const DEMO_SPACE = 'demo';

import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { findChromium } from './test/support/browsers.ts';
import { chromiumFlags } from './test/support/chromium-flags.ts';

const fakeBrowser = fileURLToPath(new URL('test/support/fake-browser.ts', import.meta.url));

// Pure folders, the store and the messages run in Node; whatever needs layout, selection or CSS.highlights
// runs in a real Chromium, since simulated DOMs have none of them.
export default defineConfig({
  test: {
    // Vitest leaves one core idle, and a machine of two cores does its work with one.
    maxWorkers: '100%',
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          environment: 'node',
          setupFiles: ['fake-indexeddb/auto'],
          testTimeout: 120_000,
        },
      },
      {
        resolve: { alias: { 'wxt/browser': fakeBrowser, 'webextension-polyfill': fakeBrowser } },
        // Found in the middle of a run, these would make vite reload the page under a test.
        optimizeDeps: {
          include: [
            'axe-core',
            'chart.js',
            'fast-check',
            'preact',
            'preact/hooks',
            'preact/jsx-dev-runtime',
            'tldts',
            'valibot',
            '@floating-ui/dom',
            'wxt/testing/fake-browser',
          ],
        },
        test: {
          name: 'dom',
          include: ['test/**/*.dom.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath: findChromium(), args: [...chromiumFlags] } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});

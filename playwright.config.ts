import { defineConfig } from '@playwright/test';

export default defineConfig({
  // Each test owns a whole browser, and some a second one: more of them side by side only slow one another.
  workers: 2,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  // Whole browsers on a busy machine: what passes at the second try is named in the closing lines, to be looked into.
  retries: process.env.CI ? 1 : 0,
  // Long, since a machine may be slow: what is waited for is a condition, and costs no more than it takes.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  outputDir: 'test-results',
  projects: [
    { name: 'chromium', testDir: 'test/e2e/chromium' },
    { name: 'firefox', testDir: 'test/e2e/firefox' },
  ],
});

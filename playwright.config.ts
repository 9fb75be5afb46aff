import { defineConfig } from '@playwright/test';

export default defineConfig({
  // Each test owns a whole browser, and some a second one: side by side they only slow one another.
  workers: 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
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

import { defineConfig } from '@playwright/test';
import { launchOptions } from './tests/support/chromium.ts';

const PORT = 4180;

/** Machines are slow and shared: a test that waits is not one that fails. */
const PATIENCE_MS = 120_000;
const SIGHT_MS = 30_000;

/** End-to-end tests drive the built site, as a person does. Time zones are set test by test where they matter. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: !!process.env['CI'],
  // One more try tells a machine that stalled from a program that fails; what needed it is listed as flaky.
  retries: 1,
  timeout: PATIENCE_MS,
  expect: { timeout: SIGHT_MS },
  reporter: [['list']],
  use: {
    baseURL: `http://localhost:${PORT}/`,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    launchOptions: launchOptions(),
    trace: 'retain-on-failure',
  },
  webServer: {
    command: `npx vite preview --port ${PORT} --strictPort --open false`,
    port: PORT,
    reuseExistingServer: false,
  },
});

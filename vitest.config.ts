import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { launchOptions } from './tests/support/chromium.ts';

/** Machines are slow and shared: a test that waits is not one that fails. */
const PATIENCE_MS = 60_000;

/** Unit tests run in Node (twice, in two time zones), office tests in LibreOffice, component tests in jsdom, browser tests in Chromium. */
export default defineConfig({
  test: {
    projects: [
      {
        plugins: [svelte({ configFile: false })],
        test: {
          name: 'unit',
          testTimeout: PATIENCE_MS,
          environment: 'node',
          include: ['tests/unit/**/*.test.ts'],
          setupFiles: ['tests/support/property.ts'],
        },
      },
      {
        plugins: [svelte({ configFile: false })],
        test: {
          name: 'office',
          environment: 'node',
          include: ['tests/office/**/*.test.ts'],
        },
      },
      {
        plugins: [svelte({ configFile: false })],
        resolve: { conditions: ['browser'] },
        test: {
          name: 'component',
          testTimeout: PATIENCE_MS,
          environment: 'jsdom',
          include: ['tests/component/**/*.test.ts'],
          setupFiles: ['tests/support/component.ts', 'tests/support/property.ts'],
        },
      },
      {
        plugins: [svelte({ configFile: false })],
        test: {
          name: 'browser',
          testTimeout: PATIENCE_MS,
          include: ['tests/browser/**/*.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: launchOptions() }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});

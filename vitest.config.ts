import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { findChromium } from './scripts/lib/chromium.ts'
import { sourceAlias } from './scripts/lib/source-alias.ts'

const browserTests = ['packages/*/src/**/*.browser.test.ts', 'examples/*/src/**/*.browser.test.ts']
const chromium = process.env.ZHIXING_NO_BROWSER ? undefined : await findChromium()

export default defineConfig({
  resolve: { alias: sourceAlias },
  test: {
    passWithNoTests: true,
    // Left alone, vitest keeps one core for itself: on two cores half of the machine would wait.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          // A busy machine makes the reading of all sources slow; a test that hangs is still found.
          testTimeout: 30_000,
          globalSetup: 'packages/adapters/src/postgres/testing/run.ts',
          include: [
            'packages/*/src/**/*.test.ts',
            'examples/*/src/**/*.test.ts',
            'tests/**/*.test.ts',
            'scripts/**/*.test.ts',
          ],
          exclude: [...browserTests, '**/node_modules/**'],
        },
      },
      ...(chromium
        ? [
            {
              extends: true as const,
              test: {
                name: 'browser',
                include: browserTests,
                browser: {
                  enabled: true,
                  headless: true,
                  screenshotFailures: false,
                  provider: playwright({
                    launchOptions: { executablePath: chromium.path, args: chromium.args },
                  }),
                  instances: [{ browser: 'chromium' as const }],
                },
              },
            },
          ]
        : []),
    ],
  },
})

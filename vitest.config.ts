import { fileURLToPath } from 'node:url'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { findChromium } from './scripts/lib/chromium.ts'

const source = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Tests read the sources of the packages, so nothing has to be built first. The same map as `paths` in tsconfig.json. */
export const sourceAlias = [
  {
    find: /^@zhixing\/components\/define\/(.+)$/,
    replacement: `${source('./packages/components/src')}/define/$1.ts`,
  },
  {
    find: /^@zhixing\/(core|adapters|components)\/(.+)$/,
    replacement: `${source('./packages')}/$1/src/$2/index.ts`,
  },
  { find: /^@zhixing\/(core|components)$/, replacement: `${source('./packages')}/$1/src/index.ts` },
]

const browserTests = ['packages/*/src/**/*.browser.test.ts', 'examples/*/src/**/*.browser.test.ts']
const chromium = process.env.ZHIXING_NO_BROWSER ? undefined : await findChromium()

export default defineConfig({
  resolve: { alias: sourceAlias },
  test: {
    passWithNoTests: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
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

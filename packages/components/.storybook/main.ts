import type { StorybookConfig } from '@storybook/web-components-vite'
import { sourceAlias } from '../../../scripts/lib/source-alias.ts'

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../src/elements/*/*.stories.ts', '../src/console/*.stories.ts', '../src/console/*/*.stories.ts'],
  addons: ['@storybook/addon-a11y', 'msw-storybook-addon'],
  // msw's worker comes out of its package: nothing generated lies in the repository.
  staticDirs: [{ from: '../node_modules/msw/lib/mockServiceWorker.js', to: '/mockServiceWorker.js' }],
  // Nothing leaves the machine.
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  viteFinal: (vite) => ({ ...vite, resolve: { ...vite.resolve, alias: sourceAlias } }),
}

export default config

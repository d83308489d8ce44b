import type { Preview } from '@storybook/web-components-vite'
import { mswHandlers } from '@zhixing/core/testing'
import { http } from 'msw'
import { setupWorker } from 'msw/browser'
import { mswLoader } from 'msw-storybook-addon/csf3'
import '../src/styles/tokens.css'
import { theHouse } from './house'
import './page.css'

/** Every request to /api is answered by the real core, in this page. */
async function startWorker() {
  const { handler } = await theHouse()
  const worker = setupWorker(...mswHandlers(http, handler))
  await worker.start({ onUnhandledRequest: 'bypass', quiet: true })
  return worker
}

const choice = (title: string, items: readonly { value: string; title: string }[]) => ({
  toolbar: { title, items: [...items], dynamicTitle: true },
})

const preview: Preview = {
  loaders: [mswLoader(startWorker), async () => ({ house: await theHouse() })],
  globalTypes: {
    locale: choice('语言', [
      { value: 'zh-CN', title: '中文' },
      { value: 'en', title: 'English' },
    ]),
    theme: choice('主题', [
      { value: 'light', title: '浅色' },
      { value: 'dark', title: '深色' },
    ]),
    type: choice('字号', [
      { value: 'normal', title: '标准' },
      { value: 'large', title: '大字' },
    ]),
  },
  initialGlobals: { locale: 'zh-CN', theme: 'light', type: 'normal' },
  decorators: [
    (story, { globals }) => {
      const page = document.documentElement
      page.lang = String(globals.locale)
      page.dataset.zxTheme = String(globals.theme)
      page.dataset.zxType = String(globals.type)
      return story()
    },
  ],
  parameters: { layout: 'fullscreen', a11y: { test: 'error' } },
}

export default preview

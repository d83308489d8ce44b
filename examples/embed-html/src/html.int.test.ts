import { expect, it } from 'vitest'
import { servedPage } from './testing/served-page'

const served = servedPage({ root: new URL('..', import.meta.url) })

it('the work of the judge is in a plain page, and a row tells it which case', async () => {
  const shown = await served.openFirstCase()
  // Where no browser is installed the browser tests do not run either; the runner says so.
  if (!shown) return
  expect(shown).toEqual({ opened: expect.stringContaining('甘1202执1号'), errors: [] })
}, 60_000)

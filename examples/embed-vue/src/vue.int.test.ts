import { expect, it } from 'vitest'
import { servedPage } from '../../embed-html/src/testing/served-page'
import { HOST } from './host'

const served = servedPage({ root: new URL('..', import.meta.url), ...HOST })

it('Vue gives the element its client and hears which case was opened, with one more name in the policy', async () => {
  const shown = await served.openFirstCase()
  // Where no browser is installed the browser tests do not run either; the runner says so.
  if (!shown) return
  expect(shown).toEqual({ opened: expect.stringContaining('甘1202执1号'), errors: [] })
}, 60_000)

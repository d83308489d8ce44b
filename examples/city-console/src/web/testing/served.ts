import { countyCourt } from '@zhixing/core/testing'
import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest'
import { changeSettings } from '../settings'
import { type FakeServer, fakeServer } from './fake-server'
import { open } from './page'

/** The court of a test file, and how somebody goes to work there. */
export interface Served {
  /** The server of the test that runs. */
  readonly server: FakeServer
  /** What is asked before an answer of the server, once or more. */
  before(ask: ((address: string) => unknown) | undefined): void
  /** The page anew, as this person, at an address. */
  goOnAs(personId: string, hash: string): Promise<void>
}

/** A court in memory behind the page's own `fetch`: a new one for each test, or one for the whole file. */
export function served(each: 'test' | 'file' = 'test'): Served {
  let server: FakeServer | undefined
  let ask: ((address: string) => unknown) | undefined
  const now = () => {
    if (!server) throw new Error('no court before the tests')
    return server
  }
  const begin = async () => {
    server = await fakeServer()
  }
  if (each === 'file') beforeAll(begin)
  else beforeEach(begin)
  beforeEach(() => {
    vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
      await ask?.(String(input))
      return now().fetch(input, init)
    })
    changeSettings({ locale: 'zh-CN', theme: 'light', large: false })
  })
  afterEach(() => {
    ask = undefined
    document.body.replaceChildren()
    vi.restoreAllMocks()
    vi.unstubAllGlobals()
  })
  afterAll(() => {
    server = undefined
  })
  return {
    get server() {
      return now()
    },
    before(given) {
      ask = given
    },
    async goOnAs(personId, hash) {
      document.body.replaceChildren()
      const body = JSON.stringify({ courtId: countyCourt.courtId, personId })
      await now().fetch('/console/session', { method: 'POST', body })
      open(hash)
    },
  }
}

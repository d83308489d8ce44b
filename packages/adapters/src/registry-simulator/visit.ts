import type { RegistryDialect, RegistrySimulator } from '@zhixing/core/testing'
import { spoilt } from '@zhixing/core/testing'

/** A registry that comes to the court. */
export interface VisitOptions {
  readonly registry: RegistrySimulator
  readonly dialect: RegistryDialect
  /** Where the court serves it: `<url>/requests` and `<url>/answers`. */
  readonly url: string
  /** Who it is to the court. */
  readonly headers?: Readonly<Record<string, string>>
  readonly fetch?: (request: Request) => Promise<Response>
}

/** What one visit came to. */
export interface VisitReport {
  readonly fetched: number
  readonly posted: number
  /** Status of every post that the court did not take, with the number it was about. */
  readonly turnedAway: readonly { readonly requestNo: string; readonly status: number }[]
}

/**
 * Plays a registry that polls: fetches open requests once and posts an answer to each, with the faults of the simulator.
 * Late answers are posted by later visits.
 *
 * @example const visitor = createVisitor({ registry, dialect, url: `${court}/registries/land` }); await visitor.visit()
 */
export function createVisitor(options: VisitOptions): { visit(): Promise<VisitReport> } {
  const waiting = new Set<string>()
  return {
    async visit() {
      const fetched = await fetchRequests(options)
      for (const requestNo of fetched) waiting.add(requestNo)
      const report = {
        fetched: fetched.length,
        posted: 0,
        turnedAway: [] as VisitReport['turnedAway'][number][],
      }
      for (const requestNo of [...waiting]) {
        const told = await postAnswers(options, requestNo)
        report.posted += told.length
        report.turnedAway.push(...told.filter(({ status }) => status >= 300))
        // What the court turned away is posted again the next time.
        if (told.length > 0 && told.every(({ status }) => status < 300)) waiting.delete(requestNo)
      }
      return report
    },
  }
}

const send = ({ fetch: given, headers }: VisitOptions, url: string, init: RequestInit) =>
  (given ?? fetch)(new Request(url, { ...init, headers: { ...headers, ...init.headers } }))

async function fetchRequests(options: VisitOptions): Promise<readonly string[]> {
  const response = await send(options, `${options.url}/requests`, { method: 'GET' })
  if (!response.ok) throw new Error(`the court answered ${response.status}`)
  const contentType = response.headers.get('content-type') ?? ''
  const body = new Uint8Array(await response.arrayBuffer())
  const call = options.dialect.readCall({ path: '/requests', contentType, body })
  return options.registry.hear(call).map(({ requestNo }) => requestNo)
}

async function postAnswers({ registry, dialect, ...options }: VisitOptions, requestNo: string) {
  const [said] = registry.hear({ kind: 'collect', requestNo, afterPart: 0 })
  if (said?.kind !== 'replies') return []
  const fault = registry.wireFault(requestNo)
  // Who hangs never posts.
  if (fault === 'hang') return []
  const told: { requestNo: string; status: number }[] = []
  for (const reply of said.replies) {
    const { contentType, body } = await dialect.writeSaid({ ...said, replies: [reply] })
    const init = {
      method: 'POST',
      headers: { 'content-type': contentType },
      body: fault ? spoilt(fault, body) : body,
    }
    const response = await send({ registry, dialect, ...options }, `${options.url}/answers`, init)
    await response.body?.cancel()
    told.push({ requestNo, status: response.status })
  }
  return told
}

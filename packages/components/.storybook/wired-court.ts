import { createEngine, type Engine } from '@zhixing/core'
import { createClient } from '@zhixing/core/client'
import { createHandler } from '@zhixing/core/http'
import { createMemoryFiles, createMemoryStorage } from '@zhixing/core/memory'
import {
  actorOf,
  countyCourt,
  establishCourt,
  manualClock,
  sampleFiling,
  sequentialIds,
} from '@zhixing/core/testing'

export const COURT = countyCourt.courtId
export const NUMBER = '（2024）甘1202执123号'
export type Wire = 'whole' | 'cut' | 'answers-lost' | 'commands-hang' | 'bytes-changed'

/** A court behind a wire that can be cut, or lose what comes back. */
export class Court {
  wire: Wire = 'whole'
  signedIn = 'judge-1'
  readonly files = createMemoryFiles()
  readonly seen: string[] = []
  engine!: Engine
  caseId = ''
  nodeId = ''

  static async open(): Promise<Court> {
    const court = new Court()
    const clock = manualClock('2024-03-01')
    court.engine = await createEngine({ storage: createMemoryStorage(), clock, ids: sequentialIds() })
    await establishCourt(court.engine, countyCourt)
    const give = (who: string, name: string, input: object) =>
      court.engine.execute({ name, input, actor: actorOf(countyCourt, who) })
    await give('filing', 'case.file', sampleFiling)
    const [found] = (await court.ask<{ items: { id: string }[] }>('case.list', {})).items
    court.caseId = found?.id ?? ''
    await give('director', 'case.assign', {
      caseId: court.caseId,
      undertakerId: 'judge-1',
      reason: '随机分案',
    })
    const course = await court.ask<{ id: string | null; node: string }[]>('node.course', {
      caseId: court.caseId,
    })
    court.nodeId = course.find(({ node, id }) => node === 'case-limit' && id)?.id ?? ''
    return court
  }

  ask<R>(name: string, input: object, who = 'director'): Promise<R> {
    return this.engine.query<R>({ name, input, actor: actorOf(countyCourt, who) })
  }

  recordings() {
    return this.ask<{ total: number; items: Record<string, unknown>[] }>('recording.list', {})
  }

  readonly client = createClient({
    baseUrl: 'http://court.test/api',
    fetch: async (address, init) => {
      if (this.wire === 'cut') throw new TypeError('Failed to fetch')
      const path = new URL(String(address)).pathname
      if (path.endsWith('/changes')) return new Promise<Response>(() => undefined)
      const isCommand = path.includes('/commands/')
      this.seen.push(path)
      const { engine, files } = this
      const identify = () => actorOf(countyCourt, this.signedIn)
      const changed = this.wire === 'bytes-changed' && path.endsWith('/files')
      const request = changed
        ? new Request(address, {
            ...init,
            body: new Blob(['%PDF-1.7 changed']),
            headers: { 'content-type': 'application/pdf' },
          })
        : new Request(address, init)
      const answer = await createHandler({ engine, files, identify })(request)
      if (this.wire === 'commands-hang' && isCommand) return new Promise<Response>(() => undefined)
      // Done at the court, and nobody hears of it.
      if (this.wire === 'answers-lost') throw new TypeError('Failed to fetch')
      return answer
    },
  })
}

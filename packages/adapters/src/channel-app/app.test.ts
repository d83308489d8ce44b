import { HttpResponse } from 'msw'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openMeasures } from '../../../core/src/scenarios/measure-acts'
import { partyOf, push, sixKinds } from '../../../core/src/scenarios/openness-acts'
import { channelConformance } from '../channel/conformance'
import { guardChannel } from '../channel/guard'
import { serviceAt } from '../channel/test-support'
import { createAppChannel } from './index'

const URL_OF_APP = 'http://app.test/push/v1/messages'
const service = serviceAt(URL_OF_APP, {
  take: () => HttpResponse.json({ id: 'push-1' }, { status: 202 }),
  refuse: () => HttpResponse.json({ error: 'opted-out' }, { status: 403 }),
  busy: () => new HttpResponse(null, { status: 429, headers: { 'retry-after': '1' } }),
})
const quick = { retryWaitMs: { first: 1, most: 2 } }

const channelFor = (accountOf: (partyId: string) => string | undefined) =>
  createAppChannel({
    url: URL_OF_APP,
    accountOf: async (partyId) => accountOf(partyId),
    headers: async () => ({ authorization: 'Bearer made-up' }),
  })

beforeAll(() => service.server.listen({ onUnhandledFrame: 'error' }))
afterAll(() => service.server.close())
beforeEach(() => service.forget())

describe('the app', () => {
  test('[S14] 智慧执行APP: the same six kinds by another contract; a channel more needs nothing of the core', async () => {
    const stage = await openMeasures('memory')
    const { caseId } = await sixKinds(stage, 500, async (of) => {
      await stage.must('judge-1', 'openness.withhold', {
        ...{ caseId: of.caseId, subjectId: 'event:control.Released', ground: 'by-law', reason: '依法不公开' },
      })
    })
    const applicant = await partyOf(stage, caseId)
    const app = channelFor((id) => (id === applicant.id ? 'account-a' : undefined))
    // A channel that nobody has heard of: this object is all of it.
    const said: string[] = []
    const radio = {
      id: 'radio',
      send: async ({ text }: { readonly text: string }) => {
        said.push(text)
        return { outcome: 'delivered' as const, reference: null }
      },
    }
    await push(stage, app, radio)
    const sent = service.got().map((text) => JSON.parse(text))
    const kinds = new Set(sent.map(({ data }) => data.kind))
    expect([...kinds].sort()).toEqual([
      'closing-document',
      'disposal',
      'measure',
      'money',
      'node',
      'query-result',
    ])
    expect(new Set(sent.map(({ to }) => to))).toEqual(new Set(['account-a']))
    expect(sent.map(({ body }) => body).join()).not.toContain('解除')
    expect(sent.map(({ body }) => body).sort()).toEqual([...said].sort())
    const keys = service.requests.map(({ headers }) => headers.get('idempotency-key'))
    expect(new Set(keys).size).toBe(sent.length)
    expect(service.requests[0]?.headers.get('authorization')).toBe('Bearer made-up')
  })

  test.each(channelConformance())('$name', ({ run }) =>
    run({
      channel: channelFor((id) => (id === 'known' ? 'account-1' : undefined)),
      behave: service.behave,
      got: service.got,
    }),
  )
})

describe('a guarded channel', () => {
  const message = {
    ...{ key: 'k', courtId: 'c', courtName: '某院', caseId: 'case', caseNumber: '（2024）甘1202执1号' },
    ...{
      partyId: 'p',
      kind: 'node',
      kindLabel: '流程节点',
      itemId: 'open-1',
      text: '文',
      occurredOn: '2024-03-01',
    },
  }
  const send = (channel: { send: typeof app.send }) =>
    channel.send(message, { signal: AbortSignal.timeout(2_000) })
  const app = channelFor(() => 'account-1')

  test('busy is tried again at once, unknown only where the channel knows its keys', async () => {
    service.behave('busy')
    expect(await send(guardChannel(app, quick))).toMatchObject({ outcome: 'busy' })
    expect(service.got()).toHaveLength(3)
    service.forget()
    service.behave('break')
    expect(await send(guardChannel(app, quick))).toMatchObject({ outcome: 'unknown' })
    expect(service.got()).toHaveLength(1)
    service.forget()
    service.behave('break')
    expect(await send(guardChannel(app, { ...quick, repeatable: true }))).toMatchObject({
      outcome: 'unknown',
    })
    expect(service.got()).toHaveLength(3)
    expect(new Set(service.requests.map(({ headers }) => headers.get('idempotency-key')))).toEqual(
      new Set(['k']),
    )
  })

  test('one that hangs is unknown; after failures in a row nobody is asked, and what was not sent is busy', async () => {
    const hanging = { id: 'hanging', send: () => new Promise<never>(() => {}) }
    const guarded = guardChannel(hanging, {
      ...quick,
      timeoutMs: 10,
      retries: 0,
      breakAfter: 2,
      breakForMs: 60_000,
    })
    expect(await send(guarded)).toMatchObject({ outcome: 'unknown' })
    expect(await send(guarded)).toMatchObject({ outcome: 'unknown' })
    expect(await send(guarded)).toMatchObject({ outcome: 'busy' })
  })

  test('no more at once than agreed; what does not fit the line is busy', async () => {
    let running = 0
    let most = 0
    const slow = {
      id: 'slow',
      send: async () => {
        running += 1
        most = Math.max(most, running)
        await new Promise((resolve) => setTimeout(resolve, 5))
        running -= 1
        return { outcome: 'delivered' as const, reference: null }
      },
    }
    const guarded = guardChannel(slow, { ...quick, retries: 0, atOnce: 2, queue: 2 })
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => send(guarded)))
    expect(most).toBe(2)
    expect(answers.map(({ outcome }) => outcome).sort()).toEqual([
      'busy',
      ...['delivered', 'delivered', 'delivered', 'delivered'],
    ])
  })
})

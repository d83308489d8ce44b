import { HttpResponse } from 'msw'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ID_NUMBER, PAYEE_ACCOUNT, PHONE } from '../../../core/src/scenarios/acts'
import { openMeasures } from '../../../core/src/scenarios/measure-acts'
import { partyOf, push, sixKinds } from '../../../core/src/scenarios/openness-acts'
import { channelConformance } from '../channel/conformance'
import { serviceAt } from '../channel/test-support'
import { createMiniProgramChannel } from './index'

const SEND = 'http://mini-program.test/cgi-bin/message/subscribe/send'
const service = serviceAt(SEND, {
  take: () => HttpResponse.json({ errcode: 0, errmsg: 'ok', msgid: 2202 }),
  refuse: () => HttpResponse.json({ errcode: 43101, errmsg: 'user refuse to accept the msg' }),
  busy: () => HttpResponse.json({ errcode: 45009, errmsg: 'reach max api daily quota limit' }),
})

const channelFor = (openIdOf: (partyId: string) => string | undefined) =>
  createMiniProgramChannel({
    sendUrl: SEND,
    accessToken: async ({ renew }) => (renew ? 'token-2' : 'token-1'),
    openIdOf: async (partyId) => openIdOf(partyId),
    templateId: 'template-1',
    fields: { kind: 'thing1', text: 'thing2', occurredOn: 'date3', caseNumber: 'character_string4' },
  })

beforeAll(() => service.server.listen({ onUnhandledFrame: 'error' }))
afterAll(() => service.server.close())
beforeEach(() => service.forget())

interface Sent {
  readonly touser: string
  readonly template_id: string
  readonly page: string
  readonly data: Readonly<Record<string, { readonly value: string }>>
}
const sent = () => service.got().map((text) => JSON.parse(text) as Sent)

describe('the mini program', () => {
  test('[S13] “阳光执行”: the applicant gets all six kinds by its contract, and none of what is held back', async () => {
    const stage = await openMeasures('memory')
    const { caseId, assetId } = await sixKinds(stage, 500)
    // In a second case the disposal is held back before it happens, and money as a whole.
    const other = await sixKinds(stage, 501, async (of) => {
      for (const subjectId of ['event:fund.MoneyReceived', 'event:asset.Disposed']) {
        const hold = { caseId: of.caseId, subjectId, ground: 'harms-enforcement', reason: '核实中' }
        await stage.must('judge-1', 'openness.withhold', hold)
      }
    })
    const [applicant, held] = [await partyOf(stage, caseId), await partyOf(stage, other.caseId)]
    const channel = channelFor((id) => ({ [applicant.id]: 'openid-a', [held.id]: 'openid-b' })[id])
    await push(stage, channel)
    const kindsOf = (openId: string) =>
      new Set(sent().flatMap(({ touser, data }) => (touser === openId ? [data.thing1?.value] : [])))
    const six = ['执行措施', '流程节点', '查控结果', '财产处置', '案款到账', '结案文书']
    expect([...kindsOf('openid-a')].sort()).toEqual([...six].sort())
    // Payments out are open in the second case, arrivals are not; its disposal has begun, and nobody is told that it ended.
    const toHeld = sent().filter(({ touser }) => touser === 'openid-b')
    const texts = toHeld.map(({ data }) => data.thing2?.value).join('\n')
    expect(texts).not.toMatch(/到账案款|300,000|已经处置/)
    expect(texts).toContain('开始处置')
    expect(sent().every(({ touser }) => ['openid-a', 'openid-b'].includes(touser))).toBe(true)
    // The contract: the fields of the template within their limits, the page with the item, no number of a person.
    for (const { template_id, page, data } of sent()) {
      expect(template_id).toBe('template-1')
      expect(page).toMatch(/^pages\/item\/item\?item=open-/)
      expect(Object.keys(data)).toEqual(['thing1', 'thing2', 'date3', 'character_string4'])
      expect([...(data.thing2?.value ?? '')].length).toBeLessThanOrEqual(20)
      expect(data.date3?.value).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    }
    for (const secret of [ID_NUMBER, PHONE, PAYEE_ACCOUNT, assetId, '王秀英', '赵大勇']) {
      expect(service.got().join('\n')).not.toContain(secret)
    }
    expect(service.requests[0]?.url).toBe(`${SEND}?access_token=token-1`)
    expect((await stage.engine.verify()).differences).toEqual([])
  })

  test.each(channelConformance())('$name', ({ run }) =>
    run({
      channel: channelFor((id) => (id === 'known' ? 'openid-1' : undefined)),
      behave: service.behave,
      got: service.got,
    }),
  )

  test('a token that is over is renewed once; one that does not hold then is busy, not refused', async () => {
    const channel = channelFor(() => 'openid-1')
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
    service.behave('busy')
    const over = serviceAt(SEND, {
      take: () => HttpResponse.json({ errcode: 42001, errmsg: 'access_token expired' }),
      refuse: () => HttpResponse.json({}),
      busy: () => HttpResponse.json({}),
    })
    service.server.close()
    over.server.listen({ onUnhandledFrame: 'error' })
    const answer = await channel.send(message, { signal: AbortSignal.timeout(2_000) })
    expect(answer).toEqual({ outcome: 'busy', reason: 'errcode-42001' })
    expect(over.requests.map(({ url }) => new URL(url).searchParams.get('access_token'))).toEqual([
      'token-1',
      'token-2',
    ])
    over.server.close()
    service.server.listen({ onUnhandledFrame: 'error' })
  })
})

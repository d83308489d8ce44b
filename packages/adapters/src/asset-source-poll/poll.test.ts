import { describe, expect, test } from 'vitest'
import { askingCourt, courtId, courtName } from '../asset-source/court-support'
import { jsonCodec, parseRecord } from '../asset-source/json-codec'
import { soapCodec } from '../asset-source-soap/soap-codec'
import { realEstateMapping } from '../mappings/real-estate/index'
import { createPollHandler, createPollingSource } from './index'

const debtor = { kind: 'person', name: '赵大勇', idNumber: '110101198001010010' } as const
const mapping = realEstateMapping({ unit: 'yuan' })
const source = createPollingSource({
  id: 'land',
  mapping,
  codecs: [jsonCodec, soapCodec({ namespace: 'urn:court' })],
  today: () => '2024-03-01',
})

async function courtThatIsVisited() {
  const court = await askingCourt(debtor, [source])
  const [requestNo = ''] = await court.order(['land'])
  const handler = createPollHandler({
    engine: court.engine,
    sources: [source],
    courtName,
    maxBytes: 100_000,
    authenticate: (request) =>
      request.headers.get('x-key') === 'k' ? { sourceId: 'land', courtId } : undefined,
  })
  const call = async (path: string, init: RequestInit = {}, key = 'k') => {
    const headers = { 'x-key': key, 'content-type': 'application/json', ...init.headers }
    const response = await handler(new Request(`http://court.test/land${path}`, { ...init, headers }))
    const text = await response.text()
    return { status: response.status, type: response.headers.get('content-type'), text }
  }
  const post = (entries: unknown[]) =>
    call('/answers', { method: 'POST', body: JSON.stringify({ Data: { BDCFKLIST: entries } }) })
  return { court, requestNo, call, post }
}

const flat = {
  bdcdyh: 'U1',
  zl: '某路1号',
  qlrxxList: [{ qlrmc: '赵大勇', zjh: debtor.idNumber, gyfs: '0' }],
}
const answer = (CXQQDH: string, more: object = {}) => ({
  CXQQDH,
  RESULT: '0000',
  XM: '赵大勇',
  ZJH: debtor.idNumber,
  fdcq: [flat],
  ...more,
})

describe('a register that comes by itself', () => {
  test('fetches its requests once, and again only when it says so', async () => {
    const { court, requestNo, call } = await courtThatIsVisited()
    const first = await call('/requests')
    expect(parseRecord(first.text)).toMatchObject({
      BDCCXQQLIST: [{ CXQQDH: requestNo, XM: '赵大勇', ZJH: debtor.idNumber, FYMC: '武都区人民法院' }],
    })
    expect(await court.states()).toEqual({ land: 'sent' })
    expect(parseRecord((await call('/requests')).text)).toEqual({ BDCCXQQLIST: [] })
    expect(parseRecord((await call('/requests?again=yes')).text)).toMatchObject({
      BDCCXQQLIST: [{ CXQQDH: requestNo }],
    })
  })

  test('each answer is taken by itself; the same ones again change nothing', async () => {
    const { court, requestNo, call, post } = await courtThatIsVisited()
    await call('/requests')
    const entries = [answer('nobody-sent-it'), { RESULT: '0000' }, answer(requestNo), answer(requestNo)]
    for (let n = 0; n < 2; n++) {
      const told = await post(entries)
      expect(told.status).toBe(200)
      expect(parseRecord(told.text)).toEqual({
        results: [
          { requestNo: 'nobody-sent-it', state: 'not-recorded', reason: 'request-unknown' },
          { requestNo, state: 'recorded', line: 'found' },
          { requestNo, state: 'recorded', line: 'found' },
          { state: 'unread', at: 'Data.BDCFKLIST[1]', reason: 'CXQQDH missing' },
        ],
      })
    }
    const found = await court.engine.query<{ total: number }>({
      name: 'query.findings',
      input: { caseId: court.caseId },
      actor: court.judge,
    })
    expect(found.total).toBe(1)
  })

  test('an answer about somebody else, and one that says otherwise than before, wait for a person', async () => {
    const { court, requestNo, call, post } = await courtThatIsVisited()
    await call('/requests')
    await post([answer(requestNo, { XM: '钱某', ZJH: '110101197505050033', fdcq: [] })])
    expect(await court.states()).toEqual({ land: 'contradicted' })
    await post([answer(requestNo)])
    await post([answer(requestNo, { fdcq: [{ ...flat, bdcdyh: 'U2' }] })])
    expect(await court.states()).toEqual({ land: 'contradicted' })
  })

  test('SOAP goes through the same mapping', async () => {
    const { court, requestNo, call } = await courtThatIsVisited()
    await call('/requests', { method: 'POST', body: '<x/>' })
    const body = `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><put><Data><BDCFKLIST><BDCCXJG><CXQQDH>${requestNo}</CXQQDH><RESULT>0000</RESULT><XM>赵大勇</XM><FDCQ/></BDCCXJG></BDCFKLIST></Data></put></s:Body></s:Envelope>`
    const told = await call('/answers', { method: 'POST', body, headers: { 'content-type': 'text/xml' } })
    expect(told).toMatchObject({ status: 200, type: 'text/xml; charset=utf-8' })
    expect(told.text).toContain('<line>nothing</line>')
    expect(await court.states()).toEqual({ land: 'nothing' })
  })

  test('nobody without a key, nothing too large, nothing unreadable: a problem, and no line is touched', async () => {
    const { court, call, post } = await courtThatIsVisited()
    const put = (body: string, headers: Record<string, string> = {}) =>
      call('/answers', { method: 'POST', body, headers })
    const laughs = '<!DOCTYPE x [<!ENTITY a "ha">]><x>&a;</x>'
    const told = [
      await call('/requests', {}, 'other'),
      await put(' '.repeat(200_000)),
      await put('{"Data":'),
      await put('{}'),
      await put(laughs, { 'content-type': 'text/xml' }),
      await put('x', { 'content-type': 'text/html' }),
      await call('/answers'),
      await call('/other'),
    ]
    expect(told.map(({ status }) => status)).toEqual([401, 413, 422, 422, 422, 422, 405, 404])
    for (const { type, text } of told) {
      expect(type).toContain('application/problem+json')
      expect(JSON.parse(text)).toMatchObject({ title: expect.stringMatching(/./), code: expect.any(String) })
    }
    expect(await court.states()).toEqual({ land: 'ordered' })
    expect((await post([answer('x')])).status).toBe(200)
  })
})

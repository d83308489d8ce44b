import type { SourceAnswer } from '@zhixing/core/ports'
import { describe, expect, test } from 'vitest'
import {
  bodyOf,
  FLAT,
  registerAnswer,
  requestOf,
  serve,
  serveText,
  signal,
  today,
} from '../asset-source/test-support'
import { realEstateMapping } from '../mappings/real-estate/index'
import { createHttpSource, type HttpSourceOptions } from './index'

const mapping = realEstateMapping({ unit: 'wan-yuan', messageCodes: { '2041': 'not-known' } })

function sourceAt(url: string, more: Partial<HttpSourceOptions> = {}) {
  return createHttpSource({
    id: 'land',
    mapping,
    submitUrl: `${url}/requests`,
    collectUrl: `${url}/answers`,
    today,
    timeoutMs: 500,
    ...more,
  })
}

async function answered(entry: object, more: Partial<HttpSourceOptions> = {}): Promise<SourceAnswer> {
  const url = await serveText(JSON.stringify(registerAnswer(entry)))
  const told = await sourceAt(url, more).submit(requestOf(), { signal: signal() })
  if (told.kind !== 'answered') throw new Error(`${told.kind} instead of an answer`)
  return told.answer
}

describe('a register of real estate over HTTP', () => {
  test('a flat comes with its owners, its mortgage and the seal before ours; the old number of 15 digits is the same person', async () => {
    const answer = await answered(FLAT)
    expect(answer).toMatchObject({ requestNo: 'query-100001', outcome: 'found', asOf: '2024-03-01' })
    expect(answer.unread).toBeUndefined()
    expect(answer.hits).toEqual([
      {
        ref: '350128001001GB00012F00010001',
        type: 'real-estate',
        title: '武都区城关镇某路1号2单元301室',
        match: { name: 'same', number: 'former-15' },
        holders: [
          {
            name: '赵大勇',
            idNumber: '110101800101001',
            ownership: 'by-shares',
            share: '1/2',
            isSubject: true,
          },
          {
            name: '钱小妹',
            idNumber: '110101198203040023',
            ownership: 'by-shares',
            share: '1/2',
            isSubject: false,
          },
        ],
        encumbrances: [
          { kind: 'mortgage', holder: '某银行', amountFen: 60_500_000n, until: '2030-01-01' },
          { kind: 'seal', holder: '甘肃省某县人民法院', from: '2023-05-06', until: '2026-05-05', rank: 1 },
        ],
        details: {
          right: '房地产权',
          certificate: '甘(2017)武都不动产权第0008062号',
          area: '120.5',
          'area-unit': '平方米',
        },
      },
    ])
  })

  test('0000 with empty lists is "nothing found"; 2040, another code, no code and no list never are', async () => {
    expect(await answered({ fdcq: [], cf: [] })).toMatchObject({ outcome: 'nothing', hits: [] })
    expect(await answered({ RESULT: '2040', MESSAGE: '系统繁忙', fdcq: [] })).toMatchObject({
      outcome: 'failed',
      error: { code: '2040', text: '系统繁忙', retryable: true },
    })
    expect(await answered({ RESULT: '9999', fdcq: [] })).toMatchObject({
      outcome: 'unknown',
      error: { code: '9999' },
    })
    expect(await answered({ RESULT: '', fdcq: [] })).toMatchObject({ outcome: 'unknown' })
    expect(await answered({})).toMatchObject({
      outcome: 'unknown',
      error: { text: 'no list of property in the answer' },
    })
  })

  test('what cannot be read is named by its place and keeps nothing else from being read', async () => {
    const [flat] = FLAT.fdcq
    const answer = await answered({
      fdcq: [flat, { zl: '无号', qlrxxList: [] }],
      cf: [{ bdcdyh: 'another-unit', cfjg: '某法院' }],
      dyaq: [{ bdcdyh: flat?.bdcdyh, dyqr: '某银行', bdbzzqse: '约六十万' }],
      gtjsl: [{ x: '1' }],
    })
    expect(answer.hits).toHaveLength(1)
    expect(answer.unread).toEqual([
      { at: 'Data.BDCFKLIST[0].fdcq[1]', reason: 'bdcdyh missing' },
      { at: 'Data.BDCFKLIST[0].dyaq[0].bdbzzqse', reason: 'no amount' },
      { at: 'Data.BDCFKLIST[0].cf[0]', reason: 'right in a thing that the answer does not name' },
      { at: 'Data.BDCFKLIST[0].gtjsl', reason: 'list unknown' },
    ])
  })

  test('property of somebody of the same name is not taken for the debtor’s', async () => {
    const other = { qlrmc: '赵大勇', zjh: '110101197505050033', gyfs: '0' }
    const answer = await answered({ fdcq: [{ bdcdyh: 'u1', zl: 'x', qlrxxList: [other] }] })
    expect(answer).toMatchObject({ outcome: 'nothing', hits: [] })
    expect(answer.unread).toEqual([
      { at: 'Data.BDCFKLIST[0].fdcq[0]', reason: 'right-holder is somebody else' },
    ])
  })

  test('an answer about another person says so: the court compares it', async () => {
    const answer = await answered({ XM: '钱某', ZJH: '110101197505050033', fdcq: [] })
    expect(answer.subject).toEqual({ name: '钱某', idNumber: '110101197505050033' })
  })

  test('the same content has the same name, other content another', async () => {
    const [one, same, other] = [await answered(FLAT), await answered(FLAT), await answered({ fdcq: [] })]
    expect(one.answerNo).toBe(same.answerNo)
    expect(one.answerNo).not.toBe(other.answerNo)
  })
})

describe('what leaves the court', () => {
  test('a request in the register’s fields, with the credentials of the host; the signature covers the body', async () => {
    const seen: { url: string | undefined; key: string | string[] | undefined; body: string }[] = []
    const url = await serve(async (incoming, outgoing) => {
      seen.push({ url: incoming.url, key: incoming.headers['x-sign'], body: await bodyOf(incoming) })
      outgoing.writeHead(202).end()
    })
    const source = sourceAt(url, { headers: ({ body }) => ({ 'x-sign': String(body.length) }) })
    const bytes = new TextEncoder().encode('协助查询通知书')
    const document = {
      kind: 'legal-document',
      number: '之一',
      name: '通知书',
      mediaType: 'application/pdf',
      hash: 'h',
      bytes,
    } as const
    const told = await source.submit(requestOf({ documents: [document] }), { signal: signal() })
    expect(told).toEqual({ kind: 'accepted' })
    const [call] = seen
    expect(call).toMatchObject({ url: '/requests', key: String([...(call?.body ?? '')].length) })
    expect(JSON.parse(call?.body ?? '')).toEqual({
      BDCCXQQLIST: [
        {
          CXQQDH: 'query-100001',
          LB: '1',
          XM: '赵大勇',
          ZJZL: '1',
          ZJH: '110101198001010010',
          FIFTEENZJH: '110101800101001',
          AH: '（2024）甘1202执500号',
          FYMC: '武都区人民法院',
          CBR: '李法官',
          CKH: '之一',
          SQSJ: '20240301102030',
          WSLIST: [
            {
              WSBH: '之一',
              WSMC: '通知书',
              WJLX: 'application/pdf',
              WJZY: 'h',
              WSNR: Buffer.from(bytes).toString('base64'),
            },
          ],
        },
      ],
    })
  })

  test('an act that the register was not declared for, and a subject it has no code for, never leave', async () => {
    const source = sourceAt('http://127.0.0.1:1')
    expect(await source.submit(requestOf({ act: 'deduct' }), { signal: signal() })).toMatchObject({
      kind: 'refused',
      code: 'act-not-declared',
    })
    const strange = requestOf({ subject: { ...requestOf().subject, idType: 'driving-licence' } })
    expect(await source.submit(strange, { signal: signal() })).toMatchObject({
      kind: 'refused',
      code: 'source-request-invalid',
    })
  })
})

describe('answers that come later', () => {
  test('nothing yet, then a part, then the last one; what is had already is not told again', async () => {
    const parts = [
      { ...registerAnswer({ FKDH: 'A1', FKXH: '1', SFMB: '0', fdcq: FLAT.fdcq }) },
      { ...registerAnswer({ FKDH: 'A1', FKXH: '2', SFMB: '1', jsydsyq: [] }) },
    ]
    let turn = 0
    const url = await serve((_incoming, outgoing) => {
      outgoing.writeHead(200, { 'content-type': 'application/json' })
      outgoing.end(JSON.stringify(turn === 0 ? { Head: { RESPONSECODE: '0000' } } : parts[turn - 1]))
    })
    const source = sourceAt(url)
    const collect = (afterPart: number) => source.collect('query-100001', { afterPart, signal: signal() })
    expect(await collect(0)).toEqual([])
    turn = 1
    expect(await collect(0)).toMatchObject([
      { answerNo: 'A1', part: { index: 1, last: false }, outcome: 'found' },
    ])
    expect(await collect(1)).toEqual([])
    turn = 2
    expect(await collect(1)).toMatchObject([
      { answerNo: 'A1', part: { index: 2, last: true }, outcome: 'nothing' },
    ])
  })

  test('a number that the register never took, and a register that cannot say', async () => {
    const at = async (url: Promise<string>) =>
      sourceAt(await url).collect('query-100001', { afterPart: 0, signal: signal() })
    expect(await at(serveText('{"Head":{"RESPONSECODE":"2041"}}'))).toBe('not-known')
    expect(await at(serveText('', { status: 404 }))).toBe('not-known')
    await expect(at(serveText('', { status: 503 }))).rejects.toThrow('http-503')
    await expect(at(serveText('{}'))).rejects.toThrow('source-unavailable')
  })
})

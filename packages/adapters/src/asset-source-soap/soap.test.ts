import type { SourceReceipt } from '@zhixing/core/ports'
import { describe, expect, test } from 'vitest'
import { bodyOf, requestOf, serve, serveText, signal, today } from '../asset-source/test-support'
import { realEstateMapping } from '../mappings/real-estate/index'
import { createSoapSource, type SoapSourceOptions } from './index'
import { readXml } from './read-xml'

const mapping = realEstateMapping({ unit: 'wan-yuan', style: 'lists' })
const XML = 'text/xml; charset=utf-8'

function sourceAt(url: string, more: Partial<SoapSourceOptions> = {}) {
  return createSoapSource({
    id: 'land',
    mapping,
    submitUrl: url,
    namespace: 'urn:register',
    operations: { submit: 'bdccx', collect: 'bdcfk' },
    today,
    timeoutMs: 500,
    ...more,
  })
}

const envelope = (inner: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>${inner}</s:Body></s:Envelope>`
const entry = (inner: string, code = '0000') =>
  `<Head><RESPONSECODE>0000</RESPONSECODE></Head><Data><BDCFKLIST><BDCCXJG><CXQQDH>query-100001</CXQQDH><RESULT>${code}</RESULT><MESSAGE>系统繁忙</MESSAGE><XM>赵大勇</XM><ZJH>110101198001010010</ZJH>${inner}</BDCCXJG></BDCFKLIST></Data>`
const FLAT = `<FDCQLIST><FDCQ><BDCDYH>U1</BDCDYH><FDZL>某路1号 &amp; 2号</FDZL><QLRXXLIST><QLRXX><QLRMC>赵大勇</QLRMC><ZJH>110101198001010010</ZJH><GYFS>1</GYFS></QLRXX><QLRXX><QLRMC>钱小妹</QLRMC><GYFS>1</GYFS></QLRXX></QLRXXLIST></FDCQ></FDCQLIST><CFDJLIST><CFDJ><BDCDYH>U1</BDCDYH><CFJG>某法院</CFJG></CFDJ><CFDJ><BDCDYH>U1</BDCDYH><CFJG>另一法院</CFJG></CFDJ></CFDJLIST>`

async function told(
  body: string,
  more: Partial<SoapSourceOptions> = {},
  status = 200,
  type = XML,
): Promise<SourceReceipt> {
  const url = await serveText(body, { type, status })
  return sourceAt(url, more).submit(requestOf(), { signal: signal() })
}

describe('a register over SOAP', () => {
  const forms: [what: string, body: string][] = [
    ['as elements', envelope(`<r:bdccxResponse xmlns:r="urn:register">${entry(FLAT)}</r:bdccxResponse>`)],
    ['inside of a return', envelope(`<bdccxResponse><return>${entry(FLAT)}</return></bdccxResponse>`)],
    [
      'as a text of XML',
      envelope(
        `<bdccxResponse><return><![CDATA[<Message>${entry(FLAT)}</Message>]]></return></bdccxResponse>`,
      ),
    ],
    ['without an envelope', `<Message>${entry(FLAT)}</Message>`],
  ]
  test.each(forms)('an answer %s', async (_what, body) => {
    expect(await told(body)).toMatchObject({
      kind: 'answered',
      answer: {
        outcome: 'found',
        hits: [
          {
            ref: 'U1',
            title: '某路1号 & 2号',
            holders: [{ isSubject: true, ownership: 'joint' }, { isSubject: false }],
            encumbrances: [{ holder: '某法院' }, { holder: '另一法院' }],
          },
        ],
      },
    })
  })

  test('an empty list is "nothing found", a failure is not, and neither is an empty envelope', async () => {
    const wrap = (inner: string) => envelope(`<bdccxResponse>${inner}</bdccxResponse>`)
    expect(await told(wrap(entry('<FDCQLIST/>')))).toMatchObject({ answer: { outcome: 'nothing' } })
    expect(await told(wrap(entry('<FDCQLIST/>', '2040')))).toMatchObject({
      answer: { outcome: 'failed', error: { code: '2040', text: '系统繁忙' } },
    })
    expect(await told(wrap(''))).toMatchObject({ kind: 'unknown' })
    expect(await told(wrap(entry('')))).toMatchObject({ answer: { outcome: 'unknown' } })
  })

  test('a fault is a failed request: retryable when the service is to blame, not when the message is', async () => {
    const fault = (code: string) =>
      envelope(`<s:Fault><faultcode>s:${code}</faultcode><faultstring>数据库不可用</faultstring></s:Fault>`)
    expect(await told(fault('Server'), {}, 500)).toMatchObject({
      answer: { outcome: 'failed', error: { code: 's:Server', text: '数据库不可用', retryable: true } },
    })
    expect(await told(fault('Client'), {}, 500)).toMatchObject({ answer: { error: { retryable: false } } })
    expect(await told(envelope('<x/>'), {}, 500)).toMatchObject({ kind: 'unknown' })
  })

  test('user, password and a signature over the payload travel with it; what is written cannot change the message', async () => {
    const bodies: string[] = []
    const url = await serve(async (incoming, outgoing) => {
      bodies.push(await bodyOf(incoming))
      outgoing.writeHead(202).end()
    })
    const signed: string[] = []
    const sign = (payload: string) => {
      signed.push(payload)
      return 'SIG'
    }
    const source = sourceAt(url, { credentials: () => ({ user: 'court', password: 'p<&>"', sign }) })
    const name = '</XM><RESULT>0000</RESULT>&evil; \u0007赵]]>'
    const request = requestOf({ subject: { ...requestOf().subject, name } })
    expect(await source.submit(request, { signal: signal() })).toEqual({ kind: 'accepted' })
    const { value } = readXml(bodies[0] ?? '')
    expect(value).toMatchObject({
      Body: {
        bdccx: {
          yhm: 'court',
          mm: 'p<&>"',
          qm: 'SIG',
          BDCCXQQLIST: {
            CXQQDH: 'query-100001',
            XM: '</XM><RESULT>0000</RESULT>&evil;  赵]]>',
            AH: '（2024）甘1202执500号',
          },
        },
      },
    })
    expect(bodies[0]).toContain(signed[0])
  })

  test('services with one parameter of text get the records in it', async () => {
    const bodies: string[] = []
    const url = await serve(async (incoming, outgoing) => {
      bodies.push(await bodyOf(incoming))
      outgoing.writeHead(202).end()
    })
    await sourceAt(url, { payload: { textIn: 'xml' } }).submit(requestOf(), { signal: signal() })
    expect(readXml(bodies[0] ?? '').value).toMatchObject({
      Body: { bdccx: { xml: expect.stringContaining('<CXQQDH>query-100001</CXQQDH>') } },
    })
  })
})

describe('hostile XML is refused and the request stays open', () => {
  const laughs = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>`
  const hostile: [what: string, body: string, reason: string][] = [
    ['an external entity', `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><x>&e;</x>`, 'doctype'],
    ['a billion laughs', laughs, 'doctype'],
    ['an external DTD', `<!DOCTYPE x SYSTEM "http://127.0.0.1/x.dtd"><x/>`, 'doctype'],
    ['an entity that nobody declared', '<x>&e;</x>', 'not-well-formed'],
    ['deep nesting', `${'<a>'.repeat(500)}${'</a>'.repeat(500)}`, 'too-deep'],
    ['half a message', envelope(`<r>${entry(FLAT)}</r>`).slice(0, 400), 'not-well-formed'],
    [
      'an entity inside of a text of XML',
      envelope(`<r><return><![CDATA[${laughs}]]></return></r>`),
      'doctype',
    ],
    ['words', envelope('<r>系统维护中</r>'), 'text-instead-of-records'],
    ['nothing', '', 'not-well-formed'],
    ['an envelope without a body', '<s:Envelope xmlns:s="urn:s"/>', 'no-body'],
  ]
  test.each(hostile)('%s', async (_what, body, reason) => {
    expect(await told(body)).toEqual({ kind: 'unknown', text: expect.stringContaining(reason) })
  })

  test('GBK is read when it is declared, and refused when it is not', async () => {
    // 赵 in GBK.
    const bytes = (head: string) =>
      Buffer.concat([
        Buffer.from(
          `${head}<Message><Data><BDCFKLIST><J><CXQQDH>query-100001</CXQQDH><RESULT>0000</RESULT><XM>`,
        ),
        Buffer.from([0xd5, 0xd4]),
        Buffer.from('</XM><FDCQLIST/></J></BDCFKLIST></Data></Message>'),
      ])
    const at = async (head: string, type: string) => {
      const url = await serve((_incoming, outgoing) => {
        outgoing.writeHead(200, { 'content-type': type })
        outgoing.end(bytes(head))
      })
      return sourceAt(url).submit(requestOf(), { signal: signal() })
    }
    expect(await at('<?xml version="1.0" encoding="GBK"?>', 'text/xml')).toMatchObject({
      answer: { subject: { name: '赵' } },
    })
    expect(await at('', 'text/xml; charset=GBK')).toMatchObject({ answer: { subject: { name: '赵' } } })
    expect(await at('', 'text/xml')).toMatchObject({
      kind: 'unknown',
      text: expect.stringContaining('charset'),
    })
  })
})

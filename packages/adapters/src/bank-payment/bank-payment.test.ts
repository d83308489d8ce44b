import { isZhixingError } from '@zhixing/core'
import { describe, expect, it } from 'vitest'
import { parseXml, type XmlNode } from '../bank-statement/xml'
import {
  PAIN_001,
  type PaymentBatch,
  type PaymentInstruction,
  parsePaymentStatus,
  writePain001,
  writePaymentCsv,
} from './index'

const bytes = (text: string) => new TextEncoder().encode(text)
const text = (file: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(file)

const payment = (key: string, amountFen: bigint, more: Partial<PaymentInstruction> = {}) => ({
  key,
  amountFen,
  payee: { name: '王秀英', account: '6222021234567890123', bank: '中国农业银行武都支行' },
  remittance: '（2024）甘1202执123号案款',
  ...more,
})

const batch = (...payments: PaymentInstruction[]): PaymentBatch => ({
  id: 'BATCH-20240412-1',
  createdAt: '2024-04-12T09:30:00.000+08:00',
  executeOn: '2024-04-12',
  payer: { name: '武都区人民法院', account: '27000100040001234', bank: '中国农业银行武都支行' },
  payments,
})

/** Name of an element with those inside, in order: `A(B,C)`. */
function shape(node: XmlNode): string {
  const inner = node.children.map(shape).join(',')
  return inner === '' ? node.name : `${node.name}(${inner})`
}

function fault(work: () => unknown): unknown {
  try {
    work()
  } catch (error) {
    return isZhixingError(error) ? { code: error.code, ...error.params } : error
  }
  return 'nothing thrown'
}

describe('who pays', () => {
  const payer = { name: '武都区人民法院', account: '27000100040009999', bank: '中国农业银行武都支行' }
  const unsaid = (...payments: PaymentInstruction[]) => {
    const { payer: _payer, ...rest } = batch(...payments)
    return rest
  }

  it('is the account that all orders name, where the batch names none', () => {
    const orders = [payment('payout1', 1n, { payer }), payment('payout2', 2n, { payer })]
    expect(text(writePain001(unsaid(...orders)))).toContain(payer.account)
    expect(text(writePaymentCsv(unsaid(...orders)))).toContain(payer.account)
    expect(text(writePain001(batch(...orders))), 'the batch goes first').not.toContain(payer.account)
  })

  it('is said somewhere, and is one', () => {
    const other = { ...payer, account: '27000100040008888' }
    expect(fault(() => writePain001(unsaid(payment('payout1', 1n))))).toMatchObject({
      code: 'payment-file-invalid',
      element: 'DbtrAcct',
      reason: 'missing',
    })
    const two = [payment('payout1', 1n, { payer }), payment('payout2', 2n, { payer: other })]
    expect(fault(() => writePaymentCsv(unsaid(...two)))).toMatchObject({
      element: 'DbtrAcct',
      reason: 'other-account',
      key: 'payout2',
    })
  })
})

describe('payouts as pain.001', () => {
  it('elements stand in the order of the schema, amounts as decimals, one booking for each payout', () => {
    const file = parseXml(writePain001(batch(payment('payout1', 123_456n), payment('payout2', 5n))))
    expect(file.namespace).toBe(`urn:iso:std:iso:20022:tech:xsd:${PAIN_001}`)
    const transaction =
      'CdtTrfTxInf(PmtId(InstrId,EndToEndId),Amt(InstdAmt),CdtrAgt(FinInstnId(Nm)),Cdtr(Nm),' +
      'CdtrAcct(Id(Othr(Id))),RmtInf(Ustrd))'
    expect(shape(file)).toBe(
      'Document(CstmrCdtTrfInitn(GrpHdr(MsgId,CreDtTm,NbOfTxs,CtrlSum,InitgPty(Nm)),' +
        'PmtInf(PmtInfId,PmtMtd,BtchBookg,NbOfTxs,CtrlSum,ReqdExctnDt(Dt),Dbtr(Nm),' +
        `DbtrAcct(Id(Othr(Id)),Ccy),DbtrAgt(FinInstnId(Nm)),${transaction},${transaction})))`,
    )
    const xml = text(writePain001(batch(payment('payout1', 123_456n), payment('payout2', 5n))))
    expect(xml).toContain('<InstdAmt Ccy="CNY">1234.56</InstdAmt>')
    expect(xml).toContain('<InstdAmt Ccy="CNY">0.05</InstdAmt>')
    expect(xml.match(/<CtrlSum>1234\.61<\/CtrlSum>/g)).toHaveLength(2)
    expect(xml).toContain('<BtchBookg>false</BtchBookg>')
    expect(xml).toContain('<EndToEndId>payout1</EndToEndId>')
  })

  it('the same batch gives the same bytes', () => {
    const one = batch(payment('payout1', 100n))
    expect(writePain001(one)).toEqual(writePain001(batch(payment('payout1', 100n))))
  })

  it('signs of markup in a name are only text, and a long remittance is cut', () => {
    const name = '<Amt Ccy="CNY">9</Amt> & "Söhne"'
    const long = payment('p1', 100n, {
      payee: { ...payment('x', 1n).payee, name },
      remittance: '款'.repeat(200),
    })
    const xml = text(writePain001(batch(long)))
    expect(parseXml(bytes(xml)).children).toHaveLength(1)
    expect(xml).toContain('&lt;Amt Ccy=&quot;CNY&quot;&gt;9&lt;/Amt&gt; &amp;')
    expect(/<Ustrd>(.*?)<\/Ustrd>/.exec(xml)?.[1]).toHaveLength(140)
  })

  const payee = payment('x', 1n).payee
  it.each([
    ['no payout', [], 'CdtTrfTxInf', 'nothing', ''],
    ['a key twice', [payment('p1', 1n), payment('p1', 2n)], 'EndToEndId', 'duplicate', 'p1'],
    ['a key of 36 characters', [payment('p'.repeat(36), 1n)], 'EndToEndId', 'too-long', 'p'.repeat(36)],
    ['a key with a slash', [payment('p/1', 1n)], 'EndToEndId', 'characters', 'p/1'],
    ['nothing to pay', [payment('p1', 0n)], 'InstdAmt', 'amount', 'p1'],
    ['no account', [payment('p1', 1n, { payee: { ...payee, account: ' ' } })], 'CdtrAcct', 'missing', 'p1'],
    [
      'blanks in the account',
      [payment('p1', 1n, { payee: { ...payee, account: '6222 0212' } })],
      'CdtrAcct',
      'characters',
      'p1',
    ],
    [
      'a name that a bank would cut',
      [payment('p1', 1n, { payee: { ...payee, name: '名'.repeat(141) } })],
      'Cdtr/Nm',
      'too-long',
      'p1',
    ],
  ])('%s: no file is written, and the error shows no payee', (_, payments, element, reason, key) => {
    const expected = { code: 'payment-file-invalid', element, reason, key }
    expect(fault(() => writePain001(batch(...payments)))).toEqual(expected)
    expect(fault(() => writePaymentCsv(batch(...payments)))).toEqual(expected)
  })
})

it('as CSV: one row for each payout, a total row, and nothing that a spreadsheet would run', () => {
  const evil = payment('p2', 50n, { remittance: '=HYPERLINK("http://x")' })
  const lines = text(writePaymentCsv(batch(payment('p1', 123_456n), evil))).split('\r\n')
  expect(lines[0]).toBe('\uFEFF业务编号,付款账号,收款户名,收款账号,收款行,金额,币种,附言,付款日期')
  expect(lines[1]).toBe(
    'p1,27000100040001234,王秀英,6222021234567890123,中国农业银行武都支行,1234.56,CNY,（2024）甘1202执123号案款,2024-04-12',
  )
  expect(lines[2]).toContain(`"'=HYPERLINK(""http://x"")"`)
  expect(lines[3]).toBe('合计,,2,,,1235.06,CNY,,')
})

const report = (...transactions: string[]) =>
  bytes(`<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
<GrpHdr><MsgId>S1</MsgId><CreDtTm>2024-04-13T08:00:00+08:00</CreDtTm></GrpHdr>
<OrgnlGrpInfAndSts><OrgnlMsgId>BATCH-1</OrgnlMsgId><GrpSts>PART</GrpSts></OrgnlGrpInfAndSts>
<OrgnlPmtInfAndSts><OrgnlPmtInfId>BATCH-1</OrgnlPmtInfId>${transactions.join('\n')}</OrgnlPmtInfAndSts>
</CstmrPmtStsRpt></Document>`)
const answer = (key: string, status: string, more = '') =>
  `<TxInfAndSts>${key && `<OrgnlEndToEndId>${key}</OrgnlEndToEndId>`}<TxSts>${status}</TxSts>${more}</TxInfAndSts>`
const PAID = '<AccptncDtTm>2024-04-12T10:00:00+08:00</AccptncDtTm><AcctSvcrRef>B77</AcctSvcrRef>'
const WHY = '<StsRsnInf><Rsn><Cd>AC04</Cd></Rsn><AddtlInf>账户已销户</AddtlInf></StsRsnInf>'

const short = (file: Uint8Array) => {
  const { answers, problems } = parsePaymentStatus(file)
  return {
    answers: answers.map(({ key, answer }) => [key, answer]),
    problems: problems.map(({ code, effect, position }) => [code, effect, position.line]),
  }
}

describe('answers of the bank', () => {
  it('pain.002: paid, refused and everything that is still open', () => {
    const file = report(
      answer('p1', 'ACSC', PAID),
      answer('p2', 'RJCT', WHY),
      answer('p3', 'ACSP'),
      answer('p4', 'ACCC', '<AcctSvcrRef>B78</AcctSvcrRef>'),
    )
    expect(short(file)).toEqual({
      answers: [
        ['p1', { kind: 'paid', reference: 'B77', on: '2024-04-12' }],
        ['p2', { kind: 'refused', code: 'AC04', text: '账户已销户' }],
        ['p3', { kind: 'pending' }],
        ['p4', { kind: 'paid', reference: 'B78', on: '2024-04-13' }],
      ],
      problems: [],
    })
  })

  it('what says nothing usable is for a person, with element and line; the others are taken', () => {
    const file = report(
      answer('', 'ACSC', PAID),
      answer('p2', 'XXXX'),
      answer('p3', 'ACSC'),
      answer('p4', 'ACSC', PAID),
      answer('p5', 'ACSC', PAID),
      answer('p5', 'RJCT', WHY),
      answer('p4', 'ACSC', PAID),
    )
    const { answers, problems } = parsePaymentStatus(file)
    expect(answers.map(({ key }) => key)).toEqual(['p4'])
    const transaction = (n: string) => `Document/CstmrPmtStsRpt/OrgnlPmtInfAndSts/TxInfAndSts${n}`
    expect(problems.map(({ code, position }) => [code, position.element])).toEqual([
      ['key-missing', `${transaction('')}/OrgnlEndToEndId`],
      ['status-unknown', `${transaction('[2]')}/TxSts`],
      ['reference-missing', `${transaction('[3]')}/TxSts`],
      ['answer-repeated', `${transaction('[7]')}/TxSts`],
      ['answers-contradict', `${transaction('[5]')}/TxSts`],
      ['answers-contradict', `${transaction('[6]')}/TxSts`],
    ])
  })

  it('a status of the whole file refuses no single payout', () => {
    expect(short(report())).toEqual({ answers: [], problems: [['status-of-whole-file', 'warning', 4]] })
  })

  it('CSV: the words of banks, in any order of columns', () => {
    const file = bytes(
      '状态,业务编号,银行流水号,交易日期,返回码,失败原因\n成功,p1,B77,20240412,,\n失败,p2,,,AC04,账户已销户\n' +
        '退回,p3,B90,2024-04-17,R1,户名不符\n银行处理中,p4,,,,\n也许,p5,,,,\n成功,p6,,2024-04-12,,\n成功,p7,B1,,,\n合计,7,,,,',
    )
    expect(short(file)).toEqual({
      answers: [
        ['p1', { kind: 'paid', reference: 'B77', on: '2024-04-12' }],
        ['p2', { kind: 'refused', code: 'AC04', text: '账户已销户' }],
        ['p3', { kind: 'returned', code: 'R1', text: '户名不符', on: '2024-04-17', reference: 'B90' }],
        ['p4', { kind: 'pending' }],
      ],
      problems: [
        ['status-unknown', 'refused', 6],
        ['reference-missing', 'refused', 7],
        ['line-date-invalid', 'refused', 8],
      ],
    })
  })

  it.each([
    ['nothing', ''],
    ['no table', '你好\n世界'],
    ['another message', text(report()).replaceAll('pain.002', 'pain.008')],
    ['cut off', text(report()).slice(0, 300)],
  ])('%s gives nothing at all', (_, content) => {
    expect(fault(() => parsePaymentStatus(bytes(content)))).toMatchObject({ code: 'payment-status-invalid' })
  })
})

import { readFileSync } from 'node:fs'
import { isZhixingError } from '@zhixing/core'
import { describe, expect, it } from 'vitest'
import type { StatementEntry } from './index'
import { parseCamt053, totals } from './index'

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/camt053/${name}`, import.meta.url))
const v4 = fixture('camt053.v4.xml').toString('utf8')
const bytes = (text: string) => new TextEncoder().encode(text)
const brief = ({
  serialSource,
  amountMinor,
  currency,
  direction,
  bookedOn,
  counterparty,
}: StatementEntry) => [serialSource, amountMinor, currency, direction, bookedOn, counterparty?.name]

/** A statement with the given entries, in the shape of the real v4 file. */
function statement(...entries: string[]): Uint8Array {
  return bytes(v4.replace(/<Ntry>[\s\S]*<\/Ntry>/, entries.join('\n')))
}

/** An entry; `parts` go between the status and the end. */
function entry(amount: string, parts = '', currency = 'CNY', indicator = 'CRDT'): string {
  return `<Ntry><Amt Ccy="${currency}">${amount}</Amt><CdtDbtInd>${indicator}</CdtDbtInd><Sts>BOOK</Sts>
    <BookgDt><Dt>2026-03-02</Dt></BookgDt>${parts}</Ntry>`
}

const ref = (text: string) => `<AcctSvcrRef>${text}</AcctSvcrRef>`

/** Code and parameters of what is thrown. */
function thrown(input: Uint8Array): unknown {
  try {
    parseCamt053(input)
  } catch (error) {
    return isZhixingError(error) ? { code: error.code, ...error.params } : error
  }
  return 'nothing thrown'
}

describe('the five real files', () => {
  it.each([
    [
      'camt053.v2.all-balance-types.xml',
      '001.02',
      [['EndToEndId', 885n, 'EUR', 'credit', '2014-12-31', undefined]],
    ],
    ['camt053.v2.minimal.xml', '001.02', [['Prtry', 885n, 'EUR', 'credit', '2014-12-31', 'NAME NAME']]],
    ['camt053.v4.xml', '001.04', [['AcctSvcrRef', 885n, 'EUR', 'credit', '2014-12-31', 'NAME NAME']]],
    ['camt053.v8.xml', '001.08', [['AcctSvcrRef', 885n, 'EUR', 'credit', '2014-12-31', 'NAME NAME']]],
    [
      'camt053.v2.multi.statement.xml',
      '001.02',
      [
        ['EndToEndId', 885n, 'EUR', 'credit', '2014-12-31', undefined],
        ['EndToEndId', 700n, 'EUR', 'debit', '2014-12-31', 'Company Name 2'],
      ],
    ],
  ])('reads %s', (name, version, entries) => {
    const file = parseCamt053(fixture(name))
    expect(file).toMatchObject({ format: 'camt.053', version })
    expect(file.statements.flatMap((one) => one.entries.map(brief))).toEqual(entries)
    expect(file.problems.filter((problem) => problem.effect !== 'warning')).toEqual([])
  })

  it('keeps every balance with its own currency and decimals', () => {
    const [one] = parseCamt053(fixture('camt053.v8.xml')).statements
    expect(one?.balances.map((b) => [b.type, b.amountMinor, b.currency, b.decimals, b.creditDebit])).toEqual([
      ['OPBD', 1815n, 'EUR', 2, 'credit'],
      ['CLBD', 2700n, 'SEK', 2, 'debit'],
      ['OPAV', 3500n, 'CHF', 2, 'credit'],
      ['CLAV', 2700n, 'JPY', 0, 'debit'],
    ])
    expect(one).toMatchObject({
      from: '2007-10-18',
      account: { number: 'NL26VAYB8060476890', servicer: 'AAAA BANKEN' },
    })
    expect(parseCamt053(fixture('camt053.v2.all-balance-types.xml')).statements[0]?.balances).toHaveLength(10)
  })

  it('opening + booked = closing where the bank states both, and says where it does not', () => {
    const codes = (name: string) => parseCamt053(fixture(name)).problems.map((problem) => problem.code)
    expect(codes('camt053.v2.multi.statement.xml')).toEqual([
      'serial-from-reference',
      'serial-from-reference',
    ])
    expect(codes('camt053.v2.all-balance-types.xml')).toEqual(['serial-from-reference', 'balance-differs'])
    expect(codes('camt053.v4.xml')).toEqual(['statement-page'])
  })
})

describe('an entry that cannot be read', () => {
  it.each([
    ['amount-decimals', entry('1.005', ref('b')), '/Amt'],
    ['amount-decimals', entry('1.5', ref('b'), 'JPY'), '/Amt'],
    ['amount-invalid', entry('-5.00', ref('b')), '/Amt'],
    ['amount-invalid', entry('1,234.00', ref('b')), '/Amt'],
    ['currency-unknown', entry('5.00', ref('b'), 'XXQ'), '/Amt/@Ccy'],
    ['currency-unknown', entry('5.00', ref('b'), 'constructor'), '/Amt/@Ccy'],
    ['status-unknown', entry('5.00', ref('b')).replace('BOOK', 'NEW'), '/Sts'],
    ['line-date-invalid', entry('5.00', ref('b')).replace('2026-03-02', '2026-02-30'), '/BookgDt'],
  ])('%s names the element and leaves the others alone', (code, broken, suffix) => {
    const { statements, problems } = parseCamt053(
      statement(entry('1.00', ref('a')), broken, entry('2.00', ref('c'))),
    )
    expect(statements[0]?.entries.map((one) => one.serial)).toEqual(['a', 'c'])
    expect(statements[0]?.counts).toEqual({ found: 3, read: 2, duplicates: 0, refused: 1 })
    const refusals = problems.filter((problem) => problem.effect === 'refused')
    expect(refusals).toMatchObject([
      { code, position: { element: `Document/BkToCstmrStmt/Stmt/Ntry[2]${suffix}` } },
    ])
    expect(refusals[0]?.position.line).toBeGreaterThan(80)
  })
})

describe('serials', () => {
  it('the same line twice counts once; another amount under the serial is for a person', () => {
    const lines = [
      entry('1.00', ref('a')),
      entry('1.00', ref('a')),
      entry('1.01', ref('a')),
      entry('1.00', ref('b')),
    ]
    const { statements, problems } = parseCamt053(statement(...lines))
    expect(statements[0]?.counts).toEqual({ found: 4, read: 2, duplicates: 1, refused: 1 })
    expect(problems.filter((problem) => problem.code !== 'statement-page')).toMatchObject([
      { code: 'entry-duplicate', effect: 'duplicate', params: { serial: 'a' } },
      { code: 'serial-conflict', effect: 'refused', params: { serial: 'a' } },
    ])
  })

  it('an announcement and its later booking share a serial and are both kept', () => {
    const pending = entry('1.00', ref('a')).replace('BOOK', 'PDNG')
    const { statements } = parseCamt053(statement(pending, entry('1.00', ref('a'))))
    expect(statements[0]?.entries.map((one) => one.status)).toEqual(['PDNG', 'BOOK'])
  })

  it('where the content may stand for it, two equal payments are two, numbered alike in every reading', () => {
    const file = statement(entry('1.00'), entry('1.00'), entry('2.00', ref('NONREF')))
    const read = () => parseCamt053(file, { serials: 'content' })
    const serials = read().statements[0]?.entries.map((one) => one.serial) ?? []
    expect(new Set(serials).size).toBe(3)
    expect(read().statements[0]?.entries.map((one) => one.serial)).toEqual(serials)
    expect(read().problems.filter((problem) => problem.code === 'serial-derived')).toHaveLength(3)
  })

  it('an entry number that restarts every day does not make two days one line', () => {
    const numbered = entry('1.00', '<NtryRef>1</NtryRef>')
    const { statements } = parseCamt053(statement(numbered, numbered.replace('03-02', '03-03')))
    expect(statements[0]?.entries.map((one) => one.serial)).toEqual(['2026-03-02/1', '2026-03-03/1'])
  })

  it('takes the reference of a transaction only when it is the only one', () => {
    const details = (...ids: string[]) =>
      `<NtryDtls>${ids.map((id) => `<TxDtls><Refs><TxId>${id}</TxId></Refs></TxDtls>`).join('')}</NtryDtls>`
    const { statements } = parseCamt053(
      statement(entry('1.00', details('x')), entry('2.00', details('y', 'z'))),
    )
    expect(statements[0]?.entries.map((one) => one.serialSource)).toEqual(['TxId'])
    expect(statements[0]?.counts).toMatchObject({ found: 2, refused: 1 })
  })
})

describe('batches, reversals, sums', () => {
  const transaction = (amount: string) => `<TxDtls><Amt Ccy="CNY">${amount}</Amt></TxDtls>`

  it('the amount of a batch entry is the truth; details are kept and compared', () => {
    const batch = (second: string) =>
      entry('3.00', `${ref('a')}<NtryDtls>${transaction('1.00')}${transaction(second)}</NtryDtls>`)
    const good = parseCamt053(statement(batch('2.00')))
    expect(totals(good.statements[0] ?? expect.fail())).toMatchObject([
      { currency: 'CNY', credits: 300n, count: 1 },
    ])
    expect(good.statements[0]?.entries[0]?.details).toHaveLength(2)
    expect(good.problems.map((problem) => problem.code)).not.toContain('details-sum-differs')
    expect(parseCamt053(statement(batch('2.01'))).problems).toMatchObject([
      { code: 'details-sum-differs' },
      {},
    ])
  })

  it('sums booked entries per currency; pending ones only when asked', () => {
    const pending = entry('9.00', ref('p')).replace('BOOK', 'PDNG')
    const lines = [
      entry('1.00', ref('a')),
      entry('0.40', ref('b'), 'CNY', 'DBIT'),
      entry('7', ref('c'), 'JPY'),
      pending,
    ]
    const one = parseCamt053(statement(...lines)).statements[0] ?? expect.fail()
    expect(totals(one)).toEqual([
      { currency: 'CNY', decimals: 2, credits: 100n, debits: 40n, net: 60n, count: 2 },
      { currency: 'JPY', decimals: 0, credits: 7n, debits: 0n, net: 7n, count: 1 },
    ])
    expect(totals(one, ['PDNG'])).toMatchObject([{ credits: 900n, count: 1 }])
  })

  it('the number of entries the bank states is compared', () => {
    const summary = (count: number) =>
      `<TxsSummry><TtlNtries><NbOfNtries>${count}</NbOfNtries></TtlNtries></TxsSummry>`
    const found = (count: number) =>
      parseCamt053(statement(summary(count), entry('1.00', ref('a')))).problems.map((problem) => problem.code)
    expect(found(1)).not.toContain('control-count-differs')
    expect(found(2)).toContain('control-count-differs')
  })

  it('the other side of a returned payment is its creditor', () => {
    const parties = `<RvslInd>true</RvslInd><NtryDtls><TxDtls><RltdPties><Dbtr><Nm>法院</Nm></Dbtr>
      <Cdtr><Pty><Nm>张三</Nm></Pty></Cdtr></RltdPties></TxDtls></NtryDtls>`
    const [one] = parseCamt053(statement(entry('1.00', ref('a') + parties))).statements[0]?.entries ?? []
    expect(one).toMatchObject({ reversal: true, direction: 'credit', counterparty: { name: '张三' } })
  })
})

describe('a broken file gives nothing', () => {
  const invalid = (reason: string, element?: string) => ({
    code: 'bank-statement-invalid',
    line: expect.any(Number),
    element: element ?? expect.any(String),
    reason,
  })
  const stmt = 'Document/BkToCstmrStmt/Stmt'

  it.each([
    ['empty', '', invalid('empty')],
    ['not XML', 'PK\u0003\u0004 something', invalid('not-xml')],
    ['cut off', v4.slice(0, v4.length / 2), invalid('truncated')],
    ['only its closing tag missing', v4.replace('</Document>', ''), invalid('truncated', 'Document')],
    ['a wrong closing tag', v4.replace('</Ntry>', '</Nrty>'), invalid('not-well-formed')],
    ['another message', v4.replaceAll('camt.053', 'camt.054'), invalid('version-unknown', 'Document/@xmlns')],
    ['another root', '<html/>', invalid('wrong-root')],
    [
      'a DOCTYPE',
      v4.replace('?>', '?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'),
      invalid('doctype'),
    ],
    ['an unknown entity', v4.replace('NAME NAME', '&e;'), invalid('not-well-formed')],
    [
      'no statement',
      v4.replace(/<Stmt>[\s\S]*<\/Stmt>/, ''),
      invalid('missing', 'Document/BkToCstmrStmt/Stmt'),
    ],
    ['no statement id', v4.replace(/<Id>253EUR[^<]*<\/Id>/, ''), invalid('missing', `${stmt}/Id`)],
    ['no account', v4.replace(/<Acct>[\s\S]*?<\/Acct>/, ''), invalid('missing', `${stmt}/Acct`)],
    [
      'no currency',
      v4.replace('<Amt Ccy="EUR">8.85', '<Amt>8.85'),
      invalid('missing', `${stmt}/Ntry/Amt/@Ccy`),
    ],
    [
      'no direction',
      String(new TextDecoder().decode(statement(entry('1.00').replace(/<CdtDbtInd>.*?<\/CdtDbtInd>/, '')))),
      invalid('missing', `${stmt}/Ntry/CdtDbtInd`),
    ],
    ['another direction', v4.replace('DBIT', 'OUT'), invalid('value', `${stmt}/Bal[2]/CdtDbtInd`)],
    ['too deep', v4.replace('NAME NAME', '<a>'.repeat(60)), invalid('too-deep')],
  ])('%s', (_, text, expected) => {
    expect(thrown(bytes(text))).toEqual(expected)
  })

  it.each([
    ['truncated.xml', 'truncated'],
    ['doctype.xml', 'doctype'],
    ['no-currency.xml', 'missing'],
  ])('the fixture %s', (name, reason) => {
    expect(thrown(fixture(`broken/${name}`))).toEqual(invalid(reason))
  })

  it('bytes that are not in the declared encoding, or in one nobody knows', () => {
    expect(thrown(Uint8Array.from([...bytes(v4.slice(0, 300)), 0xff, 0xfe]))).toMatchObject({
      reason: 'encoding',
    })
    expect(thrown(bytes(v4.replace('UTF-8', 'KLINGON')))).toMatchObject({ reason: 'encoding' })
  })
})

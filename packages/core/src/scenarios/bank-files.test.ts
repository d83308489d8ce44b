import { parsePaymentStatus, writePain001 } from '@zhixing/adapters/bank-payment'
import { importAnswers } from '@zhixing/adapters/importing'
import { expect, test } from 'vitest'
import { payThrough } from '../engine/index'
import type { BankPort, PaymentOrder } from '../ports/bank'
import { fileAndAssign, receiveMoney, sendOut } from './acts'
import { openStage } from './stage'

const bytes = (text: string) => new TextEncoder().encode(text)

test('a bank that takes files: payouts go out as pain.001, its answers come back as pain.002 and change nothing twice', async () => {
  const stage = await openStage('memory')
  const { engine, court } = stage
  const caseId = await fileAndAssign(stage)
  await receiveMoney(stage, caseId, 'line-1', 1_000_000n)
  for (const fen of [300_000n, 50_000n, 7n]) await sendOut(stage, caseId, fen)
  const orders: PaymentOrder[] = []
  // What was put into a file has not been taken by the bank: nothing is known until its answer comes.
  const port: BankPort = {
    id: 'file',
    submit: async (order) => {
      orders.push(order)
      return { kind: 'unknown', text: 'written to a file' }
    },
    status: async () => ({ kind: 'pending' }),
  }
  await engine.drain({ 'bank.pay': payThrough(port) })
  const payer = { name: '武都区人民法院', account: '27000100040001234', bank: '中国农业银行武都支行' }
  const file = new TextDecoder().decode(
    writePain001({
      id: 'B20240301-1',
      createdAt: '2024-03-01T10:00:00+08:00',
      executeOn: '2024-03-01',
      payer,
      payments: orders,
    }),
  )
  expect(file).toContain('<CtrlSum>3500.07</CtrlSum>')
  const keys = [...file.matchAll(/<EndToEndId>(.*?)<\/EndToEndId>/g)].map((found) => found[1] ?? '')
  expect(keys).toEqual(orders.map(({ key }) => key))

  const status = (key: string, code: string) =>
    `<TxInfAndSts><OrgnlEndToEndId>${key}</OrgnlEndToEndId><TxSts>${code}</TxSts>
    <AcctSvcrRef>B-${key.slice(-4)}</AcctSvcrRef></TxInfAndSts>`
  const [paid = '', refused = ''] = keys
  const answers = parsePaymentStatus(
    bytes(`<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
    <GrpHdr><MsgId>S1</MsgId><CreDtTm>2024-03-01T18:00:00+08:00</CreDtTm></GrpHdr>
    <OrgnlPmtInfAndSts>${status(paid, 'ACSC')}${status(refused, 'RJCT')}${status('notours', 'ACSC')}
    </OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>`),
  )
  const read = () => importAnswers({ engine, courtId: court.courtId, file: answers })
  const statement = () =>
    stage.ask<{ account: object; payouts: { bankKey: string; state: string }[] }>(
      'judge-1',
      'fund.statement',
      {
        caseId,
      },
    )
  expect(await read()).toMatchObject({
    found: 3,
    recorded: 2,
    refused: 1,
    exceptions: [{ key: 'notours', problem: { code: 'key-unknown' } }],
  })
  const first = await statement()
  const states = new Map(first.payouts.map(({ bankKey, state }) => [bankKey, state]))
  expect(keys.map((key) => states.get(key))).toEqual(['paid', 'refused', 'sent'])
  await read()
  expect(await statement()).toEqual(first)
})

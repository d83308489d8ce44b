import { assetSourceConformance, registryHandler } from '@zhixing/core/testing'
import { describe, expect, test } from 'vitest'
import { readMessage } from '../../asset-source/read-answer'
import { requestOf } from '../../asset-source/test-support'
import { writeRequest } from '../../asset-source/write-request'
import { createHttpSource } from '../../asset-source-http/index'
import { createPollingSource } from '../../asset-source-poll/index'
import { bankDialect } from '../test-support/bank-dialect'
import { bankMapping } from './index'

const mapping = bankMapping({ unit: 'yuan' })
const without = {
  'co-owners': '银行账户只有一个户名 an account has one name',
  encumbrances: '账户只有冻结，没有抵押 accounts are frozen, not mortgaged',
}
const at = { submitUrl: 'http://bank.test/requests', collectUrl: 'http://bank.test/answers' }

describe('a bank keeps the border', () => {
  const called = assetSourceConformance({
    capabilities: { ...mapping.capabilities, transport: 'call' },
    without,
    assetType: 'deposit',
    make: (registry) => ({
      source: createHttpSource({
        id: 'bank',
        mapping,
        ...at,
        fetch: (input, init) => registryHandler({ registry, dialect: bankDialect })(new Request(input, init)),
      }),
    }),
  })
  for (const one of called) test(`called: ${one.name}`, async () => expect(await one.run()).toBeUndefined())

  const polled = assetSourceConformance({
    capabilities: { ...mapping.capabilities, transport: 'poll' },
    without,
    assetType: 'deposit',
    make: () => ({ source: createPollingSource({ id: 'bank', mapping }), dialect: bankDialect }),
  })
  for (const one of polled) test(`polling: ${one.name}`, async () => expect(await one.run()).toBeUndefined())
})

describe('requests to a bank', () => {
  const control = {
    assetRef: '6200001',
    assetType: 'deposit',
    limitFen: 123_456n,
    mode: 'up-to-limit',
  } as const
  const dated = { ...control, from: '2024-03-01', until: '2025-02-28' }
  const cases = [
    ['query', undefined, { 请求类型: '00', 查询内容: '03' }],
    [
      'freeze',
      dated,
      { 请求类型: '20', 冻结方式: '01', 控制内容: '1', 申请金额: '1234.56', 结束日期: '20250228' },
    ],
    ['freeze', { ...dated, mode: 'receive-only' }, { 请求类型: '20', 冻结方式: '02', 控制内容: '2' }],
    ['renew', { ...dated, earlierRequestNo: 'q1' }, { 请求类型: '22', 原任务流水号: 'q1' }],
    ['release', { ...control, earlierRequestNo: 'q1' }, { 请求类型: '40' }],
    ['deduct', control, { 请求类型: '90' }],
    [
      'deduct',
      { ...control, earlierRequestNo: 'q1', payTo: { name: '法院', account: '1', bank: '某行' } },
      { 请求类型: '92', 执行款专户: { 户名: '法院', 账号: '1', 开户行: '某行' } },
    ],
  ] as const
  test.each(cases)('%s', (act, terms, fields) => {
    const written = writeRequest(mapping, requestOf({ act, ...(terms ? { control: terms } : {}) }))
    expect(written).toMatchObject({ 任务流水号: 'query-100001', 请求单号: 'query-1', ...fields })
  })
})

describe('answers of a bank', () => {
  const read = async (entry: Record<string, unknown>) => {
    const message = { 任务列表: [{ 任务流水号: 'query-100001', 处理状态: '1', ...entry }] }
    return readMessage(mapping, message as never, {
      today: '2024-03-02',
      subjectOf: async () => requestOf().subject,
    })
  }

  test('an account with an earlier freeze: who, how much, until when', async () => {
    const account = {
      账号: '6200001',
      开户行: '某银行武都支行',
      户名: '赵大勇',
      证件号码: '110101198001010010',
      余额: '1,000.10',
      可用余额: '0.10',
      币种: '人民币',
      账户状态: '2',
      在先冻结: [{ 冻结机关: '成县人民法院', 冻结金额: '1000', 到期日: '20241130', 顺位: '1' }],
    }
    const { answers } = await read({ 请求类型: '00', 账户列表: [account], 金融资产列表: [] })
    expect(answers[0]).toMatchObject({
      outcome: 'found',
      hits: [
        {
          type: 'deposit',
          balanceFen: 100_010n,
          availableFen: 10n,
          holders: [{ isSubject: true }],
          encumbrances: [
            { kind: 'freeze', holder: '成县人民法院', amountFen: 100_000n, until: '2024-11-30', rank: 1 },
          ],
          details: { state: '冻结' },
        },
      ],
    })
  })

  test('status 2 is unknown and 3 is no answer yet: neither is "no account"', async () => {
    const none = { 请求类型: '00', 账户列表: [] }
    expect((await read(none)).answers[0]).toMatchObject({ outcome: 'nothing' })
    expect((await read({ ...none, 处理状态: '2' })).answers[0]).toMatchObject({ outcome: 'unknown' })
    expect(
      (await read({ ...none, 处理状态: '0', 结果代码: '05', 结果信息: '系统忙' })).answers[0],
    ).toMatchObject({
      outcome: 'failed',
      error: { code: '05', text: '系统忙', retryable: true },
    })
    expect(await read({ ...none, 处理状态: '3' })).toEqual({
      answers: [],
      running: ['query-100001'],
      unread: [],
    })
    expect((await read({ ...none, 处理状态: '7' })).answers[0]).toMatchObject({ outcome: 'unknown' })
  })

  test('less is frozen than was asked for, or nothing because another court stands before', async () => {
    const freeze = { 请求类型: '20', 账号: '6200001', 申请金额: '1000' }
    const kindOf = async (more: object) => (await read({ ...freeze, ...more })).answers[0]?.control?.kind
    expect(await kindOf({ 执行冻结金额: '1000' })).toBe('effective')
    expect(await kindOf({ 执行冻结金额: '10.5' })).toBe('partial')
    expect(await kindOf({ 执行冻结金额: '0', 在先冻结: [{ 冻结机关: '成县人民法院' }] })).toBe('waiting')
    expect(await kindOf({ 执行冻结金额: '0' })).toBe('refused')
    expect((await read(freeze)).answers[0]).toMatchObject({ outcome: 'unknown' })
    expect((await read({ 请求类型: '40', 账号: '6200001' })).answers[0]?.control).toMatchObject({
      kind: 'effective',
    })
    expect(
      (await read({ 请求类型: '92', 账号: '6200001', 申请金额: '5', 实际扣划金额: '3' })).answers[0]?.control,
    ).toMatchObject({ kind: 'partial', heldFen: 300n })
  })
})

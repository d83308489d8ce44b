import { assetSourceConformance, registryHandler } from '@zhixing/core/testing'
import { describe, expect, test } from 'vitest'
import { readMessage } from '../../asset-source/read-answer'
import { requestOf } from '../../asset-source/test-support'
import { writeRequest } from '../../asset-source/write-request'
import { createHttpSource } from '../../asset-source-http/index'
import { bankDialect } from '../test-support/bank-dialect'
import { paymentMapping } from './index'

const mapping = paymentMapping({ platform: 'alipay', unit: 'yuan' })
const at = { submitUrl: 'http://pay.test/requests', collectUrl: 'http://pay.test/answers' }

describe('a payment platform keeps the border', () => {
  const called = assetSourceConformance({
    capabilities: { ...mapping.capabilities, transport: 'call' },
    without: {
      'co-owners': '支付账户只有一个实名用户 an account has one user',
      encumbrances: '账户只有冻结，没有抵押 accounts are frozen, not mortgaged',
    },
    assetType: 'financial',
    make: (registry) => ({
      source: createHttpSource({
        ...{ id: 'alipay', mapping, ...at },
        fetch: (input, init) => registryHandler({ registry, dialect: bankDialect })(new Request(input, init)),
      }),
    }),
  })
  for (const one of called) test(one.name, async () => expect(await one.run()).toBeUndefined())
})

describe('platforms', () => {
  const control = {
    assetRef: '2088001',
    assetType: 'financial',
    limitFen: 5_000n,
    mode: 'up-to-limit',
  } as const
  const payTo = { name: '某法院', account: '1', bank: '某行' }

  test('a balance is asked for, frozen up to a sum, and deducted into the court’s account', () => {
    const asked = (act: 'query' | 'freeze' | 'deduct', more: object = {}) =>
      writeRequest(
        mapping,
        requestOf({ act, ...(act === 'query' ? {} : { control: { ...control, ...more } }) }),
      )
    expect(asked('query')).toMatchObject({ 请求类型: '00', 支付机构: '支付宝' })
    const freeze = asked('freeze', { from: '2024-03-01', until: '2025-02-28' })
    expect(freeze).toMatchObject({ 请求类型: '20', 账号: '2088001', 资产类型: '2', 申请金额: '50.00' })
    const taken = asked('deduct', { earlierRequestNo: 'q1', payTo })
    expect(taken).toMatchObject({ 请求类型: '92', 执行款专户: { 户名: '某法院', 账号: '1' } })
    const other = paymentMapping({ platform: 'tenpay', unit: 'yuan' })
    expect(writeRequest(other, requestOf())).toMatchObject({ 支付机构: '财付通' })
  })

  test('what it tells of is a financial product; a freeze or a deduction may be less than was asked for', async () => {
    const read = async (entry: Record<string, unknown>) => {
      const message = { 任务列表: [{ 任务流水号: 'query-100001', 处理状态: '1', ...entry }] }
      const { answers } = await readMessage(mapping, message as never, {
        today: '2024-03-02',
        subjectOf: async () => requestOf().subject,
      })
      return answers[0]
    }
    const account = {
      ...{
        账号: '2088001',
        支付机构: '支付宝',
        账户类型: '余额',
        户名: '赵大勇',
        证件号码: '110101198001010010',
      },
      ...{ 余额: '850.12', 可用余额: '800.00', 账户状态: '1', 实名状态: '已实名' },
    }
    const fund = {
      账号: '2088001-yeb',
      产品名称: '货币基金',
      户名: '赵大勇',
      证件号码: '110101198001010010',
      金额: '12.30',
    }
    expect(await read({ 请求类型: '00', 账户列表: [account], 金融资产列表: [fund] })).toMatchObject({
      outcome: 'found',
      hits: [
        {
          type: 'financial',
          ref: '2088001',
          balanceFen: 85_012n,
          availableFen: 80_000n,
          details: { state: '正常' },
        },
        { type: 'financial', ref: '2088001-yeb', valueFen: 1_230n },
      ],
    })
    const none = await read({ 请求类型: '00', 账户列表: [], 金融资产列表: [] })
    expect(none).toMatchObject({ outcome: 'nothing' })
    const frozen = await read({ 请求类型: '20', 账号: '2088001', 申请金额: '50', 执行冻结金额: '8' })
    expect(frozen?.control).toMatchObject({ kind: 'partial', heldFen: 800n })
    const taken = await read({ 请求类型: '92', 账号: '2088001', 申请金额: '8', 实际扣划金额: '8' })
    expect(taken?.control).toMatchObject({ kind: 'effective', heldFen: 800n })
  })
})

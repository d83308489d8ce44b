import type { AnswerMapping, GroupMapping, SourceMapping } from '../../asset-source/mapping'
import { type BankAgreement, bankMapping } from './index'

/** 非银行支付机构 that hold money of people (网络资金); others by a code of the court's own. */
export const PAYMENT_PLATFORMS = { alipay: '支付宝', tenpay: '财付通' } as const

/** What two platforms do differently. */
export interface PaymentAgreement extends BankAgreement {
  /** One of {@link PAYMENT_PLATFORMS}, or the name of another. */
  readonly platform: keyof typeof PAYMENT_PLATFORMS | { readonly name: string }
}

/** A balance is kept for its owner by the platform: a financial product, no deposit of a bank. */
function asPayment(group: GroupMapping): GroupMapping {
  if (group.list !== '账户列表') return { ...group, ref: ['账号', ...group.ref], label: '支付平台理财' }
  return {
    ...group,
    type: 'financial',
    label: '支付账户',
    title: ['支付机构', '账户类型', '开户行'],
    details: [
      { field: '账户状态', as: 'state', codes: { '1': '正常', '2': '冻结', '3': '注销', '4': '限制' } },
      { field: '实名状态', as: 'real-name' },
      { field: '开户日期', as: 'opened' },
    ],
  }
}

const ofPlatform = (answer: AnswerMapping): AnswerMapping =>
  answer.groups === undefined ? answer : { ...answer, groups: answer.groups.map(asPayment) }

/**
 * 支付平台查控 (支付宝、财付通): query, freeze up to a sum, renew, release, deduct into the court's account. No interface of a
 * platform was at hand: the frame is the one of banks, its names are ours, to be agreed with each platform.
 *
 * @example paymentMapping({ platform: 'alipay', unit: 'yuan' })
 */
export function paymentMapping({ platform, ...agreed }: PaymentAgreement): SourceMapping {
  const bank = bankMapping(agreed)
  const name = typeof platform === 'string' ? PAYMENT_PLATFORMS[platform] : platform.name
  return {
    ...bank,
    capabilities: { ...bank.capabilities, assetTypes: ['financial'] },
    request: {
      ...bank.request,
      fields: [...bank.request.fields, { name: '支付机构', cases: [{ when: {}, value: name }] }],
    },
    answers: bank.answers.map(ofPlatform),
  }
}

import type { Random } from '../testing/random'

/** Who applies: a person, a company, a bank. */
export type Applicant = 'person' | 'company' | 'bank'

/** A cause of action (案由) and what its claims look like. */
export interface Cause {
  readonly name: string
  readonly weight: number
  readonly applicant: Applicant
  /** How often the debtor is a company. */
  readonly companyDebtor: number
  /** Median of the claim in yuan, and how widely claims scatter (deviation of the logarithm). */
  readonly medianYuan: number
  readonly spread: number
  /** Wages, maintenance, injuries: comes before others (seed 001:158). */
  readonly livelihood?: boolean
}

/** Causes of enforcement cases; the weights are the project's own guess at a county court's mix. */
const causes: readonly Cause[] = [
  {
    name: '民间借贷纠纷',
    weight: 24,
    applicant: 'person',
    companyDebtor: 0.08,
    medianYuan: 58_000,
    spread: 1.1,
  },
  {
    name: '金融借款合同纠纷',
    weight: 19,
    applicant: 'bank',
    companyDebtor: 0.2,
    medianYuan: 76_000,
    spread: 1.2,
  },
  {
    name: '买卖合同纠纷',
    weight: 14,
    applicant: 'company',
    companyDebtor: 0.45,
    medianYuan: 48_000,
    spread: 1.2,
  },
  {
    name: '追索劳动报酬纠纷',
    weight: 10,
    applicant: 'person',
    companyDebtor: 0.8,
    medianYuan: 18_000,
    spread: 0.7,
    livelihood: true,
  },
  {
    name: '机动车交通事故责任纠纷',
    weight: 8,
    applicant: 'person',
    companyDebtor: 0.12,
    medianYuan: 42_000,
    spread: 0.9,
    livelihood: true,
  },
  {
    name: '建设工程施工合同纠纷',
    weight: 5,
    applicant: 'company',
    companyDebtor: 0.9,
    medianYuan: 260_000,
    spread: 1.1,
  },
  {
    name: '劳务合同纠纷',
    weight: 5,
    applicant: 'person',
    companyDebtor: 0.55,
    medianYuan: 21_000,
    spread: 0.8,
    livelihood: true,
  },
  { name: '信用卡纠纷', weight: 4, applicant: 'bank', companyDebtor: 0, medianYuan: 26_000, spread: 0.6 },
  {
    name: '房屋租赁合同纠纷',
    weight: 3,
    applicant: 'person',
    companyDebtor: 0.3,
    medianYuan: 29_000,
    spread: 0.8,
  },
  {
    name: '抚养费纠纷',
    weight: 2,
    applicant: 'person',
    companyDebtor: 0,
    medianYuan: 9_600,
    spread: 0.5,
    livelihood: true,
  },
  {
    name: '赡养费纠纷',
    weight: 1,
    applicant: 'person',
    companyDebtor: 0,
    medianYuan: 7_200,
    spread: 0.4,
    livelihood: true,
  },
  {
    name: '工伤保险待遇纠纷',
    weight: 2,
    applicant: 'person',
    companyDebtor: 1,
    medianYuan: 88_000,
    spread: 0.6,
    livelihood: true,
  },
  {
    name: '物业服务合同纠纷',
    weight: 2,
    applicant: 'company',
    companyDebtor: 0.05,
    medianYuan: 4_300,
    spread: 0.6,
  },
  {
    name: '侵权责任纠纷',
    weight: 1,
    applicant: 'person',
    companyDebtor: 0.2,
    medianYuan: 24_000,
    spread: 0.9,
  },
]

/** A cause by its weight. */
export function causeOf(random: Random): Cause {
  return random.weighted(causes.map((cause) => [cause, cause.weight] as const))
}

/** A claim in fen: log-normal around the cause's median, whole yuan more often than not. */
export function claimOf(random: Random, cause: Cause, scale: number): bigint {
  const yuan = cause.medianYuan * scale * Math.exp(cause.spread * random.normal())
  const bounded = Math.min(Math.max(yuan, 800), 30_000_000)
  return random.chance(0.7) ? BigInt(Math.round(bounded)) * 100n : BigInt(Math.round(bounded * 100))
}

import type { DecideContext } from '../../kernel/context'
import type { DirectoryPerson } from '../../kernel/directory'
import type { SupervisionDomain } from '../../kernel/profile-catalogue'
import type { Role } from '../../kernel/role'
import type { Abuse } from './model'

/** What the machine watches, as data: an event that means a finding (seed 003:37: at once, on every case, no samples). */
export interface WatchRule {
  readonly id: string
  /** Domains it belongs to, by preference: courts cut the work differently; the general one when a court has none of them. */
  readonly domains: readonly string[]
  readonly on: string
  /** Only these nodes or affairs. */
  readonly codes?: readonly string[]
  readonly unit: string
  /** Of the things of that unit only this one: a sum is a `receipt` or a `payout`. */
  readonly kept?: string
  /** The kind of irregularity it shows (seed 001:54). */
  readonly abuse?: Abuse
  readonly source: string
}

/** The domain of everything that belongs to no other: nodes (流程节点). */
export const GENERAL_DOMAIN = 'process-nodes'

const property = ['property', 'control-in-time']
const money = ['case-money', 'payout-in-time']
const closing = ['closing-review', 'round-termination']
const breached = 'node.Breached'

/** The first rule that fits is the one; the last takes every other node that is late. */
export const watchRules: readonly WatchRule[] = [
  {
    id: 'query-late',
    domains: property,
    on: breached,
    codes: ['network-query'],
    abuse: 'passive',
    unit: 'node',
    source: 'seed 001:156',
  },
  {
    id: 'control-late',
    domains: property,
    on: breached,
    codes: ['asset-investigation'],
    abuse: 'passive',
    unit: 'node',
    source: 'seed 002:3',
  },
  {
    id: 'disposal-late',
    domains: property,
    on: breached,
    codes: ['disposal-start'],
    abuse: 'passive',
    unit: 'object',
    source: 'seed 001:156',
  },
  {
    id: 'money-late',
    domains: money,
    on: breached,
    codes: ['payout', 'payout-approval', 'payout-sending'],
    abuse: 'delaying',
    unit: 'sum',
    source: 'seed 002:3; seed 004:58',
  },
  // 案款收发 watches over what comes in as well (seed 004:58): a sum that somebody was asked about, and nobody says whose it is.
  {
    id: 'receipt-late',
    domains: ['case-money'],
    on: breached,
    codes: ['receipt-claim'],
    abuse: 'delaying',
    unit: 'sum',
    kept: 'receipt',
    source: 'seed 004:58; seed 002:4',
  },
  {
    id: 'review-late',
    domains: closing,
    on: breached,
    codes: ['closing-review'],
    unit: 'node',
    source: 'seed 004:58',
  },
  {
    id: 'closing-rejected',
    domains: closing,
    on: 'closing.Rejected',
    unit: 'datum',
    source: 'seed 004:58; seed 002:3',
  },
  {
    id: 'case-limit-late',
    domains: ['indicators'],
    on: breached,
    codes: ['case-limit'],
    abuse: 'delaying',
    unit: 'datum',
    source: 'seed 004:58',
  },
  {
    id: 'petition-returned',
    domains: ['petitions'],
    on: 'task.Returned',
    codes: ['petition-reception', 'hotline'],
    unit: 'datum',
    source: 'seed 004:58',
  },
  {
    id: 'order-unanswered',
    domains: [GENERAL_DOMAIN],
    on: 'supervision.OrderUnanswered',
    unit: 'datum',
    source: 'seed 001:208',
  },
  {
    id: 'data-defect',
    domains: ['indicators', GENERAL_DOMAIN],
    on: 'patrol.DefectFound',
    unit: 'datum',
    source: 'seed 004:58',
  },
  {
    id: 'recording-unreviewed',
    domains: [GENERAL_DOMAIN],
    on: 'recording.UnreviewedInCase',
    unit: 'recording',
    source: 'seed 004:58 每条执法音视频',
  },
  { id: 'node-late', domains: [GENERAL_DOMAIN], on: breached, unit: 'node', source: 'seed 002:3' },
]

/** 一人包案到底: found when the undertaker alone did every affair and every paper of a case that is to be closed. */
export const ONE_PERSON: WatchRule = {
  id: 'one-person',
  domains: [GENERAL_DOMAIN],
  on: 'closing.Proposed',
  unit: 'datum',
  source: 'seed 002:1; seed 003:7; seed 004:52',
}

/** 补录: a case entered long after the day it is said to be of (弄虚作假, seed 001:204; 有案不立, seed 004:89). */
export const BACK_DATED: WatchRule = {
  id: 'back-dated',
  domains: ['indicators', GENERAL_DOMAIN],
  on: 'case.Filed',
  unit: 'datum',
  source: 'seed 001:204; seed 004:89',
}

/** 终本案件是否合规: proposed although a step that the standards ask for is not on record (seed 002:3). */
export const TERMINATION: WatchRule = {
  id: 'termination-substandard',
  domains: closing,
  on: 'closing.Proposed',
  unit: 'datum',
  abuse: 'wrongful',
  source: 'seed 002:3; law 法〔2016〕373号 1, 3',
}

/** Notice, network query, investigation: what of the standards stands in the course of a case. */
export const TERMINATION_NODES = ['execution-notice', 'network-query', 'asset-investigation'] as const

/** Every rule of the machine. */
export const allRules: readonly WatchRule[] = [...watchRules, ONE_PERSON, BACK_DATED, TERMINATION]

/** The three things that special supervisors check every day (seed 002:3): 查控、发放、终本. */
export const DAILY_CHECKS = {
  'property-in-time': ['query-late', 'control-late', 'disposal-late'],
  'money-paid': ['money-late'],
  'termination-compliant': ['termination-substandard', 'closing-rejected'],
} as const satisfies Readonly<Record<string, readonly string[]>>
export type DailyCheck = keyof typeof DAILY_CHECKS

/** A finding that a supervisor raised himself. */
export const BY_HAND = 'by-hand'

/** Every rule by its id. */
export function watchRule(id: string): WatchRule | undefined {
  return allRules.find((rule) => rule.id === id)
}

/** Acts on the data of a domain: who watches does none of them (seed 004:58; requirement supervision-center). */
export const DATA_OF_DOMAIN: Readonly<Record<string, readonly string[]>> = {
  'process-nodes': ['node.extend', 'node.hand-over', 'case.suspend', 'case.resume'],
  property: ['task.dispatch', 'task.receive', 'task.report', 'task.confirm', 'dossier.form-material'],
  'closing-review': ['closing.propose', 'closing.confirm', 'closing.reject'],
  'case-money': [
    'fund.book-receipt',
    'fund.identify-receipt',
    'fund.claim-receipt',
    'fund.set-aside-receipt',
    'fund.confirm-claim',
    'fund.confirm-undo',
    'fund.request-payout',
    'fund.approve-payout',
    'fund.send-payout',
    'fund.write-payment-file',
    'fund.confirm-payment',
    'fund.record-bank-answer',
    'fund.record-return',
  ],
  indicators: ['case.file', 'case.assign', 'case.suspend', 'case.resume'],
  petitions: ['task.receive', 'task.report', 'task.confirm', 'task.return'],
  'control-in-time': ['task.receive', 'task.report', 'node.extend', 'node.hand-over'],
  'payout-in-time': [
    'fund.request-payout',
    'fund.approve-payout',
    'fund.send-payout',
    'fund.write-payment-file',
  ],
  'round-termination': ['closing.propose', 'closing.confirm'],
}

/** Whose own act it could be instead of what a rule stopped, under his own name; nobody's, unless somebody is named here. */
export const OWN_ACTS: Readonly<Record<string, readonly Role[]>> = {
  'dossier.loan-needs-director': ['execution-director'],
  'task.undertaker-dispatches': ['execution-director'],
  'access.other-court': ['execution-director', 'vice-president-in-charge'],
}

/** The function of a unit (one specialist or several) that watches a domain. */
export function unitKindOf(domain: string): string {
  return `supervision-${domain}`
}

type Here = Pick<DecideContext, 'directory' | 'today'>

/** The specialists of a domain: who holds its role, and works in the unit for it where the court has one. */
export function specialistsOf(
  { id, role }: Pick<SupervisionDomain, 'id' | 'role'>,
  { directory, today }: Here,
): readonly DirectoryPerson[] {
  const units = directory.units().filter(({ functions }) => functions.includes(unitKindOf(id)))
  return directory
    .people()
    .filter((person) => (person.roles as readonly string[]).includes(role) && isAtWork(person, today))
    .filter(({ unitId }) => units.length === 0 || units.some((unit) => unit.id === unitId))
}

/** Who watches an object: a specialist who does not hold it himself; otherwise the director, then the vice-president. */
export function supervisorOf(
  domain: Pick<SupervisionDomain, 'id' | 'role'>,
  holderId: string | null,
  here: Here,
): DirectoryPerson | undefined {
  const withRole = (role: Role) => specialistsOf({ id: '', role }, here)
  return [
    ...specialistsOf(domain, here),
    ...withRole('execution-director'),
    ...withRole('vice-president-in-charge'),
  ].find(({ id }) => id !== holderId)
}

/** Who holds an office and is there. */
export function leaderOf(role: Role, here: Here): DirectoryPerson | undefined {
  return specialistsOf({ id: '', role }, here)[0]
}

/** Active and not away. */
export function isAtWork(person: DirectoryPerson, today: string): boolean {
  const isAway = (person.awayFrom ?? '9999') <= today && today <= (person.awayUntil ?? '')
  return person.active && !isAway
}

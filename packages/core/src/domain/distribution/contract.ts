import { z } from 'zod'
import { command, field, query } from '../../kernel/contract'
import { COURT_STAFF, type Role } from '../../kernel/role'
import { caseStream } from '../../kernel/stream'
import type { DistributionSheet, MoneyOrigin, PlanSummary } from './contract-sheet'
import { ORDERS, OUTCOMES, RANKS } from './model'

const CLAIMS = 120

const planOf = z.object({ caseId: field.id(), planId: field.id() })
const onLead = (input: { caseId: string }) => caseStream(input.caseId)

const handlers: readonly Role[] = ['quota-judge', 'execution-officer']
const helpers: readonly Role[] = [...handlers, 'judge-assistant', 'clerk']

const claim = z.object({
  caseId: field.id(),
  /** The account on which it is to arrive, where the case has one for each debtor. */
  accountId: field.id().optional(),
  partyId: field.id(),
  rank: z.enum(RANKS),
  /** Among claims with priority; the smaller number comes first. */
  priorityOrder: z.number().int().min(1).max(50).default(1),
  seizedOn: field.date().nullable().default(null),
  amountFen: field.positiveFen(),
})

const lineSum = z.object({ lineId: field.id(), amountFen: field.fen() })
const lineSums = z.array(lineSum).max(CLAIMS)

const OF_PLAN = ['distribution_plan', 'distribution_line', 'distribution_recipient']
const OBJECTIONS = [...OF_PLAN, 'distribution_objection']

export const distributionCommands = {
  /** 制作财产分配方案: the law says who gets what; the money lies on the account of this case. */
  'distribution.draft': command<{ planId: string }>()({
    input: z.object({
      caseId: field.id(),
      accountId: field.id().optional(),
      seriesId: field.id().nullable().default(null),
      order: z.enum(ORDERS),
      basis: field.text(500),
      proceedsFen: field.positiveFen(),
      costsFen: field.fen().default(0n),
      /** In the order of registration. */
      claims: z.array(claim).min(1).max(CLAIMS),
    }),
    streams: ({ caseId, claims }) =>
      [...new Set([caseId, ...claims.map((one) => one.caseId)])].map(caseStream),
    reads: ['case_case', 'case_party', 'fund_account', 'series_membership'],
    emits: ['distribution.Drafted'],
    allow: handlers,
  }),
  /** Other figures than the law gives, with the reason; the plan keeps both. */
  'distribution.change-lines': command()({
    input: planOf.extend({ lines: lineSums.min(1), reason: field.text(500) }),
    streams: onLead,
    reads: ['case_case', ...OF_PLAN],
    emits: ['distribution.LinesChanged'],
    allow: handlers,
  }),
  /** Served on every creditor and the debtor; from now on the money is set aside for it. */
  'distribution.serve': command<{ objectUntil: string }>()({
    input: planOf.extend({
      served: z
        .array(z.object({ recipientId: field.id(), servedOn: field.date() }))
        .min(1)
        .max(CLAIMS * 2),
    }),
    streams: onLead,
    reads: ['case_case', 'fund_account', ...OF_PLAN],
    emits: ['distribution.Served', 'fund.MoneySetAside'],
    allow: helpers,
  }),
  /** 分配方案异议: in writing, within 15 days; says which sums it is about. */
  'distribution.object': command<{ objectionId: string }>()({
    input: planOf.extend({
      recipientId: field.id(),
      raisedOn: field.date(),
      /** When the other creditors and the debtor were told of it. */
      notifiedOn: field.date(),
      ground: field.text(1000),
      disputed: z
        .array(lineSum.extend({ amountFen: field.positiveFen() }))
        .max(CLAIMS)
        .default([]),
      /** What of the surplus should not go back to the debtor. */
      surplusFen: field.fen().default(0n),
    }),
    streams: onLead,
    reads: OBJECTIONS,
    emits: ['distribution.Objected'],
    allow: helpers,
  }),
  /** 反对意见 of another creditor or the debtor, within 15 days. */
  'distribution.oppose': command<{ sueUntil: string }>()({
    input: planOf.extend({
      objectionId: field.id(),
      recipientId: field.id(),
      opposedOn: field.date(),
      opposition: field.text(1000),
      /** When the objector was told of it. */
      notifiedOn: field.date(),
    }),
    streams: onLead,
    reads: OBJECTIONS,
    emits: ['distribution.Opposed'],
    allow: helpers,
  }),
  /** 分配方案异议之诉, within 15 days: the disputed sum is kept until it is judged. */
  'distribution.record-suit': command()({
    input: planOf.extend({ objectionId: field.id(), suitNumber: field.text(100), filedOn: field.date() }),
    streams: onLead,
    reads: OBJECTIONS,
    emits: ['distribution.SuitRecorded'],
    allow: helpers,
  }),
  /** The end of an objection; what was disputed goes where the outcome says. */
  'distribution.settle': command()({
    input: planOf.extend({
      objectionId: field.id(),
      outcome: z.enum(OUTCOMES),
      document: field.text(300),
      /** Where the outcome finds another claim, with it: a disputed surplus goes to a creditor no other way. */
      lines: z
        .array(lineSum.extend({ claimFen: field.positiveFen().optional() }))
        .max(CLAIMS)
        .default([]),
    }),
    streams: onLead,
    reads: ['case_case', ...OBJECTIONS],
    emits: ['distribution.Settled'],
    allow: handlers,
  }),
  /** Another person approves exactly what is in the hash, once all could object. */
  'distribution.approve': command()({
    input: planOf.extend({ contentHash: z.string().regex(/^[0-9a-f]{64}$/) }),
    streams: onLead,
    reads: OF_PLAN,
    emits: ['distribution.Approved'],
    allow: ['execution-director', 'vice-president-in-charge'],
  }),
  /** A third person moves what is not disputed to the account of every case, all in one commit. */
  'distribution.execute': command<{ movedFen: bigint; keptFen: bigint }>()({
    input: planOf.extend({
      /** The cases of the plan: they are written together. */
      caseIds: z.array(field.id()).min(1).max(CLAIMS),
    }),
    streams: ({ caseId, caseIds }) => [...new Set([caseId, ...caseIds])].map(caseStream),
    reads: ['case_case', 'fund_account', ...OF_PLAN],
    emits: ['fund.MoneyFreed', 'fund.MoneyTransferred', 'distribution.Executed', 'fund.AccountEmptied'],
    allow: ['fund-clerk', 'cashier'],
  }),
  'distribution.withdraw': command()({
    input: planOf.extend({ reason: field.text(300) }),
    streams: onLead,
    reads: ['case_case', ...OF_PLAN],
    emits: ['distribution.Withdrawn', 'fund.MoneyFreed'],
    allow: handlers,
  }),
}

export const distributionQueries = {
  /** The sheet: every figure with its explanation. */
  'distribution.get': query<DistributionSheet | null>()({ input: planOf, allow: COURT_STAFF }),
  /** Plans in which a case takes part, on whichever account the money lies. */
  'distribution.of-case': query<readonly PlanSummary[]>()({
    input: z.object({ caseId: field.id() }),
    allow: COURT_STAFF,
  }),
  /** 全程留痕: where the money came from that distributions brought to a case, back to the lines of the bank. */
  'distribution.origin': query<readonly MoneyOrigin[]>()({
    input: z.object({ caseId: field.id() }),
    allow: COURT_STAFF,
  }),
}

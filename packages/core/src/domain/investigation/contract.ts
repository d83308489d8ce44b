import { z } from 'zod'
import { command, field, query } from '../../kernel/contract'
import type { CountedPage } from '../../kernel/query'
import { COURT_STAFF, PARTY, type Role } from '../../kernel/role'
import { caseStream } from '../../kernel/stream'
import { ASSET_TYPES } from '../../ports/asset-hit'
import { INVESTIGATION_KINDS, type InvestigationRow, type RewardRow } from './model'

const ofCase = (input: { caseId: string }) => caseStream(input.caseId)
const one = z.object({ caseId: field.id(), investigationId: field.id() })

const JUDGES: readonly Role[] = ['quota-judge', 'execution-officer']
const HELPERS: readonly Role[] = [...JUDGES, 'judge-assistant', 'clerk', 'affairs-clerk']
const TABLE = 'investigation_investigation'

/** An investigation with the reward that was paid for it. */
export interface InvestigationItem extends InvestigationRow {
  readonly rewards: readonly RewardRow[]
}

export const investigationCommands = {
  /** 申请: by the applicant of the case, or taken down for him. */
  'investigation.apply': command<{ investigationId: string }>()({
    input: z.object({
      caseId: field.id(),
      kind: z.enum(INVESTIGATION_KINDS),
      applicantPartyId: field.id(),
      partyId: field.id(),
      ground: field.text(1000),
    }),
    streams: ofCase,
    reads: ['case_case', 'case_party', TABLE],
    emits: ['investigation.Applied'],
    allow: [...HELPERS, PARTY],
    right: 'request',
  }),
  /** 审查决定: with number, agent and validity, or the reward. */
  'investigation.decide': command()({
    input: one.extend({
      granted: z.boolean(),
      reason: field.text(500),
      number: field.text(120).nullable().default(null),
      agent: field.text(200).nullable().default(null),
      validUntil: field.date().nullable().default(null),
      rewardFen: field.positiveFen().nullable().default(null),
    }),
    streams: ofCase,
    reads: [TABLE],
    emits: ['investigation.Decided'],
    allow: JUDGES,
  }),
  /** 发布悬赏公告. */
  'investigation.publish': command()({
    input: one.extend({ channel: field.text(200) }),
    streams: ofCase,
    reads: [TABLE],
    emits: ['investigation.Published'],
    allow: HELPERS,
  }),
  /** 反馈成果: into the dossier, and what it says of property into the register of clues. */
  'investigation.return-result': command()({
    input: one.extend({
      result: field.text(3000),
      /** The affair it came out of: its worker brought it. */
      taskId: field.id().nullable().default(null),
      /** The paper of the dossier that holds it. */
      materialId: field.id().nullable().default(null),
      clues: z
        .array(z.object({ content: field.text(2000), type: z.enum(ASSET_TYPES).nullable().default(null) }))
        .max(50)
        .default([]),
    }),
    streams: ofCase,
    reads: [TABLE, 'dossier_material', 'task_task'],
    emits: ['investigation.ResultReturned'],
    allow: [...HELPERS, 'system'],
  }),
  'investigation.accept-result': command()({
    input: one.extend({ note: field.text(500) }),
    streams: ofCase,
    reads: [TABLE],
    emits: ['investigation.ResultAccepted'],
    allow: JUDGES,
  }),
  /** 支付悬赏金: once, for the first clue that is true. */
  'investigation.record-reward': command<{ rewardId: string }>()({
    input: one.extend({
      clueId: field.id(),
      amountFen: field.positiveFen(),
      paidOn: field.date().optional(),
      reference: field.text(100),
    }),
    streams: ofCase,
    reads: [TABLE, 'investigation_reward', 'clue_clue'],
    emits: ['investigation.RewardPaid'],
    allow: ['cashier', 'fund-clerk'],
  }),
  'investigation.check': command()({
    input: one,
    streams: ofCase,
    reads: [TABLE],
    emits: ['investigation.Expired'],
    allow: ['system'],
  }),
}

export const investigationQueries = {
  'investigation.list': query<CountedPage<InvestigationItem>>()({
    input: z.object({
      caseId: field.id().optional(),
      kind: z.enum(INVESTIGATION_KINDS).optional(),
      limit: field.limit(),
      cursor: field.cursor(),
    }),
    allow: COURT_STAFF,
  }),
}

import { z } from 'zod'
import { command, field, query } from '../../kernel/contract'
import { COURT_STAFF, type Role } from '../../kernel/role'
import { caseStream } from '../../kernel/stream'
import type { ItemRow, VersionRow } from './model'

const ofCase = (input: { caseId: string }) => caseStream(input.caseId)

/** A piece of the plan: it becomes an affair in the hands of another team. */
const item = z.object({
  affair: field.id(),
  note: field.text(500).optional(),
  /** Why this measure in this case (根据案件具体情况，合理选择, seed 003:25). */
  because: field.text(500),
  workerId: field.id().optional(),
  /** Why it does not go to the pooled unit of the affair. */
  exception: field.text(300).optional(),
})

/** Who works at a plan at all; the decision leaves only judges and officers (seed 000:16). */
const PLANNERS: readonly Role[] = ['quota-judge', 'execution-officer', 'judge-assistant', 'clerk']

export const planCommands = {
  /** 研判案情: what the case is about, as its judge sees it; said anew whenever it looks different. */
  'plan.analyse': command()({
    input: z.object({ caseId: field.id(), analysis: field.text(4000) }),
    streams: ofCase,
    reads: ['case_case'],
    emits: ['plan.CaseAnalysed'],
    allow: PLANNERS,
  }),
  /** 确定方案: the first plan of a case; each item goes out as an instruction in the same act. */
  'plan.decide': command<{ itemIds: readonly string[] }>()({
    input: z.object({ caseId: field.id(), items: z.array(item).min(1).max(40) }),
    streams: ofCase,
    reads: ['case_case', 'plan_plan'],
    emits: ['plan.Decided', 'plan.ItemAdded'],
    allow: PLANNERS,
  }),
  /** 变更方案: what is added goes out, what is dropped is called back, and why is recorded. */
  'plan.change': command<{ itemIds: readonly string[] }>()({
    input: z.object({
      caseId: field.id(),
      reason: field.text(500),
      add: z.array(item).max(40).default([]),
      drop: z.array(field.id()).max(40).default([]),
    }),
    streams: ofCase,
    reads: ['case_case', 'plan_plan', 'plan_item'],
    emits: ['plan.Decided', 'plan.ItemAdded', 'plan.ItemDropped'],
    allow: PLANNERS,
  }),
}

/** An item with the affair that came out of it. */
export interface PlanItem extends Omit<ItemRow, 'caseId'> {
  readonly taskId: string | null
  readonly taskState: string | null
  readonly unitId: string | null
  readonly holderId: string | null
}

/** The plan of a case: what its judge found, what he decided, and every change with its reason. */
export interface PlanDetail {
  readonly caseId: string
  readonly analysis: string
  readonly analysedBy: string
  readonly analysedOn: string
  /** 0 until a plan is decided. */
  readonly version: number
  readonly versions: readonly Omit<VersionRow, 'caseId'>[]
  readonly items: readonly PlanItem[]
}

export const planQueries = {
  /** Nothing when the case has not been analysed. */
  'plan.get': query<PlanDetail | null>()({ input: z.object({ caseId: field.id() }), allow: COURT_STAFF }),
}

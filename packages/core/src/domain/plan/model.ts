import type { EvolveTable } from '../../kernel/module'
import { date, integer, nullable, type RowOf, table, text } from '../../kernel/table'
import { patch, put } from '../../kernel/view'

/** One row per case, under its id: what the judge sees in it, and which plan stands. */
export const plans = table('plan_plan', {
  stream: 'case',
  columns: {
    caseId: text(),
    analysis: text(),
    analysedBy: text(),
    analysedOn: date(),
    /** 0 until a plan is decided; each change is the next one. */
    version: integer(),
  },
})

/** Who decided each version, and why it replaced the one before. */
export const versions = table('plan_version', {
  stream: 'case',
  columns: {
    caseId: text(),
    version: integer(),
    decidedBy: text(),
    decidedOn: date(),
    /** Nothing for the first plan. */
    reason: nullable(text()),
  },
  indexes: [{ columns: ['caseId', 'version'] }],
})

export const items = table('plan_item', {
  stream: 'case',
  columns: {
    caseId: text(),
    affair: text(),
    note: text(),
    because: text(),
    workerId: nullable(text()),
    exception: nullable(text()),
    /** The version that brought it, and the one that dropped it. */
    since: integer(),
    droppedIn: nullable(integer()),
  },
  indexes: [{ columns: ['caseId', 'since'] }],
})

export type PlanRow = RowOf<typeof plans>
export type VersionRow = RowOf<typeof versions>
export type ItemRow = RowOf<typeof items>
export type PlanRows = { plan_plan: PlanRow; plan_version: VersionRow; plan_item: ItemRow }

export type PlanEvents = {
  'plan.CaseAnalysed': { caseId: string; analysis: string }
  'plan.Decided': { caseId: string; version: number; reason: string | null }
  'plan.ItemAdded': ItemRow
  'plan.ItemDropped': { caseId: string; itemId: string; version: number; reason: string }
}

export const evolvePlan: EvolveTable<PlanEvents, PlanRows> = {
  'plan.CaseAnalysed': (view, { data, actor, occurredOn }) => [
    put<PlanRows, 'plan_plan'>('plan_plan', {
      id: data.caseId,
      caseId: data.caseId,
      analysis: data.analysis,
      analysedBy: actor.id,
      analysedOn: occurredOn,
      version: view.get('plan_plan', data.caseId)?.version ?? 0,
    }),
  ],
  'plan.Decided': (view, { data, actor, occurredOn }) => [
    patch(view, 'plan_plan', data.caseId, { version: data.version }),
    put<PlanRows, 'plan_version'>('plan_version', {
      id: `${data.caseId}:${data.version}`,
      ...data,
      decidedBy: actor.id,
      decidedOn: occurredOn,
    }),
  ],
  'plan.ItemAdded': (_view, { data }) => [put('plan_item', data)],
  'plan.ItemDropped': (view, { data }) => [
    patch(view, 'plan_item', data.itemId, { droppedIn: data.version }),
  ],
}

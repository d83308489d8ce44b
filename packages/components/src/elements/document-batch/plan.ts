import type { CommandInput } from '../../internal/core'

type Value = NonNullable<CommandInput<'document.draft'>['values']>[number]

/** Where one document of a run stands, as far as this screen has made it. */
export type ItemState = 'waiting' | 'working' | 'drafted' | 'issued' | 'refused' | 'failed'

/** One document that is to be made. Ids and what was said, no names: it is kept in the browser. */
export interface PlanItem {
  readonly caseId: string
  readonly partyId: string | null
  readonly values: readonly Value[]
  /** Counts answers that were refusals: the next attempt is another act. Silence is no answer, and asked again under the same key. */
  round: number
  state: ItemState
  documentId: string | null
  /** What kept it from being made, in the words of the court. */
  reason: string
}

/** A run as it was decided on: given again it makes nothing twice, because every act has its key. */
export interface BatchPlan {
  readonly batchId: string
  readonly template: string
  readonly title: string
  readonly issue: boolean
  readonly items: readonly PlanItem[]
}

/** The most that one run takes. */
export const MOST = 200

export const isOpen = ({ state }: PlanItem) => state === 'waiting' || state === 'working'
export const hasFailed = ({ state }: PlanItem) => state === 'refused' || state === 'failed'

/** How many were dealt with, in whatever way. */
export function dealtWith({ items }: BatchPlan): number {
  return items.filter((item) => !isOpen(item)).length
}

/** How many are there. */
export function made({ items }: BatchPlan): number {
  return items.filter(({ documentId }) => documentId !== null).length
}

/** The same acts for what broke off; another attempt for what was refused. */
export function tryAgain({ items }: BatchPlan): void {
  for (const item of items.filter(hasFailed)) {
    if (item.state === 'refused') item.round += 1
    item.state = 'waiting'
    item.reason = ''
  }
}

/** Key of the act: follows from the run, the case, the addressee and the attempt. */
export function keyOf({ batchId }: BatchPlan, item: PlanItem, step: 'draft' | 'issue'): string {
  return [batchId, step, item.caseId, item.partyId ?? '', String(item.round)].join(':')
}

/** Keeps a run in the browser until it is done. A browser that keeps nothing loses only the way to go on. */
export class PlanKeeper {
  readonly name: () => string

  constructor(name: () => string) {
    this.name = name
  }

  save(plan: BatchPlan): void {
    try {
      localStorage.setItem(this.name(), JSON.stringify(plan))
    } catch {
      // A full or forbidden store: the run goes on without it.
    }
  }

  /** The run that was not finished; what was under way when it broke off waits. */
  load(): BatchPlan | undefined {
    try {
      const plan = JSON.parse(localStorage.getItem(this.name()) ?? 'null') as BatchPlan | null
      if (!plan || !Array.isArray(plan.items)) return undefined
      for (const item of plan.items as PlanItem[]) if (item.state === 'working') item.state = 'waiting'
      return plan
    } catch {
      return undefined
    }
  }

  drop(): void {
    try {
      localStorage.removeItem(this.name())
    } catch {
      // Nothing was kept.
    }
  }
}

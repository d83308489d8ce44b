import { z } from 'zod'
import { CENTRES, type CentreKind } from '../../kernel/centre'
import { field, query } from '../../kernel/contract'
import type { CountedPage } from '../../kernel/query'
import { COURT_STAFF } from '../../kernel/role'

/** One piece of work of a centre: an affair, a clock, a matter at the window, a finding. */
export interface CentreItem {
  readonly kind: 'affair' | 'node' | 'matter' | 'finding'
  readonly id: string
  readonly caseId: string
  /** Nothing for matters of a visit. */
  readonly caseNumber: string | null
  /** The watch rule of a finding; nothing for other work. */
  readonly rule: string | null
  /** Affair, node, service item or watched domain. */
  readonly code: string
  readonly holderId: string | null
  readonly holderName: string | null
  readonly dueOn: string
  readonly overdue: boolean
}

/** What waits of one kind of work. */
export interface CentreCount {
  readonly code: string
  readonly open: number
  readonly overdue: number
}

/** A duty or service of a centre: how often it has been performed, and when last. */
export interface CentreDuty {
  readonly code: string
  readonly performed: number
  readonly lastOn: string | null
  readonly report: string | null
}

/** A centre with its own staff, queues, catalogue and duties (实体化运行, seed 000:11). */
export interface CentreBoard {
  readonly centre: CentreKind
  readonly units: readonly { readonly id: string; readonly name: string; readonly headId: string | null }[]
  readonly staff: readonly { readonly id: string; readonly name: string; readonly unitId: string }[]
  readonly affairs: readonly CentreCount[]
  readonly items: readonly CentreCount[]
  readonly domains: readonly CentreCount[]
  readonly nodes: Omit<CentreCount, 'code'>
  readonly duties: readonly CentreDuty[]
  readonly services: readonly CentreDuty[]
}

export const centreQueries = {
  /** Open work of a centre by due date; of the command centre that of all centres under it. */
  'organisation.centre-queue': query<CountedPage<CentreItem>>()({
    input: z.object({
      centre: z.enum(CENTRES).default('command-centre'),
      overdue: z.boolean().default(false),
      limit: field.limit(),
      cursor: field.cursor(),
    }),
    allow: COURT_STAFF,
  }),
  'organisation.centre-boards': query<readonly CentreBoard[]>()({ input: z.object({}), allow: COURT_STAFF }),
}

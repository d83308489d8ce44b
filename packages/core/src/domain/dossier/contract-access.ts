import { z } from 'zod'
import { field, query } from '../../kernel/contract'
import { PARTY } from '../../kernel/role'

/** What a party finds in his dossier. */
export interface PartyCatalogue {
  readonly caseId: string
  readonly materials: readonly {
    readonly id: string
    readonly kind: string
    readonly title: string
    readonly formedOn: string
    readonly pages: number
    readonly hash: string | null
    readonly mediaType: string | null
  }[]
  /** "k of n". */
  readonly shown: number
  readonly of: number
  /** Why the others are not: held back by law, or of the volume that is the court's own. */
  readonly withheld: readonly { readonly reason: 'by-law' | 'internal'; readonly count: number }[]
}

const opened = (caseId: string) => ({
  name: 'reading.record',
  input: { kind: 'dossier', caseId, objectId: caseId, standing: 'party', why: '' },
})

export const accessQueries = {
  /** 当事人查阅电子卷宗 (seed 000:17): without an application, in his own case; recorded. */
  'dossier.party-catalogue': query<PartyCatalogue>()({
    input: z.object({ caseId: field.id() }),
    allow: [PARTY],
    right: 'know',
    records: ({ caseId }) => opened(caseId),
  }),
  /** Asked, and recorded, whenever a file is given out to a party. */
  'dossier.party-file': query<{
    readonly caseId: string
    readonly materialId: string
    readonly title: string
    readonly hash: string
  }>()({
    input: z.object({ caseId: field.id(), hash: z.string().regex(/^[0-9a-f]{64}$/) }),
    allow: [PARTY],
    right: 'know',
    records: ({ caseId, hash }) => ({
      name: 'reading.record',
      input: { kind: 'file', caseId, objectId: hash, standing: 'party', why: '' },
    }),
  }),
}

import type { Source } from './source'

/** Fields of a party that are filled in from materials and answers (信息自动回填). */
export const PARTY_FIELDS = ['idNumber', 'phone', 'serviceAddress'] as const
export type PartyField = (typeof PARTY_FIELDS)[number]

/**
 * Where a value stands: behind a label on a page of a material (「联系电话：」), or under a name in the details of a registry's
 * answer. A fixed text, no expression. What is found is proposed with its place, and a person takes it over.
 */
export interface ExtractorDefinition {
  readonly id: string
  readonly from: 'material' | 'answer'
  /** Only on materials of this kind. */
  readonly kind?: string
  readonly label: string
  readonly field: PartyField
  /** Whose value it is, when there is one party of that side; of an answer it is the one who was asked after. */
  readonly of?: 'applicant' | 'debtor'
  readonly source: Source
}

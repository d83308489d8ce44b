/** Where a party wants his money: written down by one person, looked at again by another. */
export interface PayeeAccountModel {
  readonly id: string
  readonly caseId: string
  readonly party: string
  readonly holder: string
  readonly number: string
  readonly registeredBy: string
  decidedBy: string | null
  stage: 'registered' | 'confirmed' | 'rejected' | 'ended'
}

/** An account of the court to which fees go, and what nobody has come for. */
export interface TreasuryModel {
  readonly id: string
  readonly holder: string
  readonly bank: string
  readonly number: string
  readonly proposedBy: string
  decidedBy: string | null
  stage: 'proposed' | 'in-force' | 'replaced' | 'rejected'
}

import { bankDefects } from './defects-bank'
import { depositDefects } from './defects-deposit'
import { officeDefects } from './defects-office'
import { payeeDefects } from './defects-payee'
import { payoutDefects } from './defects-payout'
import { planDefects } from './defects-plan'
import { receiptDefects } from './defects-receipt'
import { storageDefects } from './defects-storage'
import type { Defect } from './server'
import type { Theme } from './themes'

/** Looked for in histories about this, unless a defect says more. */
const about = (theme: Theme, list: readonly Defect[]) => list.map((each) => ({ theme, ...each }))

/** Histories with a planted defect are so long at least: most defects need much to have happened before. */
export const PLANTED_COMMANDS = 90

/** Every defect that can be planted. A proof that does not find each of them proves nothing. */
export const defects: readonly Defect[] = [
  ...receiptDefects,
  ...about('payouts', payoutDefects),
  ...about('payees', payeeDefects),
  ...depositDefects,
  ...planDefects,
  ...about('payouts', officeDefects),
  ...about('payouts', bankDefects),
  ...about('payouts', storageDefects),
]

import { bankDefects } from './defects-bank'
import { payoutDefects } from './defects-payout'
import { receiptDefects } from './defects-receipt'
import { storageDefects } from './defects-storage'
import type { Defect } from './server'

/** Every defect that can be planted. A proof that does not find each of them proves nothing. */
export const defects: readonly Defect[] = [
  ...receiptDefects,
  ...payoutDefects,
  ...bankDefects,
  ...storageDefects,
]

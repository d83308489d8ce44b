import { z } from 'zod'
import { command, field, query } from '../../kernel/contract'
import { COURT_STAFF, type Role } from '../../kernel/role'
import { caseStream } from '../../kernel/stream'
import type { PayeeAccountRow, PayeeAccountState } from './model'

const ofCase = (input: { caseId: string }) => caseStream(input.caseId)
const oneAccount = z.object({ caseId: field.id(), payeeAccountId: field.id() })

/** Whoever sees the payee's papers may write down where he wants his money. */
const REGISTRANTS: readonly Role[] = [
  'fund-clerk',
  'case-filing-clerk',
  'affairs-clerk',
  'judge-assistant',
  'execution-officer',
  'quota-judge',
]

/** Who compares it with what was seen: anybody of them, and those who pay and lead. */
const CHECKERS: readonly Role[] = [
  ...REGISTRANTS,
  'cashier',
  'execution-director',
  'vice-president-in-charge',
]

/** What somebody who approves should look at before he does. */
export const PAYEE_CAUTIONS = [
  /** Nothing has been paid to this number yet. */
  'first-payout',
  /** The payee had another account, and this one was confirmed only a few days ago. */
  'changed-recently',
  /** A further change waits for its second person. */
  'change-pending',
  /** It belongs to somebody else than the payee; the reason is in the registration. */
  'holder-differs',
  /** The same number stands for another person, in this case or in another. */
  'shared-account',
  /** Who registered it had entered the payee as well. */
  'entered-by-registrant',
] as const
export type PayeeCaution = (typeof PAYEE_CAUTIONS)[number]

/** Where the account of a payee comes from: who saw what, who looked again, and what is unusual about it. */
export interface PayeeProvenance {
  readonly payeeAccountId: string
  readonly state: PayeeAccountState
  readonly holderName: string
  readonly holderReason: string | null
  readonly evidence: string
  readonly materialId: string | null
  readonly registeredBy: string
  readonly registeredByName: string
  readonly registeredOn: string
  readonly decidedByName: string | null
  readonly decidedOn: string | null
  readonly cautions: readonly PayeeCaution[]
}

/** An account of a payee as it may be shown: the number masked. */
export interface ShownPayeeAccount extends PayeeProvenance {
  readonly id: string
  readonly caseId: string
  readonly partyId: string
  readonly partyName: string
  readonly partyRole: string
  readonly payeeAccount: string
  readonly payeeBank: string
  readonly reason: string | null
}

export const payeeCommands = {
  /** Writes down where a party wants his money, and what was seen of it. Nothing is paid there before a second person has looked. */
  'fund.register-payee-account': command<{ payeeAccountId: string }>()({
    input: z.object({
      caseId: field.id(),
      partyId: field.id(),
      payeeAccount: field.text(60),
      payeeBank: field.text(120),
      holderName: field.text(120),
      /** Why it is not the party's own, e.g. an entrusted agent with special authority. */
      holderReason: field.text(300).optional(),
      /** What was seen: a signed confirmation, a copy of the identity card. */
      evidence: field.text(500),
      materialId: field.id().optional(),
    }),
    streams: ofCase,
    reads: ['case_case', 'case_party', 'dossier_material', 'fund_payee_account'],
    emits: ['fund.PayeeAccountRegistered'],
    allow: REGISTRANTS,
  }),
  /** Another person types the number once more from what was seen; an earlier account of the party ends with it. */
  'fund.confirm-payee-account': command()({
    input: oneAccount.extend({ payeeAccount: field.text(60) }),
    streams: ofCase,
    reads: ['fund_payee_account'],
    emits: ['fund.PayeeAccountConfirmed', 'fund.PayeeAccountEnded'],
    allow: CHECKERS,
  }),
  'fund.reject-payee-account': command()({
    input: oneAccount.extend({ reason: field.text(300) }),
    streams: ofCase,
    reads: ['fund_payee_account'],
    emits: ['fund.PayeeAccountRejected'],
    allow: CHECKERS,
  }),
}

export const payeeQueries = {
  /** The accounts of the parties of a case with where they come from; the last registered first. */
  'fund.payee-accounts': query<readonly ShownPayeeAccount[]>()({
    input: z.object({ caseId: field.id() }),
    allow: COURT_STAFF,
  }),
}

export type { PayeeAccountRow }

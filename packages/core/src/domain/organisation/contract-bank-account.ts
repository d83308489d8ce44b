import { z } from 'zod'
import { command, field, query } from '../../kernel/contract'
import { COURT_STAFF } from '../../kernel/role'
import { courtStream } from '../../kernel/stream'
import { BANK_ACCOUNT_PURPOSES, type BankAccountRow } from './model-bank-account'

const inCourt = () => courtStream

export const bankAccountCommands = {
  /** 执行款专户 and the account to which fees go (国库): one person writes it down from the bank's paper. */
  'organisation.propose-bank-account': command<{ bankAccountId: string }>()({
    input: z.object({
      purpose: z.enum(BANK_ACCOUNT_PURPOSES),
      holderName: field.text(80),
      bank: field.text(120),
      courtAccountNumber: z.string().regex(/^[0-9A-Za-z]{5,34}$/),
      /** The paper of the bank or of the finance department. */
      evidence: field.text(200),
    }),
    streams: inCourt,
    reads: ['org_bank_account'],
    emits: ['organisation.BankAccountProposed'],
    allow: ['fund-clerk', 'system-administrator', 'execution-director'],
  }),
  /** Another person, a leader, types the number from the paper; once confirmed it takes the place of the one before. */
  'organisation.decide-bank-account': command()({
    input: z.object({
      bankAccountId: field.id(),
      approve: z.boolean(),
      /** As he reads it on the paper: asked of who confirms, for what he is shown is masked. */
      courtAccountNumber: field.text(80).optional(),
      reason: field.text(200),
    }),
    streams: inCourt,
    reads: ['org_bank_account'],
    emits: ['organisation.BankAccountConfirmed', 'organisation.BankAccountRejected'],
    allow: ['execution-director', 'vice-president-in-charge', 'president'],
  }),
}

/** An account of the court; its number is masked. */
export interface BankAccountView extends BankAccountRow {
  readonly proposedByName: string
  readonly decidedByName: string | null
}

export const bankAccountQueries = {
  /** Newest first, with those that were replaced or rejected. */
  'organisation.bank-accounts': query<readonly BankAccountView[]>()({
    input: z.object({}),
    allow: COURT_STAFF,
  }),
}

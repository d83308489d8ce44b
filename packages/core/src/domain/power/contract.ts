import { z } from 'zod'
import { command, field, query } from '../../kernel/contract'
import type { Rung } from '../../kernel/ladder'
import { COURT_STAFF } from '../../kernel/role'
import { caseStream } from '../../kernel/stream'
import { MATTERS, OUTCOMES, type RulingRow } from './model'
import type { Power, Side, Work } from './rules-families'

const ofCase = (input: { caseId: string }) => caseStream(input.caseId)
const one = z.object({ caseId: field.id() })

export const powerCommands = {
  /** 执行裁判: what a judge who neither enforces nor watches has ruled in this case. */
  'power.record-ruling': command<{ rulingId: string }>()({
    input: one.extend({
      matter: z.enum(MATTERS),
      rulingNumber: field.text(80),
      outcome: z.enum(OUTCOMES),
      summary: field.text(1000),
    }),
    streams: ofCase,
    reads: ['case_case'],
    emits: ['power.RulingRecorded'],
    allow: ['quota-judge'],
  }),
}

/** Somebody with a part in a case. */
export interface PersonWithPower {
  readonly personId: string
  readonly name: string
  readonly unitId: string | null
  readonly powers: readonly Power[]
  readonly sides: readonly Side[]
  readonly works: readonly Work[]
  readonly acts: number
}

/** Who has exercised which power in a case, and whether one hand or one team did all of it. */
export interface PowersOfCase {
  readonly people: readonly PersonWithPower[]
  readonly rulings: readonly RulingRow[]
  /** Everything that was carried out came from one person, or from one unit (一人包案、团队包案). */
  readonly oneHand: 'person' | 'team' | null
}

/** One who answers for the case above its holder. */
export interface Answerable {
  readonly rung: Rung | 'holder'
  readonly personId: string
  readonly name: string
  readonly unitId: string | null
}

export const powerQueries = {
  'power.of-case': query<PowersOfCase>()({ input: one, allow: COURT_STAFF }),
  /** 责任链: who has it in hand, then who answers for him, rung by rung; of the undertaker when nobody is named. */
  'power.answerable': query<readonly Answerable[]>()({
    input: one.extend({ holderId: field.id().optional() }),
    allow: COURT_STAFF,
  }),
}

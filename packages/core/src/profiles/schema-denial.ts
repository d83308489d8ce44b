import { z } from 'zod'
import { DENIAL_OPERATORS, type DenialCondition, type DenialDefinition } from '../kernel/profile-denial'
import { code, type Fields, source, words } from './schema-entries'
import { guidelineTexts } from './schema-guideline'

const value = z.union([words, z.int(), z.boolean()])
const condition = z.strictObject({
  field: words,
  op: z.enum(DENIAL_OPERATORS),
  value: z.union([value, z.array(value).min(1).max(50)]),
} satisfies Fields<DenialCondition>)

/** A denial that the court adds. */
export const denial = z.strictObject({
  id: code,
  command: words,
  when: z.array(condition).min(1).max(20),
  override: z.strictObject({ role: code }).optional(),
  label: guidelineTexts,
  source,
} satisfies Fields<DenialDefinition>)

import { z } from 'zod'
import { PUSH_KINDS, PUSH_VALUES, type PushDefinition, type PushField } from '../kernel/profile-push'
import { code, type Fields, pattern, source, words } from './schema-entries'

const field = z.strictObject({
  name: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
  field: z.string().regex(/^[a-zA-Z]+(\.[a-zA-Z]+)*$/),
  as: z.enum(PUSH_VALUES),
  label: z
    .string()
    .regex(/^[a-z.-]+$/)
    .optional(),
} satisfies Fields<PushField>)

/** Something that the parties are told of. */
export const push = z.strictObject({
  id: code,
  kind: z.enum(PUSH_KINDS),
  on: pattern,
  text: z.strictObject({ 'zh-CN': words, en: words }),
  fields: z.array(field).optional(),
  to: z.literal('applicant').optional(),
  receipt: z.boolean().optional(),
  source,
} satisfies Fields<PushDefinition>)

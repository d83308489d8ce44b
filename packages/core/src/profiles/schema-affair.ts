import { z } from 'zod'
import type { AffairDefinition } from '../kernel/profile'
import {
  type AffairFollow,
  type AffairForm,
  type AffairMaterial,
  type AffairStandard,
  FIELD_KINDS,
  type FormChoice,
  type FormCondition,
  type FormField,
  type Label,
} from '../kernel/profile-affair'
import { centre, code, type Fields, limit, source, words } from './schema-entries'

const label = z.strictObject({ 'zh-CN': words, en: words } satisfies Fields<Label>)
const choice = z.strictObject({ id: code, label } satisfies Fields<FormChoice>)
const match = z.record(code, z.union([z.string(), z.boolean()]))

const field = {
  id: code,
  kind: z.enum(FIELD_KINDS),
  label,
  required: z.boolean().optional(),
  personal: z.boolean().optional(),
  choices: z.array(choice).min(1).optional(),
}

const formField = z.strictObject({
  ...field,
  parts: z.array(z.strictObject(field)).min(1).optional(),
} satisfies Fields<FormField>)

const condition = z.strictObject({
  id: code,
  when: match,
  required: z.array(code).min(1).optional(),
  only: z.record(code, z.array(z.union([z.string(), z.boolean()])).min(1)).optional(),
  source,
} satisfies Fields<FormCondition>)

/** An affair. */
export const affair = z.strictObject({
  id: code,
  unitKind: code,
  limit,
  reservedToJudge: z.boolean().optional(),
  outsideCatalogue: z.boolean().optional(),
  centre,
  standard: z.strictObject({ text: label, source } satisfies Fields<AffairStandard>).optional(),
  material: z
    .array(
      z.strictObject({ id: code, label, kind: code.optional(), source } satisfies Fields<AffairMaterial>),
    )
    .optional(),
  form: z
    .strictObject({
      fields: z.array(formField).min(1),
      conditions: z.array(condition).optional(),
      source,
    } satisfies Fields<AffairForm>)
    .optional(),
  follows: z
    .array(z.strictObject({ when: match, affair: code, source } satisfies Fields<AffairFollow>))
    .optional(),
  afterRoundTermination: z.boolean().optional(),
  source,
} satisfies Fields<AffairDefinition>)

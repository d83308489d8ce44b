import { z } from 'zod'
import type { EvidenceItem, EvidenceSource, RecognitionStandard } from '../kernel/profile-recognition'
import { code, type Fields, source, words } from './schema-entries'

const evidence = z
  .strictObject({
    affair: code.optional(),
    where: z.record(code, z.union([z.string(), z.boolean()])).optional(),
    debtorField: code.optional(),
    material: code.optional(),
  } satisfies Fields<EvidenceSource>)
  .refine(({ affair, material }) => (affair === undefined) !== (material === undefined), { path: ['affair'] })

const item = z.strictObject({
  id: code,
  label: z.strictObject({ 'zh-CN': words, en: words }),
  anyOf: z.array(evidence).min(1),
  everyDebtor: z.boolean().optional(),
  maxAgeMonths: z.int().min(1).max(120).optional(),
  source,
} satisfies Fields<EvidenceItem>)

const guard = z.enum(['warn', 'deny']).optional()

/** The standard by which a case is recognised as an inability. */
export const recognition = z.strictObject({
  executableProperty: z.array(item).min(1),
  inability: z.array(item).min(1),
  settledFirst: z.array(code),
  reviewers: z.int().min(1).max(7),
  roundTermination: guard,
  exit: guard,
  source,
} satisfies Fields<RecognitionStandard>)

import { z } from 'zod'
import {
  GUIDELINE_OPERATORS,
  type GuidelineCondition,
  type GuidelineEntry,
  type GuidelineWords,
} from '../kernel/profile-guideline'
import { code, type Fields, source, words } from './schema-entries'

const condition = z.strictObject({
  field: words,
  op: z.enum(GUIDELINE_OPERATORS),
  value: z.union([words, z.int(), z.boolean(), z.array(words).min(1).max(50)]),
} satisfies Fields<GuidelineCondition>)

const texts = z.strictObject({ what: words, why: words, todo: words } satisfies Fields<GuidelineWords>)

/** What is read in both languages: what happened, why, what to do. */
export const guidelineTexts = z.strictObject({ 'zh-CN': texts, en: texts })

/** A rule of the guideline on sealing, seizing and freezing. */
export const guidelineEntry = z.strictObject({
  id: code,
  when: z.array(condition).min(1).max(20),
  effect: z.enum(['deny', 'warn']),
  label: guidelineTexts,
  source,
} satisfies Fields<GuidelineEntry>)

import { z } from 'zod'
import { type ExtractorDefinition, PARTY_FIELDS } from '../kernel/profile-extractor'
import type {
  CataloguingRule,
  DossierAccess,
  DossierContribution,
  ExpectedPaper,
  ReviewItem,
} from '../kernel/profile-paper'
import { VOLUMES } from '../kernel/profile-paper'
import { ROLES } from '../kernel/role'
import { code, type Fields, limit, member, pattern, source, whenMember, words } from './schema-entries'

/** Where papers belong in the catalogue. */
export const cataloguingRule = z.strictObject({
  id: code,
  kind: code.optional(),
  node: code.optional(),
  affair: code.optional(),
  volume: z.enum(VOLUMES),
  section: code,
  order: z.int().min(1).max(9999),
  source,
} satisfies Fields<CataloguingRule>)

/** What another room brings into the dossier. */
export const contribution = z.strictObject({
  id: code,
  on: pattern,
  kind: code,
  title: words,
  subject: member,
  repeats: z.boolean().optional(),
  detail: member.optional(),
  file: member.optional(),
  when: whenMember.optional(),
  until: pattern.optional(),
  readBy: z.string().regex(/^[a-z-]+\.[a-z-]+$/),
  quietUntil: code.optional(),
  source,
} satisfies Fields<DossierContribution>)

/** Nobody is named by an event here. */
const holder = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('undertaker') }),
  z.strictObject({ kind: z.literal('unit'), unitKind: code }),
  z.strictObject({ kind: z.literal('role'), role: z.enum(ROLES) }),
])

/** A paper that the dossier has to hold. Nobody is named by an event: papers are expected without one. */
export const expectedPaper = z.strictObject({
  id: code,
  kind: code,
  after: z.union([
    z.strictObject({ case: z.enum(['filed', 'closed']) }),
    z.strictObject({ node: code }),
    z.strictObject({ affair: code }),
    z.strictObject({ measure: code }),
    z.strictObject({ control: code }),
  ]),
  limit,
  holder: holder.optional(),
  gate: z.boolean().optional(),
  source,
} satisfies Fields<ExpectedPaper>)

/** An item of the checklist of reviews. */
export const reviewItem = z.strictObject({
  id: code,
  label: z.strictObject({ 'zh-CN': words, en: words }),
  points: z.int().min(1).max(100),
  holder: holder.optional(),
  source,
} satisfies Fields<ReviewItem>)

/** Where a value of a party stands. */
export const extractor = z.strictObject({
  id: code,
  from: z.enum(['material', 'answer']),
  kind: code.optional(),
  label: z.string().trim().min(1).max(60),
  field: z.enum(PARTY_FIELDS),
  of: z.enum(['applicant', 'debtor']).optional(),
  source,
} satisfies Fields<ExtractorDefinition>)

/** Who reads electronic dossiers. */
export const dossierAccess = z.strictObject({
  id: code,
  who: z.union([
    z.strictObject({ role: z.enum(ROLES) }),
    z.strictObject({ unitKind: code }),
    z.strictObject({ anyone: z.enum(['staff', 'party']) }),
  ]),
  scope: z.enum(['court', 'own']),
  volumes: z.array(z.enum(VOLUMES)).min(1).optional(),
  sections: z.array(code).min(1).optional(),
  source,
} satisfies Fields<DossierAccess>)

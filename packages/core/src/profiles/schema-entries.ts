import { z } from 'zod'
import { CENTRES } from '../kernel/centre'
import type { ExtensionRule } from '../kernel/extension-rule'
import type { EventPattern, NodeDefinition, NodeRequirement } from '../kernel/profile'
import type { PayoutApproval } from '../kernel/profile-approval'
import type {
  DutyDefinition,
  OverridableRule,
  PatrolPolicy,
  ServiceDefinition,
  ServiceItemDefinition,
  SupervisionDomain,
  SupervisionPolicy,
} from '../kernel/profile-catalogue'
import {
  ACT_FIELDS,
  DOCUMENT_FIELDS,
  type DocumentNumbering,
  type DocumentTemplate,
  type FieldFill,
} from '../kernel/profile-document'
import { DELEGATIONS, type FlagDefinition } from '../kernel/profile-flag'
import { ROLES } from '../kernel/role'
import type { Limit } from '../kernel/time'

/** The fields of a type, every one of them: a member that is added to the type has to be added here. */
export type Fields<T> = Readonly<Record<keyof T, z.ZodType>>

/** An id: kebab-case, as everywhere. */
export const code = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
/** Where an entry comes from; never empty. */
export const source = z.string().trim().min(1)
/** Words that are not empty. */
export const words = z.string().trim().min(1)
/** The centre that work belongs to. */
export const centre = z.enum(CENTRES).optional()

/** The length of a period. */
export const limit = z.strictObject({
  unit: z.enum(['day', 'working-day', 'month', 'year', 'hour']),
  count: z.int().min(0).max(100_000),
} satisfies Fields<Limit>)

/** A member of an event, also of a row in it. */
export const member = z.string().regex(/^[a-z][A-Za-z]*(\.[a-z][A-Za-z]*)?$/)

/** A member that has to be there, or must not be. */
export const whenMember = z.union([z.strictObject({ given: member }), z.strictObject({ missing: member })])

/** An event with fixed values of its data. */
export const pattern = z.strictObject({
  event: z.string().regex(/^[a-z-]+\.[A-Z][A-Za-z]*$/),
  where: z.record(words, z.union([z.string(), z.boolean()])).optional(),
} satisfies Fields<EventPattern>)

const holder = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('undertaker') }),
  z.strictObject({ kind: z.literal('unit'), unitKind: code }),
  z.strictObject({ kind: z.literal('role'), role: z.enum(ROLES) }),
  z.strictObject({ kind: z.literal('event-field'), field: words }),
])

const extension = z.strictObject({
  by: z.array(z.enum(ROLES)).min(1),
  most: limit.optional(),
  times: z.int().min(0).max(100).optional(),
  furtherByFiling: z.boolean().optional(),
  askedWithinDays: z.int().min(0).max(3650).optional(),
  noticeDays: z.int().min(0).max(3650).optional(),
  source,
} satisfies Fields<ExtensionRule>)

const requirement = z
  .strictObject({
    id: code,
    label: z.strictObject({ 'zh-CN': words, en: words }),
    field: words.optional(),
    on: pattern.optional(),
    source,
  } satisfies Fields<NodeRequirement>)
  .refine(({ field, on }) => (field === undefined) !== (on === undefined), { path: ['field'] })

/** A special flag of cases. */
export const flag = z.strictObject({
  id: code,
  priority: z.int().min(0).max(9).optional(),
  inviteProcuratorate: z.boolean().optional(),
  delegation: z.enum(DELEGATIONS).optional(),
  source,
} satisfies Fields<FlagDefinition>)

/** An approval that payouts of more than a sum need. */
export const payoutApproval = z.strictObject({
  id: code,
  overYuan: z.int().min(0).max(100_000_000_000),
  roles: z.array(z.enum(ROLES)).min(1),
  source,
} satisfies Fields<PayoutApproval>)

/** A node of the flow. */
export const node = z.strictObject({
  id: code,
  stage: code.optional(),
  startsOn: z.array(pattern).min(1),
  endsOn: z.array(pattern).min(1),
  cancelsOn: z.array(pattern).optional(),
  pausesOn: z.array(pattern).optional(),
  resumesOn: z.array(pattern).optional(),
  limit: z.union([limit, z.strictObject({ dateField: words })]),
  roll: z.boolean(),
  holder,
  subjectField: words.optional(),
  warnDaysBefore: z.array(z.int().min(0).max(3650)),
  requires: z.array(requirement).optional(),
  extension: extension.optional(),
  follows: code.optional(),
  open: z.boolean().optional(),
  expected: z.boolean(),
  source,
} satisfies Fields<NodeDefinition>)

const numbering = z.strictObject({
  series: code,
  first: z.enum(['plain', 'suffixed']),
  source,
} satisfies Fields<DocumentNumbering>)

/** A form document. */
export const documentTemplate = z.strictObject({
  id: code,
  on: pattern.optional(),
  fills: z
    .partialRecord(
      z.enum(ACT_FIELDS),
      z.strictObject({
        path: member,
        as: z.enum(['person', 'thing']).optional(),
        words: z.record(words, words).optional(),
      } satisfies Fields<FieldFill>),
    )
    .optional(),
  subject: member.optional(),
  party: member.optional(),
  when: whenMember.optional(),
  quietUntil: code.optional(),
  kind: code,
  section: code,
  title: words.max(200),
  text: words.max(20_000),
  version: words.max(40).optional(),
  effectiveFrom: z.iso.date().optional(),
  layout: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  required: z.array(z.enum(DOCUMENT_FIELDS)).optional(),
  numbering: numbering.optional(),
  addressee: z.enum(['applicant', 'debtor']).optional(),
  issuers: z.array(z.enum(ROLES)).min(1).optional(),
  seal: code.optional(),
  serve: z.boolean().optional(),
  source,
} satisfies Fields<DocumentTemplate>)

/** A duty of the centre, with the query that is its report. */
export const duty = z.strictObject({
  id: code,
  unitKind: code,
  report: z
    .string()
    .regex(/^[a-z-]+\.[a-z-]+$/)
    .optional(),
  centre,
  source,
} satisfies Fields<DutyDefinition>)

/** A service of the centre. */
export const service = z.strictObject({
  id: code,
  unitKind: code,
  centre,
  source,
} satisfies Fields<ServiceDefinition>)

/** An item of the service centre. */
export const serviceItem = z.strictObject({
  id: code,
  post: words.optional(),
  duty: words.optional(),
  person: words.optional(),
  standard: words.optional(),
  limit: limit.optional(),
  active: z.boolean().optional(),
  affair: code.optional(),
  centre,
  source,
} satisfies Fields<ServiceItemDefinition>)

const domain = z.strictObject({
  id: code,
  role: words,
  unit: code,
  centre,
  source,
} satisfies Fields<SupervisionDomain>)

const overridable = z.strictObject({
  id: z.string().regex(/^[a-z-]+\.[a-z-]+$/),
  role: words,
  source,
} satisfies Fields<OverridableRule>)

const patrol = z.strictObject({
  everyDays: z.int().min(1).max(365),
  checks: z.array(code).min(1),
  source,
} satisfies Fields<PatrolPolicy>)

/** How the work is watched. */
export const supervision = z.strictObject({
  domains: z.array(domain),
  answerWithin: z.int().min(1).max(365),
  levels: z.int().min(1).max(9),
  accountabilityAfter: z.int().min(1).max(365).optional(),
  backdatedAfter: z.int().min(1).max(3650).optional(),
  overrides: z.array(overridable).optional(),
  patrol: patrol.optional(),
  source,
} satisfies Fields<SupervisionPolicy>)

import { z } from 'zod'
import { ROLES } from '../../kernel/role'

/** Bytes of a definition as JSON; a console of fifty pages has some 200 KB. */
export const DEFINITION_MAX = 1_000_000

const label = z.strictObject({ 'zh-CN': z.string().max(200), en: z.string().max(200).optional() })
const id = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,59}$/, 'small letters, digits and hyphens, beginning with a letter')
const name = z.string().min(1).max(120)
const roles = z.array(z.enum(ROLES)).max(40)
const simple = z.union([z.string().max(2000), z.number(), z.boolean()])

/** A value that the console knows by itself: `person`, `today`, `row.caseId`, `page.case`. */
const named = z.strictObject({ named: name })
const value = z.union([simple, z.array(simple).max(100), named])

/** The kinds of entries of a way of working that a condition may ask for. */
export const PROFILE_KINDS = ['affair', 'node', 'stage', 'class', 'team', 'unit', 'duty', 'service'] as const

/** Fixed operators over named values; all of a list must hold. */
const condition = z.discriminatedUnion('op', [
  z.strictObject({ op: z.enum(['equals', 'not-equals']), value: name, to: simple }),
  z.strictObject({ op: z.enum(['in', 'not-in']), value: name, of: z.array(simple).min(1).max(100) }),
  z.strictObject({ op: z.enum(['is-set', 'is-not-set']), value: name }),
  z.strictObject({ op: z.enum(['role-is', 'role-is-not']), roles: roles.min(1) }),
  z.strictObject({
    op: z.enum(['profile-has', 'profile-lacks']),
    kind: z.enum(PROFILE_KINDS),
    code: name,
  }),
])

/** Who sees it, and when. Showing only: what may be done and read the engine decides. */
const shown = { roles: roles.min(1).optional(), when: z.array(condition).max(20).optional() }
const values = z.record(name, value)

const column = z.union([
  /** A member of the rows. */
  z.strictObject({ field: name, label: label.optional(), renderer: name.optional() }),
  /** A column of a plugin. */
  z.strictObject({ column: name, label: label.optional() }),
])

const block = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('text'),
    id,
    text: label,
    tone: z.enum(['plain', 'note', 'warning']).optional(),
    ...shown,
  }),
  z.strictObject({
    kind: z.literal('list'),
    id,
    title: label,
    query: name,
    /** What the query is asked with: the fixed filter. */
    input: values.optional(),
    columns: z.array(column).min(1).max(30),
    /** Acts offered on each row. */
    actions: z.array(id).max(10).optional(),
    pageSize: z.number().int().min(5).max(200).optional(),
    ...shown,
  }),
  z.strictObject({
    kind: z.literal('indicator'),
    id,
    title: label,
    query: name,
    input: values.optional(),
    figure: name,
    /** The page that shows what is counted. */
    page: id.optional(),
    ...shown,
  }),
  z.strictObject({ kind: z.literal('element'), id, element: name, properties: values.optional(), ...shown }),
  z.strictObject({ kind: z.literal('panel'), id, panel: name, properties: values.optional(), ...shown }),
  z.strictObject({ kind: z.literal('action'), id, action: id, form: z.boolean().optional(), ...shown }),
])

const field = z.strictObject({
  /** A member of the command's input; members of members are joined by dots. */
  name,
  label: label.optional(),
  hint: label.optional(),
  /** What stands in it from the start, or always when it is hidden. */
  value: value.optional(),
  hidden: z.boolean().optional(),
})

const action = z.strictObject({
  id,
  label,
  /** A command, whose form is made from its contract … */
  command: name.optional(),
  fields: z.array(field).max(100).optional(),
  /** … or an act of a plugin. */
  part: name.optional(),
  ...shown,
})

const page = z.strictObject({
  id,
  title: label,
  /** Named values that its address carries: `case` is `page.case`. */
  params: z.array(id).max(10).optional(),
  rows: z
    .array(
      z.strictObject({
        id,
        columns: z
          .array(
            z.strictObject({ id, width: z.number().int().min(1).max(12), blocks: z.array(block).max(30) }),
          )
          .min(1)
          .max(12),
      }),
    )
    .max(40),
  ...shown,
})

const entry = { id, label, page: id.optional(), part: name.optional(), ...shown }
const navigation = z.strictObject({
  ...entry,
  children: z.array(z.strictObject(entry)).max(40).optional(),
  /** The entry of the host's own side bar that it stands behind, by the host's name for it; at the end where there is none. */
  after: id.optional(),
})

/** A console as a court puts it together: data, in version 1 of its form. */
export const consoleDefinition = z.strictObject({
  schema: z.literal(1),
  title: label,
  /** The page that is shown first. */
  home: id.optional(),
  navigation: z.array(navigation).max(60),
  pages: z.array(page).max(100),
  actions: z.array(action).max(200),
})

export type ConsoleDefinition = z.output<typeof consoleDefinition>
export type ConsolePage = z.output<typeof page>
export type ConsoleBlock = z.output<typeof block>
export type ConsoleListColumn = z.output<typeof column>
export type ConsoleAction = z.output<typeof action>
export type ConsoleField = z.output<typeof field>
export type ConsoleNavigation = z.output<typeof navigation>
export type ConsoleCondition = z.output<typeof condition>
export type ConsoleValue = z.output<typeof value>

/** A console without a page. */
export const EMPTY_CONSOLE: ConsoleDefinition = {
  schema: 1,
  title: { 'zh-CN': '本院工作台', en: 'Our console' },
  navigation: [],
  pages: [],
  actions: [],
}

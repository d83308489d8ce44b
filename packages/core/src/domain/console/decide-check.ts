import type { ConsoleCatalog } from '../../kernel/console-catalog'
import type { ConsoleLabel } from '../../kernel/console-parts'
import type { Profile } from '../../kernel/profile'
import type { Role } from '../../kernel/role'
import type { ConsoleProblem } from './contract'
import type { ConsoleCondition, ConsoleDefinition } from './contract-definition'
import { checkAction } from './decide-check-action'
import { checkBlock } from './decide-check-block'
import { codesOf } from './decide-profile'

/** What a definition is checked against. */
export interface CheckContext {
  readonly catalog: ConsoleCatalog
  /** Ways of working that the court may name: a code that none of them has is suspicious. */
  readonly profiles: readonly Profile[]
}

/** What the console knows by itself everywhere; `row.…` and `page.…` come with their place. */
export const NAMED_VALUES: readonly string[] = ['person', 'roles', 'units', 'court', 'today', 'profile']

/** Where in a definition, what it may name there, and who sees it: nobody in particular is everybody. */
export interface Place {
  readonly definition: ConsoleDefinition
  readonly context: CheckContext
  readonly named: ReadonlySet<string>
  readonly seenBy: readonly Role[] | undefined
  /** What rows and addresses bring is known where an act is offered, and looked at there. */
  readonly elsewhere?: boolean
  report(path: string, code: string, about?: string, severity?: ConsoleProblem['severity']): void
}

/** What is wrong with a definition that has the right form. */
export function checkDefinition(
  definition: ConsoleDefinition,
  context: CheckContext,
): readonly ConsoleProblem[] {
  const problems: ConsoleProblem[] = []
  const place: Place = {
    definition,
    context,
    named: new Set(NAMED_VALUES),
    seenBy: undefined,
    report: (path, code, about = '', severity = 'error') => problems.push({ severity, path, code, about }),
  }
  checkLabel(place, '$.title', definition.title)
  checkIds(place)
  if (definition.home !== undefined) checkLink(place, '$.home', definition.home)
  definition.navigation.forEach((entry, at) => {
    const path = `$.navigation[${at}]`
    checkEntry(place, path, entry)
    entry.children?.forEach((child, index) => {
      checkEntry(place, `${path}.children[${index}]`, child)
    })
  })
  definition.pages.forEach((page, at) => {
    checkPage(place, `$.pages[${at}]`, page)
  })
  definition.actions.forEach((action, at) => {
    checkAction(place, `$.actions[${at}]`, action)
  })
  return problems
}

/** Ids that are there twice: pages, actions and entries of the navigation in all of it, blocks and rows within a page. */
function checkIds(place: Place): void {
  const { navigation, pages, actions } = place.definition
  const entries = navigation.flatMap((entry, at) => [
    { id: entry.id, path: `$.navigation[${at}]` },
    ...(entry.children ?? []).map(({ id }, index) => ({
      id,
      path: `$.navigation[${at}].children[${index}]`,
    })),
  ])
  twice(place, entries)
  twice(
    place,
    pages.map(({ id }, at) => ({ id, path: `$.pages[${at}]` })),
  )
  twice(
    place,
    actions.map(({ id }, at) => ({ id, path: `$.actions[${at}]` })),
  )
  pages.forEach((page, at) => {
    const parts = page.rows.flatMap((row, r) => [
      { id: row.id, path: `$.pages[${at}].rows[${r}]` },
      ...row.columns.flatMap((column, c) => [
        { id: column.id, path: `$.pages[${at}].rows[${r}].columns[${c}]` },
        ...column.blocks.map(({ id }, b) => ({
          id,
          path: `$.pages[${at}].rows[${r}].columns[${c}].blocks[${b}]`,
        })),
      ]),
    ])
    twice(place, parts)
  })
}

function twice(place: Place, entries: readonly { readonly id: string; readonly path: string }[]): void {
  const seen = new Set<string>()
  for (const { id, path } of entries) {
    if (seen.has(id)) place.report(`${path}.id`, 'id-twice', id)
    seen.add(id)
  }
}

type Entry = ConsoleDefinition['navigation'][number]

function checkEntry(
  place: Place,
  path: string,
  entry: Omit<Entry, 'children'> & { readonly children?: unknown },
): void {
  const here = narrowed(place, path, entry)
  checkLabel(here, `${path}.label`, entry.label)
  if (entry.page !== undefined) checkLink(here, `${path}.page`, entry.page)
  if (entry.part !== undefined && !here.context.catalog.parts.pages.some(({ name }) => name === entry.part)) {
    here.report(`${path}.part`, 'page-part-unknown', entry.part)
  }
  if (entry.page === undefined && entry.part === undefined && !entry.children) {
    here.report(path, 'entry-leads-nowhere', entry.id)
  }
}

function checkPage(place: Place, path: string, page: ConsoleDefinition['pages'][number]): void {
  const params = (page.params ?? []).map((name) => `page.${name}`)
  const inside = narrowed({ ...place, named: new Set([...place.named, ...params]) }, path, page)
  checkLabel(inside, `${path}.title`, page.title)
  if (!isReached(place.definition, page.id)) inside.report(path, 'page-unreached', page.id, 'warning')
  page.rows.forEach((row, r) => {
    row.columns.forEach((column, c) => {
      column.blocks.forEach((block, b) => {
        checkBlock(inside, `${path}.rows[${r}].columns[${c}].blocks[${b}]`, block)
      })
    })
  })
}

function isReached({ home, navigation, pages }: ConsoleDefinition, id: string): boolean {
  const entries = navigation.flatMap((entry) => [entry, ...(entry.children ?? [])])
  const blocks = pages.flatMap(({ rows }) =>
    rows.flatMap(({ columns }) => columns.flatMap((column) => column.blocks)),
  )
  const linked = blocks.some((block) => block.kind === 'indicator' && block.page === id)
  return home === id || entries.some(({ page }) => page === id) || linked
}

export function checkLink(place: Place, path: string, page: string): void {
  if (!place.definition.pages.some(({ id }) => id === page)) place.report(path, 'link-dead', page)
}

/** A label that people read; without English the Chinese one is shown. */
export function checkLabel(place: Place, path: string, label: ConsoleLabel | undefined): void {
  if (!label) return
  if (label['zh-CN'].trim() === '') place.report(`${path}.zh-CN`, 'label-empty')
  if (!label.en?.trim())
    place.report(`${path}.en`, 'label-without-english', label['zh-CN'].slice(0, 60), 'warning')
}

/** The same place, as those see it who see this. */
export function narrowed(
  place: Place,
  path: string,
  {
    roles,
    when,
  }: {
    readonly roles?: readonly Role[] | undefined
    readonly when?: readonly ConsoleCondition[] | undefined
  },
): Place {
  when?.forEach((condition, at) => {
    checkCondition(place, `${path}.when[${at}]`, condition)
  })
  if (!roles) return place
  const seenBy = place.seenBy ? roles.filter((role) => place.seenBy?.includes(role)) : roles
  if (seenBy.length === 0) place.report(`${path}.roles`, 'seen-by-nobody', roles.join(', '), 'warning')
  return { ...place, seenBy }
}

function checkCondition(place: Place, path: string, condition: ConsoleCondition): void {
  if ('roles' in condition) return
  if ('kind' in condition) {
    const known = place.context.profiles.some((profile) =>
      codesOf(profile)[condition.kind].includes(condition.code),
    )
    if (!known) place.report(`${path}.code`, 'profile-code-unknown', condition.code, 'warning')
    return
  }
  if (!isNamed(place, condition.value)) place.report(`${path}.value`, 'value-unknown', condition.value)
}

/** Roles that see it and may not do it: an error each, so that nobody finds a button that only refuses. */
export function checkRoles(place: Place, path: string, code: string, allowed: readonly Role[]): void {
  const wrong = place.seenBy?.filter((role) => !allowed.includes(role)) ?? []
  for (const role of wrong) place.report(path, code, role)
}

/** Whether a value of this name is known at this place. */
export function isNamed({ named, elsewhere }: Place, name: string): boolean {
  return named.has(name) || (elsewhere === true && /^(?:row|page)\../.test(name))
}

import { html, type TemplateResult } from 'lit'
import type { ConsoleBlock, ConsoleDefinition } from '../../internal/core'
import type { Bench } from './bench'
import { type Condition, conditions, EVERYWHERE, type Known, rolesOf } from './conditions'
import { ticks } from './inputs'

type Shown = Pick<ConsoleBlock, 'roles' | 'when'>

/** Who sees it, and when. What may be done and read the court decides in any case. */
export function shown<T extends Shown>(
  bench: Bench,
  thing: T,
  known: readonly Known[],
  set: (thing: T) => void,
): TemplateResult {
  const chosen = thing.roles ?? []
  return html`<details ?open=${chosen.length > 0} data-part="roles"><summary>${bench.t('roles')}</summary>
      ${ticks('roles', '', chosen, rolesOf(bench), (roles) => set(withRoles(thing, roles)))}</details>
    ${conditions(bench, thing.when ?? [], known, (when) => set(withConditions(thing, when)))}`
}

function withRoles<T extends Shown>(thing: T, chosen: readonly string[]): T {
  const { roles: _before, ...rest } = thing
  return (chosen.length === 0 ? rest : { ...rest, roles: chosen }) as T
}

function withConditions<T extends Shown>(thing: T, when: readonly Condition[]): T {
  const { when: _before, ...rest } = thing
  return (when.length === 0 ? rest : { ...rest, when }) as T
}

/** What is known on a page: what its address brings, and what the console knows everywhere. */
export function knownOn({ definition, page }: Pick<Bench, 'definition' | 'page'>): readonly Known[] {
  return [...(definition.pages[page]?.params ?? []).map(paramOf), ...EVERYWHERE]
}

const paramOf = (name: string): Known => ({ name: `page.${name}`, kind: 'text' })

/** What an act may look at: the rows of the lists that offer it, what addresses bring, and what is known everywhere. */
export function knownToAct(bench: Pick<Bench, 'definition' | 'catalog'>, id: string): readonly Known[] {
  const rows = listsOffering(bench.definition, id).flatMap((query) =>
    Object.entries(bench.catalog.queries[query]?.answer.rows ?? {}),
  )
  const ofRow = new Map(rows.map(([name, kind]) => [`row.${name}`, kind]))
  const params = bench.definition.pages.flatMap((page) => (page.params ?? []).map(paramOf))
  return [...[...ofRow].map(([name, kind]) => ({ name, kind })), ...params, ...EVERYWHERE]
}

/** Queries of the lists whose rows offer an act. */
export function listsOffering({ pages }: ConsoleDefinition, id: string): readonly string[] {
  const blocks = pages.flatMap(({ rows }) =>
    rows.flatMap(({ columns }) => columns.flatMap((column) => column.blocks)),
  )
  return blocks.flatMap((block) =>
    block.kind === 'list' && block.actions?.includes(id) ? [block.query] : [],
  )
}

import { html, nothing, type TemplateResult } from 'lit'
import type { ConsoleBlock, ConsoleDefinition } from '../../internal/core'
import type { Bench } from './bench'
import { type Condition, conditions, EVERYWHERE, type Known, rolesOf } from './conditions'
import { pick, ticks } from './inputs'

type Shown = Pick<ConsoleBlock, 'roles' | 'when'>

type Denial = Extract<Condition, { readonly op: 'role-is' | 'role-is-not' }>
type Who = 'all' | 'only' | 'except'

/** Who sees it, and when. What may be done and read the court decides in any case. */
export function shown<T extends Shown>(
  bench: Bench,
  thing: T,
  known: readonly Known[],
  set: (thing: T) => void,
): TemplateResult {
  const all = thing.when ?? []
  const denied = all.find((one): one is Denial => one.op === 'role-is-not')
  const when = all.filter((one) => one !== denied)
  return html`${who(bench, thing, denied, when, set)}
    ${conditions(bench, when, known, (next) => set(withConditions(thing, denied ? [denied, ...next] : next)))}`
}

/** Everybody, some posts only, or everybody but some posts: one choice, and the posts it means. */
function who<T extends Shown>(
  bench: Bench,
  thing: T,
  denied: Denial | undefined,
  when: readonly Condition[],
  set: (thing: T) => void,
): TemplateResult {
  const { t } = bench
  const is: Who = denied ? 'except' : thing.roles ? 'only' : 'all'
  const chosen = denied?.roles ?? thing.roles ?? []
  const posts = rolesOf(bench)
  const put = (next: Who, roles: readonly string[]) => {
    const denial = { op: 'role-is-not', roles: [...roles] } as Denial
    set(
      withRoles(
        withConditions(thing, next === 'except' ? [denial, ...when] : when),
        next === 'only' ? roles : [],
      ),
    )
  }
  const choose = (next: string) =>
    put(next as Who, chosen.length > 0 ? chosen : posts.slice(0, 1).map(({ value }) => value))
  const options = (['all', 'only', 'except'] as const).map((one) => ({ value: one, text: t(`who.${one}`) }))
  return html`<div class="columns" data-part="roles">${pick('who', t('who'), is, options, choose)}
    ${
      is === 'all'
        ? nothing
        : ticks('roles', t(`who.posts.${is}`), chosen, posts, (roles) => {
            if (roles.length > 0) put(is, roles)
          })
    }
    <p class="hint">${t('who.hint')}</p></div>`
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

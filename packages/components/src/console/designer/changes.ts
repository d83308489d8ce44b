import type { ConsoleChange, ConsoleDefinition } from '../../internal/core'
import { textOf } from '../values'
import type { Bench } from './bench'
import { nameText } from './given'
import { blockName } from './names'

/** Two versions and the places at which they differ. */
export interface Compared {
  readonly changes: readonly ConsoleChange[]
  readonly before: ConsoleDefinition
  readonly after: ConsoleDefinition
}

export interface Sentence {
  readonly change: ConsoleChange['change']
  readonly text: string
}

type Says = Pick<Bench, 't' | 'label' | 'option' | 'locale' | 'catalog'>

/** What changed, as somebody would tell it: by the names of pages and blocks, in the court's words. */
export function sentences(bench: Says, { changes, before, after }: Compared): readonly Sentence[] {
  const moves = movedBlocks(changes)
  const order = ({ path }: ConsoleChange) => ROOTS.findIndex((root) => path.startsWith(root))
  const inOrder = [...changes].sort((a, b) => order(a) - order(b))
  return inOrder.flatMap((change): Sentence[] => {
    const { path, change: kind } = change
    const block = /\.blocks\[([^\]]+)\]$/.exec(path)?.[1]
    if (block !== undefined && moves.has(idOf(path)))
      return kind === 'added'
        ? [{ change: 'changed', text: bench.t('said.moved', { what: thing(bench, path, after) }) }]
        : []
    const whole =
      /\[[^\]]+\]$/.test(path) &&
      !/\.(?:roles|actions|params)\[[^\]]+\]$/.test(path.replace(/^actions\[[^\]]+\]$/, ''))
    if (kind !== 'changed' && whole) {
      const what = thing(bench, path, kind === 'removed' ? before : after)
      return [{ change: kind, text: bench.t(`said.${kind}`, { what }) }]
    }
    return [{ change: kind, text: member(bench, change, { before, after }) }]
  })
}

const ROOTS = ['title', 'home', 'pages', 'navigation', 'actions']

const idOf = (path: string) =>
  `${/^pages\[[^\]]+\]/.exec(path)?.[0]}/${/\.blocks\[([^\]]+)\]$/.exec(path)?.[1]}`

/** Blocks that are gone at one place and there at another. */
function movedBlocks(changes: readonly ConsoleChange[]): ReadonlySet<string> {
  const at = (kind: ConsoleChange['change']) =>
    changes
      .filter(({ change, path }) => change === kind && /\.blocks\[[^\]]+\]$/.test(path))
      .map(({ path }) => idOf(path))
  const gone = new Set(at('removed'))
  return new Set(at('added').filter((id) => gone.has(id)))
}

/** The thing that a path means, by its name: a page, an entry, an act, a block. */
function thing(bench: Says, path: string, definition: ConsoleDefinition): string {
  const { t, locale } = bench
  const ids = [...path.matchAll(/(\w+)\[([^\]]+)\]/g)].map(([, list = '', id = '']) => ({ list, id }))
  const idIn = (list: string) => ids.find((one) => one.list === list)?.id
  const act = path.startsWith('actions[') ? idIn('actions') : undefined
  if (act !== undefined)
    return t('what.act', { about: textOf(definition.actions.find(({ id }) => id === act)?.label, locale) })
  const entry = idIn('children') ?? idIn('navigation')
  if (entry !== undefined) {
    const all = definition.navigation.flatMap((one) => [one, ...(one.children ?? [])])
    return t('what.entry', { about: textOf(all.find(({ id }) => id === entry)?.label, locale) })
  }
  const page = definition.pages.find(({ id }) => id === idIn('pages'))
  if (!page) return path.startsWith('navigation') ? t('navigation') : t('what.console')
  const about = textOf(page.title, locale)
  const blockId = idIn('blocks')
  const block = page.rows
    .flatMap(({ columns }) => columns.flatMap(({ blocks }) => blocks))
    .find(({ id }) => id === blockId)
  if (block)
    return t('what.block', {
      page: about,
      kind: t(`kind.${block.kind}`),
      about: blockName({ ...bench, definition }, block),
    })
  const row = page.rows.findIndex(({ id }) => id === idIn('rows'))
  if (row < 0) return t('what.page', { about })
  const column = page.rows[row]?.columns.findIndex(({ id }) => id === idIn('columns')) ?? -1
  return column < 0
    ? t('what.row', { page: about, n: row + 1 })
    : t('what.column', { page: about, n: row + 1, column: column + 1 })
}

const MEMBERS = [
  ...[
    'title',
    'text',
    'label',
    'hint',
    'query',
    'columns',
    'input',
    'figure',
    'page',
    'part',
    'roles',
    'when',
  ],
  ...[
    'width',
    'command',
    'fields',
    'actions',
    'pageSize',
    'tone',
    'properties',
    'element',
    'panel',
    'action',
  ],
  ...['home', 'after', 'params', 'form', 'rows', 'blocks', 'children', 'navigation', 'pages'],
] as const
type Member = `member.${'title' | 'other'}`

/** A part of a thing that is there now, is gone, or says something else. */
function member(
  bench: Says,
  { path, change, before, after }: ConsoleChange,
  versions: { readonly before: ConsoleDefinition; readonly after: ConsoleDefinition },
): string {
  const { t, label } = bench
  const definition = change === 'removed' ? versions.before : versions.after
  const what = thing(bench, path, definition)
  const [, name = '', listed, inner] =
    /(?:^|\.)(\w+)(?:\[([^\]]+)\])?(?:\.([\w.-]+))?$/.exec(rest(path)) ?? []
  const known = (MEMBERS as readonly string[]).includes(name)
  const words = t((known ? `member.${name}` : 'member.other') as Member)
  const ofGroup = name === 'input' || name === 'properties'
  const about = ofGroup && inner ? `${words}“${label('field', inner)}”` : words
  if (
    Array.isArray(before) &&
    Array.isArray(after) &&
    before.length === after.length &&
    sameNames(before, after)
  )
    return t('said.order', { what, member: about })
  const query = queryOf(path, definition)
  const say = (value: unknown) =>
    valueText({ ...bench, definition }, ofGroup ? (inner ?? name) : name, value, query)
  if (change === 'added') return t('said.set', { what, member: about, after: say(listed ?? after) })
  if (change === 'removed') return t('said.unset', { what, member: about, before: say(listed ?? before) })
  const [was, is] = [say(before), say(after)]
  return was === '' || is === '' || was === is
    ? t('said.other', { what, member: about })
    : t('said.changed', { what, member: about, before: was, after: is })
}

/** What stands behind the last thing with an id of its own. */
function rest(path: string): string {
  const things =
    /^(?:(?:pages|rows|columns|blocks|navigation|children)\[[^\]]+\]\.?|actions\[[^\]]+\]\.)+/.exec(path)
  return path.slice(things?.[0].length ?? 0) || path
}

const sameNames = (before: readonly unknown[], after: readonly unknown[]) =>
  before.every((one) => typeof one === 'string' && after.includes(one))

function queryOf(path: string, { pages }: ConsoleDefinition): string {
  const id = /\.blocks\[([^\]]+)\]/.exec(path)?.[1]
  const page = pages.find((one) => path.startsWith(`pages[${one.id}]`))
  const blocks = page?.rows.flatMap(({ columns }) => columns.flatMap((column) => column.blocks)) ?? []
  const block = blocks.find((one) => one.id === id)
  return block && 'query' in block ? block.query : ''
}

/** A value in the court's words; empty where nobody would say it. */
function valueText(
  bench: Says & { readonly definition: ConsoleDefinition },
  name: string,
  value: unknown,
  query: string,
): string {
  const { t, label, option, locale, definition } = bench
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
  if (typeof value === 'number') return name === 'width' ? t('width.other', { n: value }) : String(value)
  if (Array.isArray(value)) {
    const texts = value.map((one) => valueText(bench, name, one, query))
    return texts.every((text) => text !== '') ? texts.join('、') : t('said.count', { n: value.length })
  }
  if (typeof value === 'object' && value !== null) {
    const { named, field, label: words, 'zh-CN': chinese } = value as Readonly<Record<string, unknown>>
    if (typeof named === 'string') return nameText(bench, named)
    if (typeof chinese === 'string') return textOf(value as Parameters<typeof textOf>[0], locale)
    if (words && typeof words === 'object') return textOf(words as Parameters<typeof textOf>[0], locale)
    return typeof field === 'string' ? label('field', field) : ''
  }
  if (typeof value !== 'string') return ''
  switch (name) {
    case 'query':
    case 'command':
      return label(name, value)
    case 'roles':
      return label('role', value)
    case 'figure':
      return label('field', value)
    case 'page':
    case 'home':
      return textOf(definition.pages.find(({ id }) => id === value)?.title, locale) || value
    case 'action':
    case 'actions':
      return textOf(definition.actions.find(({ id }) => id === value)?.label, locale) || value
    default:
      return query === '' ? value : option(query, name, value)
  }
}

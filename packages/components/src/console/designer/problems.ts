import { html, nothing, type TemplateResult } from 'lit'
import type { ConsoleDefinition, ConsoleProblem } from '../../internal/core'
import { textOf } from '../values'
import type { Bench } from './bench'
import type { Spot } from './edit'
import { nameText } from './given'
import { blockName } from './names'

type Says = Pick<Bench, 't' | 'label' | 'locale' | 'definition' | 'catalog'>

/** What is wrong, and a way to each place. */
export function problemList(
  bench: Bench,
  problems: readonly ConsoleProblem[],
  jump: (problem: ConsoleProblem) => void,
): TemplateResult {
  const { t } = bench
  if (problems.length === 0) return html`<p role="status">${t('no.problems')}</p>`
  return html`<ul class="problems">${problems.map(
    (
      problem,
    ) => html`<li class=${problem.severity}>${words(bench, problem)} <span class="muted">${placeOf(bench, problem.path)}</span>
      <button class="btn small quiet" type="button" data-jump=${problem.path} @click=${() => jump(problem)}>${t('jump')}</button></li>`,
  )}</ul>`
}

/** What is wrong, each with its place in words. */
export function problemItems(bench: Bench, problems: readonly ConsoleProblem[]): TemplateResult {
  return html`<ul class="problems">${problems.map((problem) => html`<li class=${problem.severity}>${words(bench, problem)} <span class="muted">${placeOf(bench, problem.path)}</span></li>`)}</ul>`
}

/** What is wrong at a place and below it, said there; what lies in a part that says it itself is left out. */
export function problemsHere(
  bench: Bench,
  path: string,
  except: readonly string[] = [],
): TemplateResult | typeof nothing {
  const here = problemsAt(bench.problems, path, except)
  if (here.length === 0) return nothing
  return html`<div class="here" role="status"><ul class="problems">${here.map(
    (problem) =>
      html`<li class=${problem.severity} data-problem=${problem.path}>${words(bench, problem)} <span class="muted">${partOf(bench, problem.path.slice(path.length))}</span></li>`,
  )}</ul></div>`
}

export function problemsAt(
  problems: readonly ConsoleProblem[],
  path: string,
  except: readonly string[] = [],
): readonly ConsoleProblem[] {
  return problems.filter(({ path: at }) => {
    if (at === path) return true
    if (!at.startsWith(`${path}.`) && !at.startsWith(`${path}[`)) return false
    return !except.some((part) => at.slice(path.length + 1).startsWith(part))
  })
}

function words(bench: Says, { code, about }: ConsoleProblem): TemplateResult {
  return html`<b>${bench.label('problem', code)}</b> ${aboutText(bench, about)}`
}

/** The name that is meant, in the court's words where it has any. */
function aboutText(bench: Says, about: string): string {
  const { label, definition, locale, t } = bench
  const [, id, named = ''] = /^([a-z][a-z0-9-]*): ((?:row|page)\..+)$/.exec(about) ?? []
  if (id !== undefined) {
    const act = textOf(definition.actions.find((one) => one.id === id)?.label, locale) || id
    return t('about.takes', { act, value: nameText(bench, named) })
  }
  for (const kind of ['role', 'command', 'query', 'field']) {
    const text = label(kind, about)
    if (text !== about) return text
  }
  return about
}

/** Where it is, in words: the page, the row, the block, the part of it. */
function placeOf(bench: Says, path: string): string {
  const { definition, locale, t } = bench
  const block = /^\$\.pages\[(\d+)\](?:\.rows\[(\d+)\]\.columns\[(\d+)\]\.blocks\[(\d+)\])?/.exec(path)
  if (block) {
    const [all, page, row, column, at] = block
    const title = textOf(definition.pages[Number(page)]?.title, locale)
    const rest = partOf(bench, path.slice(all.length))
    if (row === undefined) return [title, rest].filter(Boolean).join(' · ')
    const found = blockOf(definition, [page, row, column, at].map(Number))
    const what = found
      ? t('place.block', { kind: t(`kind.${found.kind}`), about: blockName(bench, found) })
      : ''
    return [title, t('row', { n: Number(row) + 1 }), what, rest].filter(Boolean).join(' · ')
  }
  const entry = /^\$\.navigation\[(\d+)\](?:\.children\[(\d+)\])?/.exec(path)
  if (entry) {
    const top = definition.navigation[Number(entry[1])]
    const said = entry[2] === undefined ? top : top?.children?.[Number(entry[2])]
    return [t('navigation'), textOf(said?.label, locale), partOf(bench, path.slice(entry[0].length))]
      .filter(Boolean)
      .join(' · ')
  }
  const act = /^\$\.actions\[(\d+)\]/.exec(path)
  if (act)
    return [
      t('acts'),
      textOf(definition.actions[Number(act[1])]?.label, locale),
      partOf(bench, path.slice(act[0].length)),
    ]
      .filter(Boolean)
      .join(' · ')
  if (path.startsWith('$.needs')) return t('place.needs')
  if (path === '$') return ''
  return path === '$.home' ? t('home') : t('console.name')
}

function blockOf(
  definition: ConsoleDefinition,
  [page = 0, row = 0, column = 0, block = 0]: readonly number[],
) {
  return definition.pages[page]?.rows[row]?.columns[column]?.blocks[block]
}

/** The part of a thing: its third column, its second condition, its condition of the query. */
function partOf({ t, label }: Says, rest: string): string {
  const [, part, at, inner] = /^\.(\w+)(?:\[(\d+)\])?(?:\.([\w.-]+))?/.exec(rest) ?? []
  const n = Number(at ?? 0) + 1
  switch (part) {
    case 'columns':
      return t('part.column', { n })
    case 'when':
      return t('when.n', { n })
    case 'fields':
      return t('part.field', { n })
    case 'actions':
      return t('row.acts')
    case 'roles':
      return t('roles')
    case 'input':
      return inner ? `${t('filter')}：${label('field', inner)}` : t('filter')
    case 'properties':
      return inner ? `${t('properties')}：${label('field', inner)}` : t('properties')
    case 'query':
    case 'figure':
    case 'command':
      return t(part)
    default:
      return ''
  }
}

/** The page and, where a block is meant, its place. */
export function spotOf(path: string): { readonly page: number; readonly spot: Spot | undefined } {
  const found = /^\$\.pages\[(\d+)\](?:\.rows\[(\d+)\]\.columns\[(\d+)\]\.blocks\[(\d+)\])?/.exec(path)
  const [page = 0, row, column, block] = (found ?? [])
    .slice(1)
    .map((digits) => (digits === undefined ? undefined : Number(digits)))
  const isBlock = row !== undefined && column !== undefined && block !== undefined
  return { page, spot: isBlock ? { page, row, column, block } : undefined }
}

export type Tab = 'pages' | 'navigation' | 'acts' | 'preview' | 'versions' | 'problems'

/** Where what is meant is set up. */
export function tabOf(path: string): Tab {
  if (path.startsWith('$.actions')) return 'acts'
  return path.startsWith('$.pages') ? 'pages' : 'navigation'
}

/** What is opened and has the focus there. */
export function targetOf(
  path: string,
  { navigation }: ConsoleDefinition,
): { readonly entry: string | undefined; readonly focus: string } {
  const [at = ''] = /^\$\.(?:actions\[\d+\]|navigation\[\d+\](?:\.children\[\d+\])?)/.exec(path) ?? []
  const [top = -1, child] = at.startsWith('$.navigation') ? (at.match(/\d+/g) ?? []).map(Number) : []
  const entry = child === undefined ? navigation[top] : navigation[top]?.children?.[child]
  const focus =
    at === ''
      ? '.card.chosen .link, .inspector input, [name=home]'
      : `[data-path="${at}"] :is(summary, input)`
  return { entry: entry?.id, focus }
}

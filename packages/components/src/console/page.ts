import { html, nothing, type TemplateResult } from 'lit'
import type { ConsoleBlock, ConsolePage } from '../internal/core'
import { fill } from '../internal/format'
import { empty } from '../internal/states'
import { consoleWords } from '../locales/console'
import type { BlockElements } from './block-element'
import type { Shown } from './registry-types'
import { hiddenBecause, permitted, textOf, valuesOf, type Why } from './values'
import type { ConsoleView } from './view'

/** What the drawing of a page needs beside what all parts share. */
export interface PageView extends ConsoleView {
  readonly elements: BlockElements
  /** Counts up when everything is to be read again. */
  readonly again: number
  /** Loads what registers an element; draws again when it is there. */
  ready(name: string): boolean
}

type Key = keyof (typeof consoleWords)['zh-CN']
const say = ({ context }: ConsoleView, key: Key, params?: Readonly<Record<string, unknown>>) =>
  fill(consoleWords[context.locale][key], params)

/** Rows of columns of blocks; what is not shown is listed below with the reason. */
export function pageOf(page: ConsolePage, view: PageView): TemplateResult {
  const left: { readonly about: string; readonly why: Why }[] = []
  const rows = page.rows.map(
    (row) => html`<div class="row" data-row=${row.id}>
      ${row.columns.map((column) => {
        const shown = column.blocks.filter((block) => {
          const why = whyNot(block, view)
          if (why) left.push({ about: nameOf(block, view), why })
          return !why
        })
        return html`<div class="column w${column.width}">${shown.map((block) => framed(block, page, view))}</div>`
      })}
    </div>`,
  )
  return html`${rows}${
    left.length === 0
      ? nothing
      : html`<details class="why noprint"><summary>${say(view, 'hidden', { n: left.length })}</summary>
    <ul>${left.map(({ about, why }) => html`<li>${about}：${reason(view, why)}</li>`)}</ul></details>`
  }`
}

/** Why it is not shown, in words. */
export function reason(view: ConsoleView, { code, about }: Why): string {
  const { label } = view.context
  const words: Readonly<Record<Why['code'], () => string>> = {
    role: () =>
      about
        .split(',')
        .map((role) => label('role', role))
        .join('、'),
    condition: () => about,
    command: () => label('command', about),
    query: () => label('query', about),
    profile: () => label(about.split('.')[0] ?? '', about.slice(about.indexOf('.') + 1)),
  }
  return say(view, `why.${code}`, { about: words[code]() })
}

/** Roles and conditions of a block; of an act also those of the act and its command. */
function whyNot(block: ConsoleBlock, view: ConsoleView): Why | undefined {
  const hidden = hiddenBecause(view.scope, block)
  if (hidden || block.kind !== 'action') return hidden
  const action = view.definition.actions.find(({ id }) => id === block.action)
  if (!action || view.offersAct(action)) return undefined
  return (
    hiddenBecause(view.scope, action) ?? {
      code: 'command',
      about: action.command ?? action.part ?? action.id,
    }
  )
}

function nameOf(block: ConsoleBlock, view: ConsoleView): string {
  const { locale } = view.context
  if (block.kind === 'text') return textOf(block.text, locale).slice(0, 40)
  if (block.kind === 'element' || block.kind === 'panel') return partName(block, view)
  if (block.kind === 'action') {
    return (
      textOf(view.definition.actions.find(({ id }) => id === block.action)?.label, locale) || block.action
    )
  }
  return textOf(block.title, locale)
}

type Part = Extract<ConsoleBlock, { readonly kind: 'element' | 'panel' }>

function partName(block: Part, { scope, context }: ConsoleView): string {
  const { elements, panels } = scope.offers.parts
  const [parts, name] = block.kind === 'element' ? [elements, block.element] : [panels, block.panel]
  return textOf(parts.find((one) => one.name === name)?.label, context.locale) || name
}

/** One broken block is a box that names it; the rest of the page works. */
function framed(block: ConsoleBlock, page: ConsolePage, view: PageView): TemplateResult {
  return html`<div class="block" data-block=${block.id}>${drawn(block, page, view)}</div>`
}

function drawn(block: ConsoleBlock, page: ConsolePage, view: PageView): Shown {
  const { client, locale, today } = view.context
  switch (block.kind) {
    case 'text':
      return html`<p class="text ${block.tone ?? 'plain'}">${textOf(block.text, locale)}</p>`
    case 'list':
      return html`<zx-console-list .client=${client} .locale=${locale} .today=${today} .block=${block} .view=${view} .again=${view.again}></zx-console-list>`
    case 'indicator':
      return html`<zx-console-indicator .client=${client} .locale=${locale} .today=${today} .block=${block} .view=${view} .again=${view.again}></zx-console-indicator>`
    case 'element':
      return element(block, page, view)
    case 'panel':
      return panel(block, view)
    case 'action':
      return act(block, view)
    default:
      return unknown(view, 'block.unknown', String((block as { kind?: unknown }).kind))
  }
}

function unknown(view: ConsoleView, key: 'block.unknown' | 'block.failed', about: string): TemplateResult {
  return html`<div class="unknown" role="alert"><strong>${say(view, key, { about })}</strong><p class="muted">${say(view, 'block.hint')}</p></div>`
}

function element(
  block: Extract<ConsoleBlock, { readonly kind: 'element' }>,
  page: ConsolePage,
  view: PageView,
): Shown {
  const { scope, registry } = view
  const part = scope.offers.parts.elements.find(({ name }) => name === block.element)
  if (!part || !registry.elements.has(block.element)) return unknown(view, 'block.unknown', block.element)
  const asked = part.queries?.find(
    (name) => Object.hasOwn(scope.offers.queries, name) && !permitted(scope, scope.offers.queries[name]),
  )
  if (asked)
    return empty(
      say(view, 'query.forbidden', { about: view.context.label('query', asked) }),
      say(view, 'query.forbidden.hint'),
    )
  const [missing] = view.elements.missing(block, scope)
  if (missing) {
    const words = part.properties.find(({ name }) => name === missing)?.label
    return empty(
      say(view, 'property.missing', { about: textOf(words, view.context.locale) }),
      say(view, 'property.missing.hint'),
    )
  }
  if (!view.ready(block.element)) return nothing
  const { client, locale, today } = view.context
  return html`${view.elements.of(`${page.id}/${block.id}`, block, scope, { client, locale, today })}`
}

function panel(block: Extract<ConsoleBlock, { readonly kind: 'panel' }>, view: PageView): Shown {
  const entry = view.registry.panels.get(block.panel)
  if (!entry) return unknown(view, 'block.unknown', block.panel)
  const given = valuesOf(view.scope, block.properties) as Readonly<Record<string, string | number | boolean>>
  try {
    return entry.render(given, view.context)
  } catch {
    return unknown(view, 'block.failed', partName(block, view))
  }
}

function act(block: Extract<ConsoleBlock, { readonly kind: 'action' }>, view: PageView): Shown {
  const action = view.definition.actions.find(({ id }) => id === block.action)
  if (!action) return unknown(view, 'block.unknown', block.action)
  const { locale, client, today } = view.context
  const label = textOf(action.label, locale)
  if (!block.form || action.command === undefined) {
    return html`<button class="btn primary" type="button" data-act=${action.id} @click=${() => view.act(action)}>${label}</button>`
  }
  return html`<section class="boxed"><h3>${label}</h3>
    <zx-command-form .client=${client} .locale=${locale} .today=${today} .command=${action.command} .fields=${action.fields}
      .offers=${view.scope.offers} .roles=${view.scope.roles} .values=${actValues(action, view.scope)}></zx-command-form></section>`
}

/** What an act’s form begins with: values of the place it is offered at. */
export function actValues(
  action: { readonly fields?: readonly { readonly name: string; readonly value?: unknown }[] | undefined },
  scope: ConsoleView['scope'],
): Record<string, unknown> {
  const said = Object.fromEntries(
    (action.fields ?? []).flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]])),
  )
  return valuesOf(scope, said as Parameters<typeof valuesOf>[1])
}

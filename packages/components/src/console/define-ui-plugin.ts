import { html, type TemplateResult } from 'lit'
import { fill } from '../internal/format'
import { uiPluginWords } from '../locales/ui-plugin'
import { pluginContext, pluginData } from './plugin-context'
import type { PluginDrawing } from './plugin-part'
import { createConsoleRegistry } from './registry'
import type { ConsoleContext, Shown, UiPlugin } from './registry-types'

type Kind = 'panels' | 'columns' | 'renderers' | 'actions' | 'pages'

/**
 * The browser half of a plugin: every name begins with its id, and what fails in it is a box or a word that names it, while
 * the rest of the page works. What it throws goes to the console of the browser.
 *
 * @throws Error when a name is not the plugin's own, is taken twice, or is none
 *
 * @example defineUiPlugin({ id: 'livelihood', panels: [{ name: 'livelihood.case', render: (properties, context) => … }] })
 */
export function defineUiPlugin(plugin: UiPlugin): UiPlugin {
  const { id } = plugin
  for (const kind of ['panels', 'columns', 'renderers', 'actions', 'pages'] satisfies Kind[]) {
    for (const { name } of plugin[kind] ?? []) assertOwn(name, `${id}.`)
  }
  for (const { name } of plugin.elements ?? []) assertOwn(name, `${id}-`)
  // The registry knows what a name is, and that each is there once.
  createConsoleRegistry([plugin])
  return {
    ...plugin,
    ...mapped('panels', plugin, (entry) => ({
      ...entry,
      render: (properties, context) =>
        drawn(plugin, entry.name, context, (own) => entry.render(pluginData(properties), own)),
    })),
    ...mapped('pages', plugin, (entry) => ({
      ...entry,
      render: (params, context) =>
        drawn(plugin, entry.name, context, (own) => entry.render(pluginData(params), own)),
    })),
    ...mapped('columns', plugin, (entry) => ({
      ...entry,
      render: (row, context) =>
        cell(plugin, entry.name, context, (own) => entry.render(pluginData(row), own)),
    })),
    ...mapped('renderers', plugin, (entry) => ({
      ...entry,
      render: (value, row, context) =>
        cell(plugin, entry.name, context, (own) => entry.render(value, pluginData(row), own)),
    })),
    ...mapped('actions', plugin, (entry) => ({
      ...entry,
      run: async (row, context) => {
        try {
          await entry.run(row && pluginData(row), pluginContext(context))
        } catch (error) {
          tell(error)
        }
      },
    })),
  }
}

function assertOwn(name: string, prefix: string): void {
  if (!name.startsWith(prefix))
    throw new Error(`console: ${JSON.stringify(name)} has to begin with ${JSON.stringify(prefix)}`)
}

type Entry<K extends Kind> = NonNullable<UiPlugin[K]>[number]

function mapped<K extends Kind>(
  kind: K,
  plugin: UiPlugin,
  change: (entry: Entry<K>) => Entry<K>,
): Partial<Pick<UiPlugin, K>> {
  const entries = plugin[kind] as readonly Entry<K>[] | undefined
  return entries ? ({ [kind]: entries.map(change) } as unknown as Pick<UiPlugin, K>) : {}
}

type Work = (own: ConsoleContext) => Shown

function drawn({ id }: UiPlugin, part: string, context: ConsoleContext, work: Work): Shown {
  const drawing: PluginDrawing = {
    draw: () => work(pluginContext(context)),
    failed: () => box(id, part, context),
  }
  return html`<zx-console-part .drawing=${drawing}></zx-console-part>`
}

function box(id: string, part: string, { locale, label }: ConsoleContext): TemplateResult {
  const words = uiPluginWords[locale]
  const named = label('module', id)
  return html`<div class="unknown" role="alert" part="error"><strong>${fill(words.failed, { plugin: named, part })}</strong>
    <p class="muted">${words.todo}</p></div>`
}

function cell({ id }: UiPlugin, part: string, context: ConsoleContext, work: Work): Shown {
  const { locale } = context
  try {
    return work(pluginContext(context))
  } catch (error) {
    tell(error)
    const words = uiPluginWords[locale]
    return html`<span class="badge danger" title=${fill(words.failed, { plugin: id, part })}>${words.cell}</span>`
  }
}

/** To the console of the browser, where whoever looks for it finds the whole error. */
function tell(error: unknown): void {
  globalThis.console.error(error)
}

import { LitElement, nothing, type PropertyDeclarations, render } from 'lit'
import { empty } from '../internal/states'
import { localeOf } from '../internal/surroundings'
import { consoleWords } from '../locales/console'
import { base, stateStyles } from '../styles/base'
import { consoleStyles } from './console.styles'
import type { Shown } from './registry-types'

/** What is drawn, and what stands there when it can not be. */
export interface PluginDrawing {
  readonly draw: () => Shown
  readonly failed: () => Shown
}

/**
 * `<zx-console-part>`: a panel or page of a plugin in a root of its own. What fails while it is drawn, also after its template
 * was handed over, is a box in its place: the page around it never hears of it.
 */
export class ConsolePart extends LitElement {
  static override styles = [...base, stateStyles, consoleStyles]
  static override properties: PropertyDeclarations = { drawing: { attribute: false } }

  declare drawing: PluginDrawing | undefined
  #box: HTMLElement | undefined

  /** Without a console around it there is nothing to draw, and it says so. */
  override render(): Shown {
    const words = consoleWords[localeOf(undefined)]
    return this.drawing ? nothing : empty(words.alone, words['alone.hint'])
  }

  protected override updated(): void {
    const { drawing } = this
    if (typeof drawing?.draw !== 'function') return
    try {
      render(drawing.draw(), this.#place())
    } catch (error) {
      globalThis.console.error(error)
      // What was half drawn is left behind: the template's own state cannot be trusted any more.
      this.#box?.remove()
      this.#box = undefined
      render(drawing.failed(), this.#place())
    }
  }

  #place(): HTMLElement {
    this.#box ??= this.renderRoot.appendChild(document.createElement('div'))
    return this.#box
  }
}

import { adoptStyles, type CSSResultOrNative, render } from 'lit'
import { base, stateStyles } from '../styles/base'
import { consoleStyles } from './console.styles'
import type { Shown } from './registry-types'

/** What is drawn, and what stands there when it can not be. */
export interface PluginDrawing {
  readonly draw: () => Shown
  readonly failed: () => Shown
}

const styles = ([base, [stateStyles], [consoleStyles]] as unknown[]).flat(4) as CSSResultOrNative[]

/**
 * `<zx-console-part>`: a panel or page of a plugin in a root of its own. What fails while it is drawn, also after its template
 * was handed over, is a box in its place: the page around it never hears of it.
 */
export class ConsolePart extends HTMLElement {
  #box: HTMLElement | undefined
  readonly #root: ShadowRoot

  constructor() {
    super()
    this.#root = this.attachShadow({ mode: 'open' })
    adoptStyles(this.#root, styles)
  }

  set drawing({ draw, failed }: PluginDrawing) {
    try {
      render(draw(), this.#place())
    } catch (error) {
      globalThis.console.error(error)
      // What was half drawn is left behind: the template's own state cannot be trusted any more.
      this.#box?.remove()
      this.#box = undefined
      render(failed(), this.#place())
    }
  }

  #place(): HTMLElement {
    this.#box ??= this.#root.appendChild(document.createElement('div'))
    return this.#box
  }
}

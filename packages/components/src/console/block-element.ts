import type { ConsoleBlock } from '../internal/core'
import { type Scope, valuesOf } from './values'

type ElementBlock = Extract<ConsoleBlock, { readonly kind: 'element' }>

/** Elements that stand on a page, made once each: a page that is drawn again keeps what people have typed. */
export class BlockElements {
  readonly #made = new Map<string, { readonly name: string; readonly element: HTMLElement }>()

  /** The element of a block with its properties; only those that its part declares are ever set. */
  of(key: string, block: ElementBlock, scope: Scope, shared: Readonly<Record<string, unknown>>): HTMLElement {
    const known = this.#made.get(key)
    const element = known?.name === block.element ? known.element : document.createElement(block.element)
    this.#made.set(key, { name: block.element, element })
    const part = scope.offers.parts.elements.find(({ name }) => name === block.element)
    const values = valuesOf(scope, block.properties)
    const wanted = new Map<string, unknown>(Object.entries(shared))
    for (const { name } of part?.properties ?? []) {
      if (Object.hasOwn(values, name)) wanted.set(name, values[name])
    }
    for (const [name, value] of wanted) {
      if (Reflect.get(element, name) !== value) Reflect.set(element, name, value)
    }
    return element
  }

  /** What it needs and does not have. */
  missing(block: ElementBlock, scope: Scope): readonly string[] {
    const part = scope.offers.parts.elements.find(({ name }) => name === block.element)
    const values = valuesOf(scope, block.properties)
    return (part?.properties ?? [])
      .filter(({ name, required }) => required && !Object.hasOwn(values, name))
      .map(({ name }) => name)
  }
}

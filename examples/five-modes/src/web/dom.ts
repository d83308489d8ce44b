type Child = Node | string | undefined
type Props = Readonly<Record<string, string | ((event: Event) => void)>>

/** Makes an element; a function is a listener, everything else an attribute. */
export function h(tag: string, props: Props = {}, ...children: readonly Child[]): HTMLElement {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === 'function') element.addEventListener(name, value)
    else element.setAttribute(name, value)
  }
  element.append(...children.filter((child) => child !== undefined))
  return element
}

/** A bar as wide as its share of the whole; widths are set by script, because the policy forbids inline styles. */
export function bar(share: number, colour: string, className = 'bar'): HTMLElement {
  const filled = h('span', { class: 'fill' })
  filled.style.width = `${Math.max(0, Math.min(1, share)) * 100}%`
  filled.style.background = colour
  return h('span', { class: className }, filled)
}

/** Fills a cell by how bad it is: 0 leaves it empty, 1 is the worst. */
export function heat(element: HTMLElement, share: number): HTMLElement {
  const weight = Math.round(Math.max(0, Math.min(1, share)) * 62)
  element.style.background = `color-mix(in srgb, var(--bad) ${weight}%, transparent)`
  return element
}

/**
 * Registers an element. When its name is taken already (another version of this package on the same page, or a second
 * import), the first registration stays and nothing happens.
 */
export function define(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, element)
}

/** What lies around an act: its row, its group of buttons, the head of its page. */
const AROUND = '[data-item], [data-campaign], .acts, .head'
const ELSEWHERE =
  '.chips [aria-pressed=true], .head button, .acts button, .tabs [aria-current]:not([aria-current=false])'

/** The element with the focus, through every shadow root. */
export function focusedElement(): HTMLElement | undefined {
  let element = document.activeElement
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
  return element instanceof HTMLElement && element !== document.body ? element : undefined
}

/**
 * What was done may take away the button it was done with, and the keyboard would begin at the top of the page again: then
 * the next act of the same row has the focus, else what the page begins with.
 *
 * @returns stops looking
 */
export function keepPlace(opener: HTMLElement): () => void {
  const root = opener.getRootNode()
  const around = opener.closest(AROUND)
  const look = new MutationObserver(() => {
    if (opener.isConnected) return
    look.disconnect()
    if (focusedElement() !== undefined) return
    const next = around?.isConnected ? around.querySelector<HTMLElement>('button') : null
    const other = root instanceof ShadowRoot ? root.querySelector<HTMLElement>(ELSEWHERE) : null
    ;(next ?? other)?.focus()
  })
  look.observe(root, { childList: true, subtree: true })
  return () => look.disconnect()
}

import type { ReactiveController, ReactiveElement } from 'lit'
import { rowAfterKey } from '../internal/grid-keys'

/** What rows do. Rows carry `data-index`, buttons in them `data-act`. */
export interface RowTarget {
  count(): number
  /** Brings a row on the screen. */
  show(index: number): void
  open(index: number): void
  act?(name: string, index: number): void
}

/** One active row in a grid: arrows, Home, End, Page keys move it, Enter opens, right and left reach its buttons. */
export class RowNavigation implements ReactiveController {
  active = 0
  readonly host: ReactiveElement
  readonly target: RowTarget
  #focus = false

  constructor(host: ReactiveElement, target: RowTarget) {
    this.host = host
    this.target = target
    host.addController(this)
  }

  /** Sets the focus on the active row as soon as it is there. */
  focusSoon(): void {
    this.#focus = true
    this.host.requestUpdate()
  }

  hostUpdated(): void {
    if (!this.#focus) return
    const row = this.host.renderRoot.querySelector<HTMLElement>(`[data-index="${this.active}"]`)
    if (!row) return
    this.#focus = false
    row.focus({ preventScroll: true })
  }

  readonly onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const target = event.target as HTMLElement
    if (event.key === 'Enter') {
      if (target.closest('button')) return
      this.target.open(this.active)
    } else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      moveInRow(target, event.key)
    } else {
      const next = rowAfterKey(event.key, this.active, this.target.count())
      if (next === undefined) return
      this.active = next
      this.target.show(next)
      this.focusSoon()
    }
    event.preventDefault()
  }

  readonly onClick = (event: MouseEvent): void => {
    const target = event.target as HTMLElement
    const index = indexOf(target)
    if (index < 0) return
    this.active = index
    const act = target.closest<HTMLElement>('[data-act]')?.dataset.act
    if (act) this.target.act?.(act, index)
    else this.target.open(index)
    this.host.requestUpdate()
  }

  readonly onFocus = (event: FocusEvent): void => {
    const index = indexOf(event.target as HTMLElement)
    if (index < 0 || index === this.active) return
    this.active = index
    this.host.requestUpdate()
  }
}

function indexOf(target: HTMLElement): number {
  return Number(target.closest<HTMLElement>('[data-index]')?.dataset.index ?? -1)
}

/** Right goes into the buttons of the row, left comes back. */
function moveInRow(target: HTMLElement, key: string): void {
  const row = target.closest<HTMLElement>('[data-index]')
  if (!row) return
  const stops = [row, ...row.querySelectorAll<HTMLElement>('button')]
  const at = stops.indexOf(target.closest('button') ?? row)
  stops[at + (key === 'ArrowRight' ? 1 : -1)]?.focus()
}

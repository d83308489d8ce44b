import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** True while the page is printed: lists then show all rows they have, not only those on the screen. */
export class Printing implements ReactiveController {
  active = false

  readonly host: ReactiveControllerHost
  readonly renderNow: () => void

  constructor(host: ReactiveControllerHost, renderNow: () => void) {
    this.host = host
    this.renderNow = renderNow
    host.addController(this)
  }

  readonly #listen = (event: Event) => {
    this.active = event.type === 'beforeprint'
    this.host.requestUpdate()
    this.renderNow()
  }

  hostConnected(): void {
    for (const type of ['beforeprint', 'afterprint']) window.addEventListener(type, this.#listen)
  }

  hostDisconnected(): void {
    for (const type of ['beforeprint', 'afterprint']) window.removeEventListener(type, this.#listen)
  }
}

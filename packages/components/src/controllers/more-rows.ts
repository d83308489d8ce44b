interface Host {
  refresh(): Promise<void>
  requestUpdate(): void
}

/** How many rows of a list are wanted: a page more each time they are asked for, and the list is read again as a whole. */
export class MoreRows {
  most: number
  #isReading = false
  readonly #page: number
  readonly #host: Host

  constructor(host: Host, page: number) {
    this.#host = host
    this.#page = page
    this.most = page
  }

  /** Another list begins with its first page. */
  again(): void {
    this.most = this.#page
  }

  /** For the button below the rows. */
  pager(hasMore: boolean) {
    return { moreError: undefined, loadingMore: this.#isReading, hasMore, more: () => this.#more() }
  }

  async #more(): Promise<void> {
    this.most += this.#page
    this.#isReading = true
    await this.#host.refresh()
    this.#isReading = false
    this.#host.requestUpdate()
  }
}

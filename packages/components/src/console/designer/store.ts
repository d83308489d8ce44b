import type { ReactiveControllerHost } from 'lit'
import type {
  ConsoleDefinition,
  ConsoleInUse,
  ConsoleOffers,
  ConsoleProblem,
  ConsoleVersion,
  Outcome,
  Words,
  ZhixingClient,
} from '../../internal/core'
import { wordsOf } from '../../internal/words'
import { History } from './history'

interface Host extends ReactiveControllerHost {
  readonly activeClient: ZhixingClient | undefined
}

/** What the designer works on: the draft, its history, what is wrong with it, and the versions of the court. */
export class DesignStore {
  catalog: ConsoleOffers | undefined
  inUse: ConsoleInUse | undefined
  versions: readonly ConsoleVersion[] = []
  problems: readonly ConsoleProblem[] = []
  history: History<ConsoleDefinition> | undefined
  error: unknown
  /** The outcome of what was asked of the court last, when it refused. */
  refused: Extract<Outcome<unknown>, { kind: 'refused' }> | undefined
  failed: unknown
  #words: readonly Words[] = []
  #saved: ConsoleDefinition | undefined
  #hash: string | null = null
  #run = 0
  readonly #host: Host

  constructor(host: Host) {
    this.#host = host
  }

  get client(): ZhixingClient | undefined {
    return this.#host.activeClient
  }

  /** The court's words for a code in both languages; the code where there are none. */
  both(kind: string, code: string): { readonly 'zh-CN': string; readonly en: string } {
    const [chinese, english] = this.#words
    const of = (words: Words | undefined) => words?.labels[`${kind}.${code}`] ?? code
    return { 'zh-CN': of(chinese), en: of(english) }
  }

  get open(): ConsoleVersion | undefined {
    return this.versions.find(({ state }) => state === 'draft' || state === 'submitted')
  }

  get locked(): boolean {
    return this.open?.state === 'submitted'
  }

  get dirty(): boolean {
    return this.history !== undefined && this.history.now !== this.#saved
  }

  /** Reads what is there: the open version, else what is in use. */
  async load(): Promise<void> {
    const client = this.#host.activeClient
    if (!client) return
    try {
      this.#words = await Promise.all([wordsOf(client, 'zh-CN'), wordsOf(client, 'en')])
      const [catalog, inUse, versions] = await Promise.all([
        client.query('console.catalog', {}),
        client.query('console.current', {}),
        client.query('console.versions', {}),
      ])
      Object.assign(this, { catalog, inUse, versions, error: undefined })
      const { open } = this
      const content = open ? await client.query('console.content', { versionId: open.id }) : inUse.definition
      this.#hash = open?.hash ?? null
      this.#saved = content ?? inUse.definition
      this.history = new History(this.#saved)
      await this.check()
    } catch (error) {
      this.error = error
    }
    this.#host.requestUpdate()
  }

  /** What others have done: versions and what is in use; what is being worked on stays. */
  async look(): Promise<void> {
    const client = this.#host.activeClient
    if (!client || !this.history) return
    const [wasOpen, before] = [this.open?.hash, this.inUse?.number]
    this.versions = await client.query('console.versions', {})
    this.inUse = await client.query('console.current', {})
    const others = this.open?.hash !== wasOpen || this.inUse.number !== before
    if (!this.dirty && others) await this.load()
    this.#host.requestUpdate()
  }

  change(definition: ConsoleDefinition): void {
    if (this.locked) return
    this.history?.change(definition)
    void this.check()
    this.#host.requestUpdate()
  }

  step(way: 'undo' | 'redo'): void {
    this.history?.[way]()
    void this.check()
    this.#host.requestUpdate()
  }

  /** Asks what is wrong with it as it stands; an answer that comes late is of no use. */
  async check(): Promise<void> {
    const client = this.#host.activeClient
    if (!client || !this.history) return
    const run = ++this.#run
    const problems = await client
      .query('console.check', { content: JSON.stringify(this.history.now) })
      .catch(() => this.problems)
    if (run !== this.#run) return
    this.problems = problems
    this.#host.requestUpdate()
  }

  /** Keeps the draft; answers whether the court has taken it. */
  async save(): Promise<string | undefined> {
    const { history } = this
    if (!history) return undefined
    const { now } = history
    const outcome = await this.give((client) =>
      client.execute(
        'console.save-draft',
        { content: JSON.stringify(now), basedOn: this.#hash },
        { key: crypto.randomUUID() },
      ),
    )
    if (!outcome) return undefined
    this.#hash = outcome.hash
    this.#saved = now
    await this.look()
    return outcome.versionId
  }

  /** Gives a command; what the court says against it is shown. */
  async give<R>(send: (client: ZhixingClient) => Promise<Outcome<R>>): Promise<R | undefined> {
    const client = this.#host.activeClient
    if (!client) return undefined
    this.refused = undefined
    this.failed = undefined
    try {
      const outcome = await send(client)
      if (outcome.kind === 'accepted') return (outcome.result ?? {}) as R
      this.refused = outcome
    } catch (error) {
      this.failed = error
    }
    this.#host.requestUpdate()
    return undefined
  }

  get basedOn(): string | null {
    return this.#hash
  }
}

import type { ReactiveControllerHost } from 'lit'
import type { ConsoleDefinition, ConsoleProblem, ConsoleVersion } from '../../internal/core'
import { saveBlob } from '../../internal/export/save'
import type { DesignerKey } from '../../locales/console-designer'
import type { Compared } from './changes'
import type { DesignStore } from './store'

/** Acts that change which version is in use, or take one back: each says why. */
export type Reasoned = 'send-back' | 'discard' | 'roll-back'

interface Host extends ReactiveControllerHost {
  say(key: DesignerKey, params?: Readonly<Record<string, unknown>>): void
  focusOn(selector: string): void
}

/** What is going on about versions: what is compared, which act waits for its reason, what a file could not bring. */
export class VersionDesk {
  asking: { readonly act: Reasoned; readonly version: ConsoleVersion | undefined } | undefined
  reason = ''
  compared: (Compared & { readonly id: string }) | undefined
  /** Why a file was not taken, with what it would have brought. */
  kept:
    | { readonly problems: readonly ConsoleProblem[]; readonly definition: ConsoleDefinition | undefined }
    | undefined
  readonly #host: Host
  readonly #store: DesignStore

  constructor(host: Host, store: DesignStore) {
    this.#host = host
    this.#store = store
  }

  /** Asks for the reason of an act; without a version it is about the console without a page. */
  ask(act: Reasoned, version: ConsoleVersion | undefined): void {
    this.asking = { act, version }
    this.reason = ''
    this.#host.requestUpdate()
    this.#host.focusOn('[name=reason]')
  }

  cancel(): void {
    this.asking = undefined
    this.#host.requestUpdate()
  }

  async confirm(): Promise<void> {
    const { asking } = this
    const reason = this.reason.trim()
    if (!asking) return
    if (reason === '') {
      this.#host.say('reason.needed')
      this.#host.focusOn('[name=reason]')
      return
    }
    const { act, version } = asking
    const versionId = version?.id ?? ''
    if (act === 'send-back')
      await this.#give((client) => client.execute('console.send-back', { versionId, reason }), 'sent-back')
    else if (act === 'discard')
      await this.#give(
        (client) => client.execute('console.discard-draft', { versionId, reason }),
        'discarded',
      )
    else {
      const number = version?.number ?? 0
      await this.#give((client) => client.execute('console.roll-back', { number, reason }), 'rolled-back')
    }
  }

  async publish({ id }: ConsoleVersion): Promise<void> {
    await this.#give((client) => client.execute('console.publish', { versionId: id }), 'published')
  }

  async submit(versionId: string): Promise<void> {
    await this.#give((client) => client.execute('console.submit', { versionId }), 'submitted')
  }

  async compare({ id }: ConsoleVersion): Promise<void> {
    const { client } = this.#store
    if (!client) return
    const from = { number: this.#store.inUse?.number ?? 0 }
    const to = { versionId: id }
    const [changes, before, after] = await Promise.all([
      client.query('console.difference', { from, to }),
      client.query('console.content', from),
      client.query('console.content', to),
    ])
    this.compared = before && after ? { id, changes, before, after } : undefined
    this.#host.requestUpdate()
  }

  async exportFile({ id, number }: ConsoleVersion): Promise<void> {
    const text = await this.#store.client?.query('console.export', { versionId: id })
    if (text) saveBlob(new Blob([text], { type: 'application/json' }), `console-${number || 'draft'}`, 'json')
  }

  /** Looks a file through first: what would keep it out is told place by place, and nothing is taken. */
  async importFile(chosen: File): Promise<void> {
    const { client } = this.#store
    const file = await chosen.text()
    const found =
      file === '' ? undefined : await client?.query('console.import-check', { file }).catch(() => undefined)
    const problems = placed(found?.filter(({ severity }) => severity === 'error') ?? [])
    this.kept = problems.length > 0 ? { problems, definition: definitionIn(file) } : undefined
    this.#host.requestUpdate()
    if (this.kept) return
    const basedOn = this.#store.basedOn
    await this.#give((each) => each.execute('console.import', { file, basedOn }), 'imported')
  }

  /** Gives a command about versions, says what came of it, and reads them anew. */
  async #give(send: Parameters<DesignStore['give']>[0], key: DesignerKey): Promise<void> {
    const result = (await this.#store.give(send)) as { readonly number?: number } | undefined
    if (!result) return
    Object.assign(this, { asking: undefined, reason: '', compared: undefined })
    await this.#store.load()
    this.#host.say(key, { n: result.number })
  }
}

/** Without names that are told at their place too. */
function placed(problems: readonly ConsoleProblem[]): readonly ConsoleProblem[] {
  const inPlace = new Set(problems.flatMap(({ path, about }) => (path.startsWith('$.needs') ? [] : [about])))
  return problems.filter(({ path, about }) => !path.startsWith('$.needs') || !inPlace.has(about))
}

/** The pages of a file, for the places of its problems; a file of another form has none. */
function definitionIn(text: string): ConsoleDefinition | undefined {
  try {
    const { definition } = JSON.parse(text) as { readonly definition?: Partial<ConsoleDefinition> }
    const lists = [definition?.pages, definition?.navigation, definition?.actions]
    return lists.every(Array.isArray) ? (definition as ConsoleDefinition) : undefined
  } catch {
    return undefined
  }
}

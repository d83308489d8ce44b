import type {
  CommandInput,
  CommandName,
  CommandResult,
  ExecuteOptions,
  LiveChange,
  Locale,
  Outcome,
  QueryInput,
  QueryName,
  QueryResult,
  Words,
  ZhixingClient,
} from '../core'
import { fakeWords } from './words'

export type Answers = {
  [N in QueryName]?: (input: QueryInput<N>) => QueryResult<N> | Promise<QueryResult<N>>
}
export type Deciders = {
  [N in CommandName]?: (
    input: CommandInput<N>,
    options: ExecuteOptions,
  ) => Outcome<CommandResult<N>> | Promise<Outcome<CommandResult<N>>>
}
export type Call = { readonly name: string; readonly input: unknown; readonly options?: ExecuteOptions }

/** A client in memory: answers from functions, remembers what it was asked. */
export class FakeClient implements ZhixingClient {
  readonly queries: Call[] = []
  readonly commands: Call[] = []
  readonly files = new Map<string, Blob>()
  listeners = new Set<(change: LiveChange) => void>()
  wordsBy: (locale: Locale) => Words = fakeWords
  answers: Answers
  deciders: Deciders

  constructor(answers: Answers = {}, deciders: Deciders = {}) {
    this.answers = answers
    this.deciders = deciders
  }

  async query<N extends QueryName>(name: N, input: QueryInput<N>): Promise<QueryResult<N>> {
    this.queries.push({ name, input })
    const answer = this.answers[name] as ((input: QueryInput<N>) => QueryResult<N>) | undefined
    if (!answer) throw new FakeError('not-implemented', { name })
    return await answer(input)
  }

  async execute<N extends CommandName>(
    name: N,
    input: CommandInput<N>,
    options: ExecuteOptions = {},
  ): Promise<Outcome<CommandResult<N>>> {
    this.commands.push({ name, input, options })
    const decide = this.deciders[name] as
      | ((input: CommandInput<N>, options: ExecuteOptions) => Outcome<CommandResult<N>>)
      | undefined
    if (!decide) throw new FakeError('not-implemented', { name })
    return await decide(input, options)
  }

  async words(locale: Locale): Promise<Words> {
    return this.wordsBy(locale)
  }

  async file(hash: string): Promise<Blob> {
    const file = this.files.get(hash)
    if (!file) throw new FakeError('file-not-found', { hash })
    return file
  }

  async upload(file: Blob): Promise<{ hash: string; mediaType: string; size: number }> {
    const hash = await sha256(file)
    this.files.set(hash, file)
    return { hash, mediaType: file.type, size: file.size }
  }

  subscribe(listener: (change: LiveChange) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Something happens at the court. */
  happen(type: string, caseId: string | null = null): void {
    for (const listener of this.listeners) listener({ position: 1, caseId, type })
  }

  /** How often a query was asked. */
  asked(name: QueryName): number {
    return this.queries.filter((call) => call.name === name).length
  }
}

/** An error as the library throws it. */
export class FakeError extends Error {
  readonly code: string
  readonly params: Readonly<Record<string, string>>

  constructor(code: string, params: Readonly<Record<string, string>> = {}) {
    super(code)
    this.name = 'ZhixingError'
    this.code = code
    this.params = params
  }
}

/** An accepted command. */
export function accepted<R>(result: R): Outcome<R> {
  return { kind: 'accepted', result, warnings: [], version: 2, dryRun: false }
}

/** A refused command, as the rule `task-already-received` refuses it. */
export function refused(rule = 'fund-balance-left'): Outcome<never> {
  return {
    kind: 'refused',
    rule,
    source: '法释〔2020〕21号 第64条',
    params: { availableFen: 1_234_500n },
    text: {
      what: '不能办理',
      why: '账户内还有 {availableFen} 元。',
      todo: '先发放或者退还案款。',
      source: '法释〔2020〕21号 第64条',
    },
    blockedActId: 'blocked-1',
  }
}

export async function sha256(file: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

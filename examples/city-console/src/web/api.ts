import type { SuperviseBelow } from '@zhixing/components'
import { fromJson, type Locale, toJson } from '@zhixing/core'

/** A person of a demonstration court. */
export interface DemoPerson {
  readonly id: string
  readonly name: string
  readonly unitName: string
  readonly roles: readonly string[]
  readonly staffClass: string
}

/** A demonstration court with its people. */
export interface DemoCourt {
  readonly courtId: string
  readonly name: string
  readonly level: string
  readonly people: readonly DemoPerson[]
}

/** Who is signed in. */
export interface Session {
  readonly courtId: string
  readonly courtName: string
  readonly personId: string
  readonly name: string
  readonly unitName: string
  readonly roles: readonly string[]
  /** There are courts below. */
  readonly isAbove?: boolean
}

/** How far the server is with simulating the half-year. */
export interface Progress {
  readonly done: number
  readonly total: number
  readonly label: string
}

/** What the page needs before anything else. */
export interface ConsoleState {
  readonly ready: boolean
  readonly progress: Progress | null
  /** Today in the demonstration. */
  readonly today: string
  readonly courts: readonly DemoCourt[]
  readonly session: Session | null
}

/** A file that the server offers for trying an import. */
export interface Sample {
  readonly name: string
  readonly kind: ImportKind
  readonly title: string
}

export type ImportKind = 'register' | 'bank'
export type ImportMode = 'preview' | 'run'

/** What `/api/describe` says that the page uses. */
export interface Abilities {
  readonly commands: readonly { readonly name: string; readonly permitted: boolean }[]
  readonly queries: readonly { readonly name: string; readonly permitted: boolean }[]
  readonly profile: {
    readonly id: string
    readonly affairs: readonly { readonly id: string; readonly unitKind: string }[]
    /** How cases are sorted, and the stages they go through; absent where the court has none. */
    readonly triage?: object
    readonly stages?: { readonly points?: object }
  }
}

/** An answer that is no answer: the words are the server's when it gave some. */
export class ConsoleError extends Error {
  override readonly name = 'ConsoleError'
  readonly code: string
  readonly params: Readonly<Record<string, unknown>>
  readonly words: { readonly what?: string; readonly todo?: string }

  constructor(
    code: string,
    words: { readonly what?: string; readonly todo?: string } = {},
    params: Readonly<Record<string, unknown>> = {},
  ) {
    super(words.what ?? code)
    this.code = code
    this.words = words
    this.params = params
  }
}

/** Asks the server. @throws ConsoleError `offline`, or the code of the answer */
export async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  let response: Response
  try {
    response = await fetch(path, { credentials: 'same-origin', ...init })
  } catch {
    throw new ConsoleError('offline')
  }
  if (response.ok) return response
  const problem = await problemIn(response)
  throw new ConsoleError(problem.code ?? `http-${response.status}`, {
    ...(problem.title ? { what: problem.title } : {}),
    ...(problem.detail ? { todo: problem.detail } : {}),
  })
}

async function problemIn(response: Response): Promise<{ code?: string; title?: string; detail?: string }> {
  try {
    return (await response.json()) as { code?: string; title?: string; detail?: string }
  } catch {
    return {}
  }
}

export async function readState(): Promise<ConsoleState> {
  return (await ask('/console/state')).json() as Promise<ConsoleState>
}

/** Signs a demonstration person in. */
export async function signIn(courtId: string, personId: string): Promise<Session> {
  const response = await ask('/console/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ courtId, personId }),
  })
  return response.json() as Promise<Session>
}

/** Asks the courts below, for the board of supervision. */
export async function askAcross(name: string, input: object, courtId?: string): Promise<unknown> {
  const response = await ask('/console/across', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, input, ...(courtId === undefined ? {} : { courtId }) }),
  })
  return response.json()
}

/** Issues, accepts or sends back an order in a court below. */
export const superviseBelow: SuperviseBelow = async (order) => {
  const response = await ask('/console/supervise', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: toJson(order as never),
  })
  return fromJson(await response.text()) as never
}

/** Names of the courts of the demonstration, by their id. */
export async function readCourtNames(): Promise<Readonly<Record<string, string>>> {
  const { courts } = await readState()
  return Object.fromEntries(courts.map(({ courtId, name }) => [courtId, name]))
}

/** A party whom the demonstration lets in. */
export interface DemoParty {
  readonly caseNumber: string
  readonly cause: string
  readonly role: string
  readonly name: string
  readonly code: string
}

export async function readParties(courtId: string): Promise<readonly DemoParty[]> {
  const response = await ask(`/console/parties?court=${encodeURIComponent(courtId)}`)
  return response.json() as Promise<readonly DemoParty[]>
}

/** Signs a party in by the number of his case and the demonstration's code. */
export async function signInAsParty(given: {
  readonly courtId: string
  readonly caseNumber: string
  readonly code: string
}): Promise<Session> {
  const response = await ask('/console/party-session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(given),
  })
  return response.json() as Promise<Session>
}

export async function signOut(): Promise<void> {
  await ask('/console/session', { method: 'DELETE' })
}

export async function readSamples(): Promise<readonly Sample[]> {
  return (await ask('/console/samples')).json() as Promise<readonly Sample[]>
}

/** What this person may do, and the affairs of the court's profile. */
export async function readAbilities(locale: Locale): Promise<Abilities> {
  const response = await ask('/api/describe', { headers: { 'accept-language': locale } })
  return response.json() as Promise<Abilities>
}

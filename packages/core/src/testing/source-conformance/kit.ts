import type { AssetType } from '../../ports/asset-hit'
import type { AssetSource, SourceAct, SourceCapabilities } from '../../ports/asset-source'
import type { RegistryDialect } from '../registry/model'
import type { RegistrySimulator } from '../registry/simulator'
import type { PlayedPeople } from './people'

/** The same words in Chinese and English. */
export interface Words {
  readonly zh: string
  readonly en: string
}

/** A source that is ready to be tried. */
export interface OpenedSource {
  readonly source: AssetSource
  /** A polling source: how its registry reads what `write` gives and writes what `read` gets. */
  readonly dialect?: RegistryDialect
  /** A source that people answer: the clerk at the registry and the person at the court, played by whoever tries it. */
  readonly people?: PlayedPeople
  /** Closes servers and connections of this one. */
  close?(): unknown
}

/** What some registries cannot say at all. Leaving one out needs a reason, which the report prints. */
export const CONFORMANCE_FEATURES = [
  'at-once',
  'later',
  'parts',
  'second-answer',
  'documents',
  'former-number',
  'co-owners',
  'encumbrances',
  'money',
  'earlier-holders',
  'wire',
] as const
export type ConformanceFeature = (typeof CONFORMANCE_FEATURES)[number]

export interface AssetSourceConformanceOptions {
  /** A fresh source that talks to this registry, and to nothing else. Called once for every case. */
  make(registry: RegistrySimulator): OpenedSource | Promise<OpenedSource>
  /** What the adapter is published as. The source has to declare the same. */
  readonly capabilities: SourceCapabilities
  /**
   * `by-person`: nothing counts before somebody at the court has confirmed it row by row, as with a drop folder. Nothing is
   * measured against the clock then, and `make` has to give `people`.
   */
  readonly confirmation?: 'by-person'
  /** What the registry behind the adapter cannot say, with the reason. */
  readonly without?: Readonly<Partial<Record<ConformanceFeature, string>>>
  /** Passwords, keys and tokens that `make` uses: none of them may stand in an error. */
  readonly secrets?: readonly string[]
  /** The code with which this registry says that it could not look, as its adapter knows it; `2040` when absent. */
  readonly failureCode?: string
  /** What is looked for in the cases; the first type of the capabilities when absent. */
  readonly assetType?: AssetType
  /** How long a case waits for a call that ignores its signal, in milliseconds; 5 seconds when absent. */
  readonly patienceMs?: number
}

/** One promise of the port, and the run that proves it: it throws a `ConformanceFailure` when the promise is broken. */
export interface SourceConformanceCase {
  readonly id: string
  /** What an adapter does. */
  readonly name: string
  readonly title: Words
  /** What happens in a court when it does not. */
  readonly why: Words
  readonly fix: Words
  /** Why this case is not run for this adapter. */
  readonly skipped?: Words
  run(): Promise<void>
}

/** A broken promise: what was expected and what came, for somebody who has never seen this library. */
export class ConformanceFailure extends Error {
  readonly expected: Words
  readonly came: Words

  constructor(expected: Words, came: Words) {
    super(`expected: ${expected.en}; came: ${came.en}\n应当：${expected.zh}；实际：${came.zh}`)
    this.name = 'ConformanceFailure'
    this.expected = expected
    this.came = came
  }
}

/** Throws what was expected and what came, unless the promise was kept. */
export function promise(kept: boolean, expected: Words, came: Words): asserts kept {
  if (!kept) throw new ConformanceFailure(expected, came)
}

/** Words that are the same in both languages: a code, a number, a piece of data. */
export const plain = (text: string): Words => ({ zh: text, en: text })

/** Data as it is read by a person: texts in quotes, money in fen. */
export function shown(value: unknown): string {
  if (typeof value === 'bigint') return `${value} fen`
  const text = JSON.stringify(value, (_key, each) => (typeof each === 'bigint' ? `${each} fen` : each))
  return (text ?? 'undefined').slice(0, 400)
}

/** Compares two pieces of data of the border, bigint included. */
export function sameData(a: unknown, b: unknown): boolean {
  return shownWhole(a) === shownWhole(b)
}

function shownWhole(value: unknown): string {
  return JSON.stringify(value, (_key, each) => {
    if (typeof each === 'bigint') return `${each}n`
    if (typeof each !== 'object' || each === null || Array.isArray(each)) return each
    return Object.fromEntries(Object.entries(each).sort(([x], [y]) => (x < y ? -1 : 1)))
  })
}

/** Acts that hold something. */
export const controlActs = (acts: readonly SourceAct[]) =>
  acts.filter((act) => act === 'seal' || act === 'seize' || act === 'freeze')

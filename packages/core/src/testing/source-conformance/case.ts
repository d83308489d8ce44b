import { type Bench, onBench } from './bench'
import type { AssetSourceConformanceOptions, ConformanceFeature, SourceConformanceCase, Words } from './kit'

type Pair = readonly [zh: string, en: string]

/** A case before it knows which adapter it is run for. */
export interface CaseDefinition {
  readonly id: string
  /** What an adapter does, as a sentence. */
  readonly title: Pair
  readonly why: Pair
  readonly fix: Pair
  /** What the registry has to be able to say. */
  readonly needs?: readonly ConformanceFeature[]
  /** Why the case means nothing for an adapter with these capabilities. */
  readonly unless?: (options: AssetSourceConformanceOptions) => Pair | undefined
  check(bench: Bench): Promise<void>
}

const words = ([zh, en]: Pair): Words => ({ zh, en })

/** The case for one adapter. */
export function caseFor(
  definition: CaseDefinition,
  options: AssetSourceConformanceOptions,
): SourceConformanceCase {
  const { id, title, why, fix, check } = definition
  const skipped = skippedFor(definition, options)
  return {
    id,
    name: title[1],
    title: words(title),
    why: words(why),
    fix: words(fix),
    ...(skipped ? { skipped } : {}),
    run: async () => {
      if (!skipped) await onBench(options, `case ${id}`, check)
    },
  }
}

function skippedFor({ needs, unless }: CaseDefinition, options: AssetSourceConformanceOptions) {
  for (const feature of needs ?? []) {
    const reason = options.without?.[feature]
    if (reason !== undefined)
      return { zh: `登记机构不支持 ${feature}：${reason}`, en: `without ${feature}: ${reason}` }
  }
  const reason = unless?.(options)
  return reason && words(reason)
}

export const onlyCalled = ({ capabilities }: AssetSourceConformanceOptions): Pair | undefined =>
  capabilities.transport === 'call'
    ? undefined
    : ['仅适用于由法院发起调用的来源', 'only for a source that is called']

export const onlyPolling = ({ capabilities }: AssetSourceConformanceOptions): Pair | undefined =>
  capabilities.transport === 'poll'
    ? undefined
    : ['仅适用于由登记机构来取的来源', 'only for a source that polls']

export const onlyByPerson = ({ confirmation }: AssetSourceConformanceOptions): Pair | undefined =>
  confirmation === 'by-person'
    ? undefined
    : ['仅适用于由人逐行确认的来源', 'only for a source that people confirm row by row']

export const onlyQuery = ({ capabilities }: AssetSourceConformanceOptions): Pair | undefined =>
  capabilities.acts.includes('query') ? undefined : ['该来源不办理查询', 'the source does no queries']

import type { Actor, Engine } from '@zhixing/core'
import type { QueryResult } from '@zhixing/core/client'
import { type AssetSource, SOURCE_ACTS } from '@zhixing/core/ports'

type Known = QueryResult<'query.sources'>[number]

/** A source and what the court calls it. */
export interface NamedSource {
  readonly source: AssetSource
  readonly name: string
}

/** What a round of registering came to. */
export interface RegisterReport {
  readonly registered: readonly string[]
  readonly unchanged: readonly string[]
}

/**
 * Takes sources up for a court, as their adapters declare themselves; what the court knows already is not written again.
 * Who does it is a person: a director or an administrator.
 *
 * @throws ZhixingError as `engine.execute`; a refusal is thrown with its rule
 * @example await registerSources(engine, courtId, [{ source, name: '市不动产登记中心' }], administrator)
 */
export async function registerSources(
  engine: Pick<Engine, 'query' | 'execute'>,
  courtId: string,
  sources: readonly NamedSource[],
  actor: Actor,
): Promise<RegisterReport> {
  const here: Actor = { ...actor, courtId }
  const known = await engine.query<readonly Known[]>({ name: 'query.sources', input: {}, actor: here })
  const report = { registered: [] as string[], unchanged: [] as string[] }
  for (const { source, name } of sources) {
    const before = known.find(({ id }) => id === source.id)
    if (before && isSame(before, source, name)) {
      report.unchanged.push(source.id)
      continue
    }
    const { id: sourceId, capabilities } = source
    const input = { sourceId, name, ...capabilities }
    const outcome = await engine.execute({ name: 'query.register-source', input, actor: here })
    if (outcome.kind === 'refused') throw new Error(`${sourceId} was refused by ${outcome.rule}`)
    report.registered.push(sourceId)
  }
  return report
}

function isSame(before: Known, { capabilities: now }: AssetSource, name: string): boolean {
  const listed = (list: readonly string[]) => [...list].sort().join(' ')
  const acts = SOURCE_ACTS.filter((act) => now.acts.includes(act))
  return (
    before.name === name &&
    before.kind === now.kind &&
    before.transport === now.transport &&
    before.repeatable === now.repeatable &&
    before.needsDocument === now.needsDocument &&
    before.answersWithinMinutes === now.answersWithinMinutes &&
    listed(before.acts) === listed(acts) &&
    listed(before.assetTypes) === listed(now.assetTypes) &&
    listed(before.subjects) === listed(now.subjects)
  )
}

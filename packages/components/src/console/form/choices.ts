import type { ConsoleOffers, QueryResult, Words, ZhixingClient } from '../../internal/core'

import { codesOf } from '../codes'

export interface Choice {
  readonly value: string
  readonly text: string
}

type Chart = QueryResult<'organisation.chart'>

/** People, units and parties to choose from, read when a form first needs them. */
export class Choices {
  readonly #again: () => void
  #chart: Chart | 'asked' | undefined
  readonly #parties = new Map<string, readonly Choice[] | 'asked'>()

  constructor(again: () => void) {
    this.#again = again
  }

  people(client: ZhixingClient): readonly Choice[] {
    const chart = this.#read(client)
    const unitOf = new Map(chart?.units.map(({ id, name }) => [id, name]))
    return (chart?.people ?? [])
      .filter(({ active }) => active)
      .map(({ id, name, unitId }) => {
        const unit = unitId === null ? undefined : unitOf.get(unitId)
        return { value: id, text: unit ? `${name}（${unit}）` : name }
      })
  }

  units(client: ZhixingClient): readonly Choice[] {
    return (this.#read(client)?.units ?? []).map(({ id, name }) => ({ value: id, text: name }))
  }

  parties(client: ZhixingClient, caseId: string, words: Words): readonly Choice[] {
    const found = this.#parties.get(caseId)
    if (found === undefined) {
      this.#parties.set(caseId, 'asked')
      void this.#askParties(client, caseId, words)
    }
    return Array.isArray(found) ? found : []
  }

  async #askParties(client: ZhixingClient, caseId: string, { labels }: Words): Promise<void> {
    const answer = await client.query('case.get', { caseId }).catch(() => null)
    const parties = (answer?.parties ?? []).map(({ id, name, role }) => ({
      value: id,
      text: `${name}（${labels[`party.${role}`] ?? role}）`,
    }))
    this.#parties.set(caseId, parties)
    this.#again()
  }

  #read(client: ZhixingClient): Chart | undefined {
    if (this.#chart === undefined) {
      this.#chart = 'asked'
      const read = async () => {
        this.#chart = await client.query('organisation.chart', {})
        this.#again()
      }
      void read().catch(() => {
        this.#chart = undefined
      })
    }
    return this.#chart === 'asked' ? undefined : this.#chart
  }
}

/** Codes of the way of working in force, in the court's words. */
export function codes(offers: ConsoleOffers, kind: string, { labels }: Words): readonly Choice[] {
  const has: Readonly<Record<string, readonly string[]>> = offers.profile.has
  // Of what no way of working lists, every code that has words.
  if (!Object.hasOwn(has, kind)) return codesOf(labels, [kind])
  return (has[kind] ?? []).map((code) => ({ value: code, text: labels[`${kind}.${code}`] ?? code }))
}

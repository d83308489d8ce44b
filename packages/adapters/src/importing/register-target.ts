import { type Actor, type CourtId, cleanText, type Engine } from '@zhixing/core'
import type { QueryResult } from '@zhixing/core/client'
import { maskIdNumber } from '@zhixing/core/law'
import type { ChecksumItem, PartyRole, RegisterField, RegisterRecord } from '../case-register/index'
import type { CaseImportInput, Undertakers } from './register-input'

/** A case as the court has it. */
export type StoredCase = NonNullable<QueryResult<'case.get'>>

/** Reads the court through the engine's queries, as the one who imports. */
export class RegisterTarget {
  readonly #engine: Engine
  readonly #actor: Actor

  constructor(engine: Engine, actor: Actor) {
    this.#engine = engine
    this.#actor = actor
  }

  get courtId(): CourtId {
    return this.#actor.courtId
  }

  case(caseId: string): Promise<StoredCase | null> {
    return this.#engine.query({ name: 'case.get', input: { caseId }, actor: this.#actor })
  }

  /** Who may have a case in hand, by name. */
  async undertakers(): Promise<Undertakers> {
    const { people } = await this.#engine.query<QueryResult<'organisation.chart'>>({
      name: 'organisation.chart',
      input: {},
      actor: this.#actor,
    })
    const byName = new Map<string, number>()
    for (const { name, active, roles } of people) {
      if (!active || !roles.some((role) => role === 'quota-judge' || role === 'execution-officer')) continue
      byName.set(name, (byName.get(name) ?? 0) + 1)
    }
    return byName
  }
}

const PARTY_FIELDS: Readonly<Record<PartyRole, RegisterField>> = {
  applicant: 'applicant',
  debtor: 'debtor',
  'third-party': 'thirdParty',
  agent: 'agent',
}

/** Fields in which a case differs from the record of a register; none: it is the same case. */
export function differences(stored: StoredCase, input: CaseImportInput): readonly RegisterField[] {
  const fields: RegisterField[] = []
  if (stored.filedOn !== input.filedOn) fields.push('filedOn')
  if (stored.claimFen !== input.claimFen) fields.push('claim')
  for (const [role, field] of Object.entries(PARTY_FIELDS)) {
    const there = stored.parties.filter((party) => party.role === role).map(storedParty)
    const given = input.parties.filter((party) => party.role === role).map(givenParty)
    if (there.sort().join('\n') !== given.sort().join('\n')) fields.push(field)
  }
  return fields
}

type Party = CaseImportInput['parties'][number]

// Identity numbers are shown masked: what is compared is what may be seen.
const storedParty = ({ kind, name, idNumber }: Omit<Party, 'role' | 'phone'>) =>
  JSON.stringify([kind, name, idNumber])
const givenParty = ({ kind, name, idNumber }: Party) =>
  storedParty({ kind, name, idNumber: idNumber === null ? null : maskIdNumber(cleanText(idNumber)) })

/** What of a record counts for the checksum: names as they are written in the target (full-width letters made plain). */
export function sourceItem(record: RegisterRecord): ChecksumItem {
  return { ...record, parties: record.parties.map(({ role, name }) => ({ role, name: cleanText(name) })) }
}

/** What of a stored case counts for the checksum. */
export function targetItem({ caseNumber, filedOn, claimFen, parties }: StoredCase): ChecksumItem {
  return { caseNumber, filedOn, claimFen, parties: parties.map(({ role, name }) => ({ role, name })) }
}

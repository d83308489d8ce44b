import type { ClosingKind } from '../../kernel/closing-kind'
import type { EvolveTable } from '../../kernel/module'
import type { PartyField } from '../../kernel/profile-extractor'
import type { Recognition } from '../../kernel/profile-recognition'
import type { CASE_KINDS, CASE_MATTERS } from '../../kernel/profile-stage'
import { date, fen, integer, json, nullable, personal, type RowOf, table, text } from '../../kernel/table'
import { patch, put, type RowChange, type View } from '../../kernel/view'
import type { ClosingEvents } from '../closing/model'
import type { InabilityEvents } from '../inability/model'
import type { ProfileEvents } from '../profile/model'
import type { SeriesEvents } from '../series/model'

/** States of a case: filed (立案) → assigned (承办) ⇄ suspended (中止) → closed (结案). */
export type CaseState = 'filed' | 'assigned' | 'suspended' | 'closed'

/** Kinds of implementation cases by their type code 执 / 执恢 / 执保 / 执他 (法释〔2015〕 case-number rules). */
export type CaseKind = (typeof CASE_KINDS)[number]

/** 异议, 复议, 异议之诉; 审查类, 督办类 of a supervision. */
export type CaseMatter = (typeof CASE_MATTERS)[number]

export const cases = table('case_case', {
  stream: 'case',
  columns: {
    caseNumber: text(),
    kind: text<CaseKind>(),
    /** What the kind leaves open; nothing for the implementation of an instrument. */
    matter: nullable(text<CaseMatter>()),
    cause: text(),
    filedOn: date(),
    basisNumber: text(),
    basisIssuedBy: text(),
    claimFen: fen(),
    state: text<CaseState>(),
    undertakerId: nullable(text()),
    unitId: nullable(text()),
    applicantLabel: text(),
    debtorLabel: text(),
    /** Number and names of all parties: what people look a case up by. */
    searchText: text(),
    /** `livelihood` puts a case before others with the same date (seed 001:158). */
    flags: json<readonly string[]>(),
    priority: integer(),
    seriesId: nullable(text()),
    profileId: text(),
    profileVersion: text(),
    closedOn: nullable(date()),
    closingKind: nullable(text<ClosingKind>()),
    /** What the older system called the case's state, for imported cases. */
    legacyState: nullable(text()),
    /** 有财产可供执行 or 执行不能, as the review found; nothing while nobody has. */
    recognition: nullable(text<Recognition>()),
  },
  indexes: [
    { columns: ['filedOn', 'id'] },
    { columns: ['state', 'filedOn'] },
    { columns: ['undertakerId', 'state', 'filedOn'] },
    { columns: ['undertakerId', 'filedOn', 'id'] },
    { columns: ['caseNumber'] },
    { columns: ['basisNumber'] },
    { columns: ['seriesId'], whereNotNull: 'seriesId' },
    { columns: ['recognition', 'filedOn'] },
  ],
})

/** Both sides of a case; who they are is said at filing and changes by a ruling only (变更、追加当事人). */
export const SIDES_OF_CASE = ['applicant', 'debtor'] as const
/** 代理人、第三人、案外人（异议人）、竞买人、协助执行单位: whoever else takes part; they come while the case goes on. */
export const FURTHER_ROLES = ['agent', 'third-party', 'objector', 'bidder', 'cooperating-unit'] as const
export type PartyRole = (typeof SIDES_OF_CASE)[number] | (typeof FURTHER_ROLES)[number]

export const parties = table('case_party', {
  stream: 'case',
  columns: {
    caseId: text(),
    role: text<PartyRole>(),
    kind: text<'person' | 'organisation'>(),
    name: text(),
    idNumber: nullable(personal(text())),
    phone: nullable(personal(text())),
    /** 送达地址. */
    serviceAddress: nullable(personal(text())),
    /** By which the same person is found in other cases of the court; nothing where no number is known. */
    identityKey: nullable(text()),
    /** The party that an agent acts for; nothing where it was not said. */
    representsId: nullable(text()),
    /** Who entered the party: a payee must have been entered by another person than the one who asks for the payout. */
    enteredBy: text(),
  },
  indexes: [
    { columns: ['caseId'] },
    { columns: ['name'] },
    { columns: ['identityKey'], whereNotNull: 'identityKey' },
  ],
})

export type { ClosingKind }
export type CaseRow = RowOf<typeof cases>
export type PartyRow = RowOf<typeof parties>
export type CaseRows = { case_case: CaseRow; case_party: PartyRow }

/**
 * 特殊标识: what makes a case need care (seed 001:148, 001:158, 004:69). A profile says what follows from each, and may have
 * others (`flags`).
 */
export const FLAGS = [
  'livelihood',
  'party-or-government-debtor',
  'mass-or-sensitive',
  'significant-influence',
  'special-subject',
  'intervention',
  'violent-resistance',
  'maritime-small-amount',
  'bone-case',
] as const

export type CaseEvents = {
  'case.Filed': CaseRow
  'case.PartyEntered': PartyRow
  /** 当事人信息补充: the value under its own name, so that it is sealed, and where it was read. */
  'case.PartyCompleted': {
    caseId: string
    partyId: string
    field: PartyField
    idNumber?: string
    identityKey?: string
    phone?: string
    serviceAddress?: string
    materialId: string | null
    page: number | null
    reason: string
  }
  'case.Assigned': {
    caseId: string
    undertakerId: string
    unitId: string | null
    from: string | null
    reason: string
  }
  'case.Imported': {
    caseId: string
    legacyState: string
    node: string
    /** It comes with an undertaker of this court; otherwise it waits for its assignment here. */
    assigned: boolean
    /** Who had it in the older system, as written there. */
    undertakerName: string | null
    receivedFen: bigint
    paidFen: bigint
  }
  /**
   * `priority` is what follows for the case and everything open in it; the other two are there when the flag begins or ends
   * what the undertaker is asked to do.
   */
  'case.Flagged': {
    caseId: string
    flag: string
    set: boolean
    priority: number
    procuratorate?: 'invite' | 'withdraw'
    delegation?: 'suggest' | 'withdraw'
    reason: string
  }
  'case.Suspended': { caseId: string; reason: string }
  'case.Resumed': { caseId: string; reason: string }
}

type Evolved = CaseEvents &
  Pick<ClosingEvents, 'closing.CaseClosed'> &
  Pick<InabilityEvents, 'inability.Recognised' | 'inability.Revoked'> &
  Pick<ProfileEvents, 'profile.CaseMigrated'> &
  Pick<SeriesEvents, 'series.CaseJoined' | 'series.CaseLeft'>

/** Parties of the first versions had no key and named nobody whom they act for. */
const FIRST = { identityKey: null, representsId: null, serviceAddress: null }

/** Cases of the first versions were not recognised as anything, and did not say what an adjudication or a supervision is about. */
const FILED_FIRST = { recognition: null, matter: null }

/** A party that came later is what the case is looked up by, too. */
function foundByName(view: View<CaseRows>, { caseId, name }: PartyRow): readonly RowChange[] {
  const searchText = view.get('case_case', caseId)?.searchText
  if (searchText === undefined || searchText.includes(name)) return []
  return [patch(view, 'case_case', caseId, { searchText: `${searchText} ${name}` })]
}

export const evolveCase: EvolveTable<Evolved, CaseRows> = {
  'case.Filed': (_view, { data }) => [put('case_case', { ...FILED_FIRST, ...data })],
  'case.PartyEntered': (view, { data }) => [
    put('case_party', { ...FIRST, ...data }),
    ...foundByName(view, data),
  ],
  'case.PartyCompleted': (view, { data: { partyId, idNumber, identityKey, phone, serviceAddress } }) => [
    patch(view, 'case_party', partyId, {
      ...(idNumber === undefined ? {} : { idNumber, identityKey: identityKey ?? null }),
      ...(phone === undefined ? {} : { phone }),
      ...(serviceAddress === undefined ? {} : { serviceAddress }),
    }),
  ],
  // A suspended case that gets another undertaker stays suspended: only resuming it lets its clocks go on.
  'case.Assigned': (view, { data }) => [
    patch(view, 'case_case', data.caseId, {
      undertakerId: data.undertakerId,
      unitId: data.unitId,
      state: view.get('case_case', data.caseId)?.state === 'suspended' ? 'suspended' : 'assigned',
    }),
  ],
  'case.Imported': (view, { data }) => [
    patch(view, 'case_case', data.caseId, { legacyState: data.legacyState }),
  ],
  'case.Flagged': (view, { data: { caseId, flag, set, priority } }) => {
    const others = (view.get('case_case', caseId)?.flags ?? []).filter((each) => each !== flag)
    return [patch(view, 'case_case', caseId, { flags: set ? [...others, flag] : others, priority })]
  },
  'case.Suspended': (view, { data }) => [patch(view, 'case_case', data.caseId, { state: 'suspended' })],
  'case.Resumed': (view, { data }) => [patch(view, 'case_case', data.caseId, { state: 'assigned' })],
  'inability.Recognised': (view, { data }) => [
    patch(view, 'case_case', data.caseId, { recognition: data.recognition }),
  ],
  'inability.Revoked': (view, { data }) => [patch(view, 'case_case', data.caseId, { recognition: null })],
  'profile.CaseMigrated': (view, { data }) => [
    patch(view, 'case_case', data.caseId, {
      profileId: data.to.profileId,
      profileVersion: data.to.version,
    }),
  ],
  'series.CaseJoined': (view, { data }) => [
    patch(view, 'case_case', data.caseId, { seriesId: data.seriesId }),
  ],
  'series.CaseLeft': (view, { data }) => [patch(view, 'case_case', data.caseId, { seriesId: null })],
  'closing.CaseClosed': (view, { data, occurredOn }) => [
    patch(view, 'case_case', data.caseId, {
      state: 'closed',
      closedOn: occurredOn,
      closingKind: data.closingKind,
    }),
  ],
}

import { z } from 'zod'
import { CLOSING_KINDS } from '../../kernel/closing-kind'
import { command, field, query } from '../../kernel/contract'
import type { ActorRef } from '../../kernel/event'
import type { JsonObject } from '../../kernel/json'
import { PARTY_FIELDS } from '../../kernel/profile-extractor'
import { RECOGNITIONS } from '../../kernel/profile-recognition'
import type { CountedPage } from '../../kernel/query'
import { COURT_STAFF } from '../../kernel/role'
import { caseStream, naturalId } from '../../kernel/stream'
import { normalCaseNumber } from '../../law/index'
import { type CaseRow, FURTHER_ROLES, type PartyRow, SIDES_OF_CASE } from './model'

const party = z.object({
  role: z.enum([...SIDES_OF_CASE, ...FURTHER_ROLES]),
  kind: z.enum(['person', 'organisation']),
  name: field.text(200),
  idNumber: field.text(30).nullable().default(null),
  phone: field.text(30).nullable().default(null),
})

const filing = z.object({
  /** 案号, e.g. （2024）甘1202执123号; stored in its normal form. */
  caseNumber: field.text(60).transform(normalCaseNumber),
  filedOn: field.date(),
  cause: field.text(100),
  /** What the type code of the number does not say: 先予执行, 执行回转, 执行转破产. */
  kind: z.enum(['advance', 'reversal', 'bankruptcy']).optional(),
  /** 异议之诉 has no type code of its own, 督办类 the one of every supervision: both are said at filing. */
  matter: z.enum(['suit', 'urging']).optional(),
  basis: z.object({ number: field.text(120), issuedBy: field.text(120).default('—') }),
  claimFen: field.fen(),
  parties: z.array(party).min(2),
  flags: z.array(field.id()).default([]),
  seriesId: field.id().nullable().default(null),
})

const one = z.object({ caseId: field.id() })
const ofCase = (input: { caseId: string }) => caseStream(input.caseId)

/** The id of the case with this number: the same number filed twice meets itself. */
export function caseIdOf(caseNumber: string): string {
  return naturalId('case', normalCaseNumber(caseNumber))
}

const ofNumber = (input: { caseNumber: string }) => caseStream(caseIdOf(input.caseNumber))

/** A case in a list. */
export interface CaseSummary {
  readonly id: string
  readonly caseNumber: string
  readonly kind: string
  readonly matter: string | null
  readonly cause: string
  readonly filedOn: string
  readonly state: string
  readonly claimFen: bigint
  readonly applicantLabel: string
  readonly debtorLabel: string
  readonly undertakerId: string | null
  readonly undertakerName: string | null
  readonly flags: readonly string[]
  readonly closedOn: string | null
  readonly closingKind: string | null
  /** `executable-property`, `inability`, or nothing while it is not yet recognised. */
  readonly recognition: string | null
}

/** A case with its parties; identity numbers and telephones are masked. */
export interface CaseDetail extends CaseSummary {
  readonly basisNumber: string
  readonly basisIssuedBy: string
  readonly unitId: string | null
  readonly unitName: string | null
  readonly seriesId: string | null
  readonly profileId: string
  readonly profileVersion: string
  readonly legacyState: string | null
  readonly parties: readonly Pick<
    PartyRow,
    'id' | 'role' | 'kind' | 'name' | 'idNumber' | 'phone' | 'representsId'
  >[]
  readonly holders: readonly WorkHolder[]
  /** How many other cases of the court are linked with it, by what they share. */
  readonly linked: Readonly<Partial<Record<LinkKind, number>>>
}

/** Who has something of the case in hand: 节点在谁手里、事务在谁手里谁办案 (seed 000:14). */
export interface WorkHolder {
  readonly holderId: string
  readonly holderName: string
  readonly kind: 'node' | 'task'
  readonly workId: string
  /** Node id or affair id. */
  readonly code: string
  readonly dueOn: string
}

/** One recorded fact of a case: its journal as people read it. */
export interface TimelineEntry {
  readonly seq: number
  readonly type: string
  readonly occurredOn: string
  readonly recordedAt: string
  readonly actor: ActorRef
  readonly actorName: string
  readonly data: JsonObject
  readonly hash: string
}

/** Why two cases belong together (关联案件标识, seed 000:11). */
export type LinkKind = 'same-debtor' | 'same-creditor' | 'same-asset' | 'same-basis' | 'same-series'

/** One ground: what is the same, and how sure it is: by number, or only by the name of an organisation. */
export interface LinkGround {
  readonly kind: LinkKind
  readonly by: 'identity' | 'name' | 'record'
  /** The name of the party, the number of the basis, the series or the mark of the asset. */
  readonly what: string
}

/** Another case of the court with what it has in common. */
export interface LinkedCase extends CaseSummary {
  readonly grounds: readonly LinkGround[]
}

/** Another case in which the same person stands, and as what. */
export interface CaseOfPerson extends CaseSummary {
  readonly role: string
}

export const caseCommands = {
  'case.file': command<{ caseId: string }>()({
    input: filing,
    streams: ofNumber,
    reads: ['case_case'],
    emits: ['case.Filed', 'case.PartyEntered', 'case.Flagged'],
    allow: ['case-filing-clerk', 'system'],
    creates: true,
  }),
  'case.import': command<{ caseId: string }>()({
    input: filing.extend({
      /** What the older system called the state. */
      legacyState: field.text(60),
      state: z.enum(['filed', 'assigned', 'suspended', 'closed']),
      /** The node at which the case goes on here. */
      node: field.id(),
      undertakerName: field.text(60).nullable().default(null),
      receivedFen: field.fen().default(0n),
      paidFen: field.fen().default(0n),
      closedOn: field.date().nullable().default(null),
      /** How a closed case ended; performed when the older system does not say. */
      closingKind: z.enum(CLOSING_KINDS).nullable().default(null),
    }),
    streams: ofNumber,
    reads: ['case_case'],
    emits: [
      'case.Filed',
      'case.PartyEntered',
      'case.Flagged',
      'case.Imported',
      'case.Assigned',
      'case.Suspended',
      'closing.CaseClosed',
    ],
    allow: ['import'],
    creates: true,
  }),
  /** 登记案外人、异议人、竞买人、协助执行单位、代理人: who else takes part, while the case is open. */
  'case.enter-party': command<{ partyId: string }>()({
    input: party.extend({
      caseId: field.id(),
      role: z.enum(FURTHER_ROLES),
      /** The party whom an agent acts for. */
      representsId: field.id().nullable().default(null),
    }),
    streams: ofCase,
    reads: ['case_case', 'case_party'],
    emits: ['case.PartyEntered'],
    allow: ['case-filing-clerk', 'quota-judge', 'execution-officer'],
  }),
  /** 补充当事人信息: identity number where none is known, telephone, address for service; with where it was read. */
  'case.complete-party': command()({
    input: z.object({
      caseId: field.id(),
      partyId: field.id(),
      field: z.enum(PARTY_FIELDS),
      value: field.text(200),
      materialId: field.id().nullable().default(null),
      page: z.number().int().min(1).nullable().default(null),
      reason: field.text(300),
    }),
    streams: ofCase,
    reads: ['case_case', 'case_party'],
    emits: ['case.PartyCompleted'],
    allow: ['case-filing-clerk', 'quota-judge', 'execution-officer', 'judge-assistant', 'system'],
  }),
  'case.assign': command()({
    input: one.extend({ undertakerId: field.id(), reason: field.text(200) }),
    streams: ofCase,
    reads: ['case_case'],
    emits: ['case.Assigned'],
    allow: ['execution-director', 'case-filing-clerk', 'team-head', 'system'],
  }),
  /** 特殊标识: set or taken away while the case is open, with the reason. */
  'case.flag': command()({
    input: one.extend({ flag: field.id(), set: z.boolean(), reason: field.text(200) }),
    streams: ofCase,
    reads: ['case_case'],
    emits: ['case.Flagged'],
    allow: ['quota-judge', 'execution-officer', 'case-filing-clerk', 'execution-director'],
  }),
  'case.suspend': command()({
    input: one.extend({ reason: field.text(200) }),
    streams: ofCase,
    reads: ['case_case'],
    emits: ['case.Suspended'],
    allow: ['quota-judge', 'execution-officer'],
  }),
  'case.resume': command()({
    input: one.extend({ reason: field.text(200) }),
    streams: ofCase,
    reads: ['case_case'],
    emits: ['case.Resumed'],
    allow: ['quota-judge', 'execution-officer'],
  }),
}

export const caseQueries = {
  'case.get': query<CaseDetail | null>()({ input: one, allow: COURT_STAFF }),
  'case.list': query<CountedPage<CaseSummary>>()({
    input: z.object({
      /** A part of the case number, a debtor's or an applicant's name. */
      search: z.string().trim().max(100).optional(),
      state: z.enum(['filed', 'assigned', 'suspended', 'closed', 'open']).optional(),
      undertakerId: field.id().optional(),
      /** `none`: not yet recognised. */
      recognition: z.enum([...RECOGNITIONS, 'none']).optional(),
      limit: field.limit(),
      cursor: field.cursor(),
    }),
    allow: COURT_STAFF,
  }),
  'case.timeline': query<readonly TimelineEntry[]>()({ input: one, allow: COURT_STAFF }),
  /** 关联案件: cases of this court with the same debtor, creditor, asset, basis or series. */
  'case.linked': query<readonly LinkedCase[]>()({ input: one, allow: COURT_STAFF }),
  /** 同一人涉案: every other case of this court in which a party of this case stands. */
  'case.of-person': query<readonly CaseOfPerson[]>()({
    input: one.extend({ partyId: field.id() }),
    allow: COURT_STAFF,
  }),
  /** 窗口查询: the cases in which the person of this number stands; the number finds and is shown to nobody. */
  'case.of-number': query<readonly CaseOfPerson[]>()({
    input: z.object({ idNumber: field.text(40) }),
    allow: COURT_STAFF,
  }),
  'case.holders': query<readonly WorkHolder[]>()({ input: one, allow: COURT_STAFF }),
}

export type { CaseRow }

import { z } from 'zod'
import { command, field, query } from '../../kernel/contract'
import { LADDER } from '../../kernel/ladder'
import { COURT_STAFF, ROLES, type Role } from '../../kernel/role'
import { caseStream, courtStream } from '../../kernel/stream'
import { bankAccountCommands, bankAccountQueries } from './contract-bank-account'
import { centreQueries } from './contract-centre'
import { equipmentCommands, equipmentQueries } from './contract-equipment'
import type { AbsenceRow, CourtRow, LentRow, PersonRow, UnitRow } from './model'

/** Levels of the court tree (seed 001:86 四级法院). */
export const COURT_LEVELS = ['supreme', 'high', 'intermediate', 'basic', 'special'] as const

/** Courts beside the general ones, each at the level of one of them (seed 001:24, 004:24). */
export const SPECIAL_COURTS = ['maritime', 'railway-transport', 'development-zone'] as const

/** Staff classes (seed 000:12, 004:145). */
export const STAFF_CLASSES = [
  'quota-judge',
  'execution-officer',
  'judge-assistant',
  'clerk',
  'judicial-police',
  'administrator',
] as const

export type StaffClass = (typeof STAFF_CLASSES)[number]

const inCourt = () => courtStream
const leaders: readonly Role[] = LADDER

export const organisationCommands = {
  ...bankAccountCommands,
  ...equipmentCommands,
  'organisation.establish-court': command()({
    input: z.object({
      courtId: field.id(),
      name: field.text(80),
      /** A special court is attached at its own level: a maritime court among the intermediate ones (seed 004:24). */
      level: z.enum(COURT_LEVELS),
      special: z.enum(SPECIAL_COURTS).nullable().default(null),
      parentId: field.id().nullable().default(null),
      /** 法院代字 of the case number, e.g. 甘12. */
      codeName: field.text(20),
      /** Command centre and teams are what a court has when it says nothing else (seed 000:12). */
      profileId: field.id().default('city-plan'),
    }),
    streams: inCourt,
    reads: ['org_court'],
    emits: ['organisation.CourtEstablished'],
    allow: ['system-administrator'],
    creates: true,
  }),
  'organisation.add-unit': command()({
    input: z.object({
      unitId: field.id(),
      name: field.text(80),
      /** What the unit does; several functions may be given to one unit (seed 000:12). */
      functions: z.array(field.id()).min(1),
      /** The unit it belongs to; a centre of its own kind lies under the command centre. */
      parentId: field.id().nullable().default(null),
    }),
    streams: inCourt,
    reads: ['org_unit'],
    emits: ['organisation.UnitAdded'],
    allow: ['system-administrator'],
  }),
  'organisation.add-person': command()({
    input: z.object({
      personId: field.id(),
      name: field.text(60),
      staffClass: z.enum(STAFF_CLASSES),
      roles: z.array(z.enum(ROLES)).min(1),
      unitId: field.id().nullable().default(null),
      /** Becomes the head of that unit. */
      head: z.boolean().default(false),
    }),
    streams: inCourt,
    reads: ['org_unit', 'org_person'],
    emits: ['organisation.PersonAdded', 'organisation.HeadAppointed'],
    allow: ['system-administrator'],
  }),
  'organisation.appoint-head': command()({
    input: z.object({ unitId: field.id(), personId: field.id() }),
    streams: inCourt,
    reads: ['org_unit', 'org_person'],
    emits: ['organisation.HeadAppointed'],
    allow: ['system-administrator', 'execution-director'],
  }),
  /** Moves a person, changes staff class and roles, takes out of service or back; what is left out stays. */
  'organisation.change-person': command()({
    input: z.object({
      personId: field.id(),
      unitId: field.id().nullable().optional(),
      staffClass: z.enum(STAFF_CLASSES).optional(),
      roles: z.array(z.enum(ROLES)).min(1).optional(),
      active: z.boolean().optional(),
      reason: field.text(200),
    }),
    streams: inCourt,
    reads: ['org_unit', 'org_person'],
    emits: ['organisation.PersonChanged'],
    allow: ['system-administrator'],
  }),
  /** Recorded again with the same first day, it changes the last day or the deputy. */
  'organisation.record-absence': command()({
    input: z.object({
      personId: field.id(),
      from: field.date(),
      until: field.date(),
      deputyId: field.id(),
      reason: field.text(200),
    }),
    streams: inCourt,
    reads: ['org_person', 'org_absence'],
    emits: ['organisation.AbsenceRecorded'],
    allow: ['system-administrator', ...leaders],
  }),
  /** Everything a person has in hand in one case goes to another, or to the deputy when nobody is named. */
  'organisation.hand-over-work': command<{ nodes: number; tasks: number }>()({
    input: z.object({
      caseId: field.id(),
      fromPersonId: field.id(),
      toPersonId: field.id().optional(),
      reason: field.text(300),
    }),
    streams: ({ caseId }) => caseStream(caseId),
    reads: ['node_node', 'task_task'],
    emits: ['node.HandedOver', 'organisation.TaskHandedOver'],
    allow: leaders,
  }),
  /** The engine asks whether a question or an instruction below lies in the domains of the hub; nothing else is done. */
  'organisation.act-as-hub': command()({
    input: z.object({ subject: field.id(), courtId: field.id().nullable() }),
    streams: inCourt,
    reads: [],
    emits: [],
    allow: ['execution-director', 'vice-president-in-charge', 'special-supervisor'],
  }),
  /** A person of another court comes for some days; given by the engine for the court above both (`engine.lend`). */
  'organisation.receive-lent-person': command()({
    input: z.object({
      fromCourtId: field.id(),
      personId: field.id(),
      name: field.text(60),
      staffClass: z.enum(STAFF_CLASSES),
      roles: z.array(z.enum(ROLES)).min(1),
      unitId: field.id(),
      /** Court and person who granted it. */
      grantedBy: field.id(),
      from: field.date(),
      until: field.date(),
      matter: field.text(300),
    }),
    streams: inCourt,
    reads: ['org_unit', 'org_person', 'org_lent'],
    emits: ['organisation.PersonAdded', 'organisation.PersonLent'],
    allow: ['system'],
  }),
}

/** The court with its units and people. */
export interface OrganisationChart {
  readonly court: CourtRow | null
  readonly units: readonly UnitRow[]
  readonly people: readonly PersonRow[]
}

/** What a person has in hand, case by case: what is to be handed over when he is away. */
export interface OpenWorkOfCase {
  readonly caseId: string
  readonly caseNumber: string
  readonly nodes: number
  readonly tasks: number
  readonly firstDueOn: string
}

/** Who is away and who is lent, newest first. */
export interface Staffing {
  readonly absences: readonly AbsenceRow[]
  readonly lent: readonly LentRow[]
}

export const organisationQueries = {
  ...centreQueries,
  ...bankAccountQueries,
  ...equipmentQueries,
  'organisation.open-work': query<readonly OpenWorkOfCase[]>()({
    input: z.object({ personId: field.id() }),
    allow: COURT_STAFF,
  }),
  'organisation.staffing': query<Staffing>()({ input: z.object({}), allow: COURT_STAFF }),
  'organisation.chart': query<OrganisationChart>()({ input: z.object({}), allow: COURT_STAFF }),
}

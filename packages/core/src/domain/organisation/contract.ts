import { z } from 'zod'
import { command, field, query } from '../../kernel/contract'
import { COURT_STAFF, ROLES } from '../../kernel/role'
import { courtStream } from '../../kernel/stream'
import type { CourtRow, PersonRow, UnitRow } from './model'

/** Levels of the court tree (seed 001:86 四级法院). */
export const COURT_LEVELS = ['supreme', 'high', 'intermediate', 'basic', 'special'] as const

/** Staff classes (seed 000:12, 004:145). */
export const STAFF_CLASSES = [
  'quota-judge',
  'execution-officer',
  'judge-assistant',
  'clerk',
  'judicial-police',
  'administrator',
] as const

const inCourt = () => courtStream

export const organisationCommands = {
  'organisation.establish-court': command()({
    input: z.object({
      courtId: field.id(),
      name: field.text(80),
      level: z.enum(COURT_LEVELS),
      parentId: field.id().nullable().default(null),
      /** 法院代字 of the case number, e.g. 甘12. */
      codeName: field.text(20),
      profileId: field.id(),
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
}

/** The court with its units and people. */
export interface OrganisationChart {
  readonly court: CourtRow | null
  readonly units: readonly UnitRow[]
  readonly people: readonly PersonRow[]
}

export const organisationQueries = {
  'organisation.chart': query<OrganisationChart>()({ input: z.object({}), allow: COURT_STAFF }),
}

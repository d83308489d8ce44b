// A small court in the page: the real engine on storage in memory, half a made-up year behind it.
import { createEngine, type Engine, paperReader, type Sender, storeFiles } from '@zhixing/core'
import type { ZhixingClient } from '@zhixing/core/client'
import { createDirectClient, createHandler, type Handler } from '@zhixing/core/http'
import { createMemoryFiles, createMemoryStorage } from '@zhixing/core/memory'
import type { MaterialReader } from '@zhixing/core/ports'
import {
  cityCourts,
  generateCaseload,
  must,
  SEARCHED,
  simulatedAsking,
  simulateHalfYear,
} from '@zhixing/core/simulate'
import { actorOf, type DemoCourt, type ManualClock, manualClock, sequentialIds } from '@zhixing/core/testing'
import type { SuperviseBelow } from '../src/elements/orders-board/orders-board'
import type { AskCourts } from '../src/elements/supervision-board/courts'
import { smallPdf } from '../src/internal/testing/files'
import { deviceRecordings } from './device-recordings'
import { dossierCentre } from './dossier-centre'
import { buildFlowCourt, flowCourt } from './flow-court'
import { lastDay } from './last-day'

/** The day on which the stories play. */
export const TODAY = '2024-06-28'
/** The court that has cases, and one that was set up this morning. */
export const COURT = 'gan1202'
export const NEW_COURT = 'gan1221'
/** The court above both, which looks into them and issues orders there. */
export const CITY_COURT = 'gan12'
/** The court in which the case itself moves. */
export const FLOW_COURT = flowCourt.courtId
/** The header by which the page says who is acting; only here, where everybody may play everybody. */
export const PERSON_HEADER = 'x-person'

/** The court with everything that a story or a test asks of it. */
/** The applicant of the case with most to see, signed in. */
export const APPLICANT = 'party:applicant'

export interface House {
  readonly engine: Engine
  readonly handler: Handler
  /** The case with most to see. */
  readonly caseId: string
  /** A case that was filed today: no money, no papers, nobody to handle it. */
  readonly freshCaseId: string
  /** A case in which a payout waits for its approval. */
  readonly payoutCaseId: string
  /** A case on whose account the proceeds of a plan lie. */
  readonly planCaseId: string
  /** The case in which property is searched for. */
  readonly searchCaseId: string
  /** At the court where cases move: the one that has come furthest. */
  readonly movedCaseId: string
  /** How the director of the court above asks the courts below and orders there. */
  readonly above: ReturnType<typeof fromAbove>
  /** Lets the made-up registries answer what was asked. */
  answer(): Promise<unknown>
  /** Has the texts in the dossiers read, so that they can be searched; what a case was told of lies in each of them. */
  readPapers(): Promise<unknown>
  /** A client of a person, without a wire: `gan1202-director`. */
  clientOf(personId: string): ZhixingClient
}

/** Reads plain texts, and the one line on each page of a PDF made here; nothing else is needed. */
const plainTexts: MaterialReader = {
  id: 'plain-texts',
  async read({ mediaType, bytes }) {
    const text = new TextDecoder().decode(bytes)
    if (mediaType === 'text/plain') return { pages: [{ page: 1, text }] }
    const lines = [...text.matchAll(/\(([^)]*)\) Tj/g)]
    return { pages: lines.map(([, line = ''], at) => ({ page: at + 1, text: line })) }
  },
}

/** The two courts and the one above them. */
const courts = cityCourts
const allCourts = [...courts, flowCourt]

/** Builds the court and lives through its half-year; a third of a second. */
export async function buildHouse(): Promise<House> {
  const clock = manualClock('2024-01-01')
  const files = createMemoryFiles()
  const storage = createMemoryStorage()
  const movedCaseId = await buildFlowCourt(storage, TODAY)
  const engine = await createEngine({ storage, clock, ids: sequentialIds() })
  const act = async <R>(personId: string, name: string, input: object): Promise<R> =>
    must<R>(await engine.execute({ name, input, actor: personOf(personId) }))
  const senders = {
    'file.store': storeFiles(files),
    'openness.push': async () => [],
    ...simulatedAsking(() => clock.today()),
  }
  const paper = async () => {
    const bytes = new Uint8Array(await smallPdf(3).arrayBuffer())
    return files.put(COURT, bytes, 'application/pdf')
  }
  await halfYear(engine, clock, paper, senders)
  clock.set(TODAY, '09:00')
  await engine.tick(COURT)
  const clientOf = (personId: string) => createDirectClient({ engine, files, actor: personOf(personId) })
  const cases = await lastDay(act, clientOf(`${COURT}-director`))
  const clerk = personOf(`${COURT}-dossier-01`)
  await dossierCentre({ engine, files, clerk }, act, clientOf(`${COURT}-director`))
  await deviceRecordings({ engine, files }, clientOf(`${COURT}-director`), cases.caseId)
  await engine.drain(senders, COURT)
  const searched = await clientOf(`${COURT}-director`).query('case.list', { search: `甘1202执${SEARCHED}号` })
  const detail = await clientOf(`${COURT}-director`).query('case.get', { caseId: cases.caseId })
  const partyId = detail?.parties.find(({ role }) => role === 'applicant')?.id ?? ''
  const applicant = { kind: 'person', id: partyId, courtId: COURT, roles: ['party'] } as const
  const actorFor = (personId: string) => (personId === APPLICANT ? applicant : personOf(personId))
  return {
    engine,
    searchCaseId: searched.items[0]?.id ?? '',
    answer: () => engine.drain(senders, COURT),
    readPapers: () => paperReader(engine, { reader: plainTexts, files }).run(COURT),
    ...cases,
    movedCaseId,
    above: fromAbove(engine),
    handler: createHandler({
      engine,
      files,
      identify: (request) => {
        const personId = request.headers.get(PERSON_HEADER) ?? ''
        return personId === APPLICANT ? applicant : knownPerson(personId)
      },
    }),
    clientOf: (personId) => createDirectClient({ engine, files, actor: actorFor(personId) }),
  }
}

/** What a host of the court above passes on to the engine. */
function fromAbove(engine: Engine) {
  const actor = personOf(`${CITY_COURT}-director`)
  const courtNames = Object.fromEntries(courts.map(({ courtId, name }) => [courtId, name]))
  const across: AskCourts = async (name, input, courtId) => {
    const one = courtId === undefined ? {} : { courtId }
    const answers = await engine.queryAcross({ name, input, actor, ...one })
    return answers.map((each) => ({ ...each, courtName: courtNames[each.courtId] ?? '' })) as never
  }
  const supervise: SuperviseBelow = async (order) => (await engine.supervise({ actor, ...order })) as never
  return { across, supervise, courtNames }
}

async function halfYear(
  engine: Engine,
  clock: ManualClock,
  files: () => Promise<{ hash: string; mediaType: string; size: number }>,
  senders: Readonly<Record<string, Sender>>,
): Promise<void> {
  const all = generateCaseload({ seed: 7, scale: 50 })
  const caseload = { ...all, cases: all.cases.filter(({ courtId }) => courtId === COURT) }
  await simulateHalfYear({
    engine,
    clock,
    caseload,
    courts,
    files,
    senders,
    until: '2024-06-27',
    searchIn: COURT,
    supervisedIn: COURT,
  })
}

function courtOf(personId: string): DemoCourt | undefined {
  return allCourts.find(({ courtId }) => personId.startsWith(`${courtId}-`))
}

function personOf(personId: string) {
  const court = courtOf(personId)
  if (!court) throw new Error(`${personId} works at none of these courts`)
  return actorOf(court, personId)
}

function knownPerson(personId: string) {
  return courtOf(personId)?.people.some(({ id }) => id === personId) ? personOf(personId) : null
}

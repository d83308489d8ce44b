import type { InputOf } from '../../kernel/contract'
import type { RecordedEvent } from '../../kernel/event'
import type { CourtReader, Filter, QueryContext } from '../../kernel/query'
import { readAll } from '../../kernel/read-all'
import { readJournal } from '../../kernel/read-journal'
import { caseStream, receiptStream, type StreamId } from '../../kernel/stream'
import type { AssetRows } from '../asset/model'
import type { CaseRow, CaseRows } from '../case/model'
import type { ClosingRows } from '../closing/model'
import type { ControlRows } from '../control/model'
import type { DossierRows } from '../dossier/model'
import type { FundRows } from '../fund/model'
import type { NodeRow, NodeRows } from '../node/model'
import type { RecordingRows } from '../recording/model'
import type { SmallestUnit, supervisionQueries, UnitKind } from './contract'
import type { FindingRow, SupervisionRows } from './model'
import { allRules } from './rules-watch'

type Rows = AssetRows &
  ControlRows &
  CaseRows &
  NodeRows &
  FundRows &
  DossierRows &
  ClosingRows &
  SupervisionRows &
  RecordingRows
type Reader = CourtReader<Rows>
type Input = InputOf<(typeof supervisionQueries)['supervision.units']>

/** A unit as its room keeps it; `owner` when no clock of its own says who has it in hand. */
interface Kept {
  readonly id: string
  readonly kept: SmallestUnit['kept']
  readonly code: string
  readonly state: string
  readonly owner: string | null
  readonly stream?: StreamId
  /** By what else its clocks and events name it: a thing by its controls. */
  readonly also?: readonly string[]
}

const ofCase = (caseId: string): readonly Filter[] => [{ column: 'caseId', op: 'eq', value: caseId }]

/** What a court keeps of each smallest unit: clocks, things, payouts and receipts, recordings, papers, parties and proposals (seed 004:58). */
const kept: Readonly<Record<UnitKind, (reader: Reader, subject: CaseRow) => Promise<readonly Kept[]>>> = {
  node: async (reader, { id }) => {
    const rows = await readAll(reader, { table: 'node_node', where: ofCase(id) })
    return rows.map(({ id: nodeId, node, state, holderId }) => {
      return { id: nodeId, kept: 'node', code: node, state, owner: holderId }
    })
  },
  object: async (reader, { id, undertakerId }) => {
    const things = await readAll(reader, { table: 'asset_asset', where: ofCase(id) })
    const controls = await readAll(reader, { table: 'control_order', where: ofCase(id) })
    return things.map((row): Kept => {
      const also = controls.filter(({ assetId }) => assetId === row.id).map((control) => control.id)
      return { id: row.id, kept: 'asset', code: row.type, state: row.state, owner: undertakerId, also }
    })
  },
  sum: async (reader, { id }) => {
    const payouts = await readAll(reader, { table: 'fund_payout', where: ofCase(id) })
    const came = await readAll(reader, {
      table: 'fund_entry',
      where: [...ofCase(id), { column: 'kind', op: 'in', value: ['receipt', 'interest'] }],
    })
    const receiptIds = [...new Set(came.flatMap(({ receiptId }) => receiptId ?? []))]
    const found = await Promise.all(receiptIds.map((one) => reader.get('fund_receipt', one)))
    const receipts = found.filter((row) => row !== undefined)
    return [
      ...payouts.map((row): Kept => {
        const { id: payoutId, purpose, state, requestedBy } = row
        return { id: payoutId, kept: 'payout', code: purpose, state, owner: requestedBy }
      }),
      ...receipts.map((row): Kept => {
        const owner = row.identifiedBy
        return {
          id: row.id,
          kept: 'receipt',
          code: 'receipt',
          state: row.state,
          owner,
          stream: receiptStream(row.id),
        }
      }),
    ]
  },
  recording: async (reader, { id }) => {
    const rows = await readAll(reader, { table: 'recording_recording', where: ofCase(id) })
    return rows.map((row): Kept => {
      const { id: recordingId, officerId, state, review } = row
      const stream = `recording/${recordingId}` as const
      const code = row.mediaType.split('/')[0] ?? 'video'
      const shown = review === 'waiting' ? state : review
      return { id: recordingId, kept: 'recording', code, state: shown, owner: officerId, stream }
    })
  },
  datum: async (reader, { id, state: caseState, undertakerId }) => {
    const papers = await readAll(reader, { table: 'dossier_material', where: ofCase(id) })
    const parties = await readAll(reader, { table: 'case_party', where: ofCase(id) })
    const proposals = await readAll(reader, { table: 'closing_proposal', where: ofCase(id) })
    return [
      { id, kept: 'case', code: 'case', state: caseState, owner: undertakerId },
      ...papers.map((row): Kept => {
        // What made itself is answered for by the undertaker.
        const owner = row.producedBy.startsWith('reaction:') ? undertakerId : row.producedBy
        return { id: row.id, kept: 'material', code: row.kind, state: row.state, owner }
      }),
      ...parties.map((row): Kept => {
        return { id: row.id, kept: 'party', code: row.role, state: 'entered', owner: row.enteredBy }
      }),
      ...proposals.map((row): Kept => {
        return {
          id: row.id,
          kept: 'proposal',
          code: row.closingKind,
          state: row.state,
          owner: row.proposedBy,
        }
      }),
    ]
  },
}

/**
 * Every smallest unit of a kind in a case (执行管理的最小单元): who has it in hand, its state, the rules that watch it, what
 * was found about it, and its history out of the journal.
 */
export async function readUnits(input: Input, context: QueryContext): Promise<readonly SmallestUnit[]> {
  const reader = context.reader<Rows>()
  const subject = await reader.get('case_case', input.caseId)
  if (!subject) return []
  const units = (await kept[input.unit](reader, subject)).filter(({ id }) => (input.id ?? id) === id)
  const clocks = await readAll(reader, { table: 'node_node', where: ofCase(subject.id) })
  const findings = await readAll(reader, { table: 'supervision_finding', where: ofCase(subject.id) })
  const journal = await readJournal(reader, caseStream(subject.id))
  return Promise.all(
    units.map(async (one) => {
      const names = [one.id, ...(one.also ?? [])]
      const own = clocks.filter(({ subjectId }) => names.includes(subjectId))
      const objects = [...names, ...own.map(({ id }) => id)]
      const ownerId =
        own.find(({ holderId }) => holderId !== null)?.holderId ?? one.owner ?? subject.undertakerId
      const events = one.stream ? [...(await readJournal(reader, one.stream)), ...journal] : journal
      return {
        id: one.id,
        unit: input.unit,
        kept: one.kept,
        caseId: subject.id,
        code: one.code,
        state: one.state,
        ownerId,
        ownerName: ownerId === null ? null : (context.directory.person(ownerId)?.name ?? ownerId),
        rules: rulesOf(input.unit, one, own),
        warnings: findings.filter(({ objectId }) => objects.includes(objectId)).map(brief),
        history: events.filter((event) => isAbout(event, one)).map(entry),
      }
    }),
  )
}

/** Rules of the unit; of a clock, and of the clocks that a sum or a paper has, the one that takes them. */
function rulesOf(unit: UnitKind, { code, kept: kind }: Kept, own: readonly NodeRow[]): readonly string[] {
  const codes = unit === 'node' ? [code] : own.map(({ node }) => node)
  const byClock = codes.flatMap((node) => {
    const rule = allRules.find(
      ({ on, codes: only }) => on === 'node.Breached' && (!only || only.includes(node)),
    )
    return rule ? [rule.id] : []
  })
  const watching = allRules.filter((rule) => rule.unit === unit && (rule.kept ?? kind) === kind)
  const byUnit = unit === 'node' ? [] : watching.map(({ id }) => id)
  return [...new Set([...byClock, ...byUnit])]
}

/** An event of the unit names it; a case is named by all of its own. */
function isAbout({ data, stream, type }: RecordedEvent, { id, kept: kind, also = [] }: Kept): boolean {
  if (kind === 'case') return type.startsWith('case.')
  const named = Object.values(data)
  return stream.endsWith(`/${id}`) || named.includes(id) || also.some((other) => named.includes(other))
}

const brief = ({ id, rule, state, level, dueOn }: FindingRow) => ({ id, rule, state, level, dueOn })
const entry = ({ seq, type, occurredOn, recordedAt, actor }: RecordedEvent) => {
  return { seq, type, occurredOn, recordedAt, actorId: actor.id }
}

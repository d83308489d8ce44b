import { cleanText, type ErrorParams } from '@zhixing/core'
import type { CommandInput } from '@zhixing/core/client'
import type { CaseState, RegisterField, RegisterRecord } from '../case-register/index'
import type { ImportProblem } from './problem'

/** What `case.import` takes. */
export type CaseImportInput = CommandInput<'case.import'>

type ClosingKind = NonNullable<CaseImportInput['closingKind']>

/** What a register does not say; the contract of a case wants a text. */
const NOT_STATED = '—'
const MAX_STATE_TEXT = 60

const STATES: Readonly<Record<CaseState, CaseImportInput['state']>> = {
  filed: 'filed',
  assigned: 'assigned',
  'in-progress': 'assigned',
  suspended: 'suspended',
  closed: 'closed',
}

/** Where a case goes on when the older system names no node: at the earliest point that its state allows. */
const FIRST_NODES: Readonly<Record<CaseState, string>> = {
  filed: 'assignment',
  assigned: 'execution-notice',
  'in-progress': 'execution-notice',
  suspended: 'execution-notice',
  closed: 'closing',
}

/** Ways of closing as older systems write them; the more particular ones first. */
const CLOSINGS: readonly (readonly [RegExp, ClosingKind])[] = [
  [/终本|终结本次/, 'round-terminated'],
  [/不予执行/, 'not-enforced'],
  [/驳回/, 'application-dismissed'],
  [/销案/, 'case-cancelled'],
  [/终结/, 'terminated'],
  [/完毕|履行/, 'performed'],
]

/** Judges and officers of a court, by name: how many bear it. */
export type Undertakers = ReadonlyMap<string, number>

/** A record in the terms of the command, and what had to be assumed for it. */
export interface RegisterInput {
  readonly input: CaseImportInput
  readonly warnings: readonly ImportProblem[]
}

/** Puts a record of a register into the terms of `case.import`. The texts of the older system stay readable. */
export function registerInput(record: RegisterRecord, undertakers: Undertakers): RegisterInput {
  const warnings: ImportProblem[] = []
  const warn = (code: string, field: RegisterField, params: ErrorParams = {}) =>
    void warnings.push({ code, params, field })
  const { state } = record.state
  const node = record.state.node ?? FIRST_NODES[state]
  if (record.state.node === undefined && state !== 'filed') warn('register-node-assumed', 'node', { node })
  if (state !== 'filed' && state !== 'closed') warnUndertaker(record.undertakerName, undertakers, warn)
  const closingKind = state === 'closed' ? closingKindOf(record) : undefined
  if (state === 'closed' && closingKind === undefined) warn('register-closing-assumed', 'closingMethod')
  const input: CaseImportInput = {
    caseNumber: record.caseNumber,
    filedOn: record.filedOn,
    cause: record.cause || NOT_STATED,
    basis: {
      number: `${record.basis.number}${record.basis.kind ?? ''}`,
      issuedBy: record.basis.issuedBy ?? NOT_STATED,
    },
    claimFen: record.claimFen,
    parties: record.parties.map(({ role, kind, name, idNumber, phone }) => ({
      role,
      kind,
      name: cleanText(name),
      idNumber: idNumber ?? null,
      phone: phone ?? null,
    })),
    flags: [...record.flags],
    seriesId: null,
    legacyState: legacyText(record),
    state: STATES[state],
    node,
    undertakerName: record.undertakerName === undefined ? null : cleanText(record.undertakerName),
    receivedFen: record.receivedFen ?? 0n,
    paidFen: record.paidFen ?? 0n,
    closedOn: record.closedOn ?? null,
    closingKind: closingKind ?? null,
  }
  return { input, warnings }
}

function warnUndertaker(
  name: string | undefined,
  undertakers: Undertakers,
  warn: (code: string, field: RegisterField, params?: ErrorParams) => void,
): void {
  if (name === undefined) {
    warn('undertaker-missing', 'undertaker')
    return
  }
  const bearers = undertakers.get(cleanText(name)) ?? 0
  if (bearers === 0) warn('undertaker-unknown', 'undertaker', { person: name })
  if (bearers > 1) warn('undertaker-ambiguous', 'undertaker', { person: name, count: bearers })
}

function closingKindOf(record: RegisterRecord): ClosingKind | undefined {
  for (const text of [record.closingMethod, record.legacyState, record.legacyNode]) {
    const found = CLOSINGS.find(([pattern]) => text !== undefined && pattern.test(text))
    if (found) return found[1]
  }
  return undefined
}

/** State and node as the older system wrote them: `执行中／网络查控`. */
function legacyText(record: RegisterRecord): string {
  const texts = [record.legacyState, record.legacyNode].filter((text) => text !== undefined)
  return texts.join('／').slice(0, MAX_STATE_TEXT)
}

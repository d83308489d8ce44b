import { canonicalJson, type Json } from '../../kernel/json'
import type { CommandCall, Reaction } from '../../kernel/module'
import type { View } from '../../kernel/view'
import type { ControlResult, ControlTerms } from '../../ports/asset-source'
import type { NodeEvents, NodeRows } from '../node/model'
import type { QueryEvents, QueryRows } from '../query/model'
import type { ControlView } from './decide'
import { courtAccount } from './decide-acts'
import type { ActRow, ControlEvents, ControlRow } from './model'

/** The hit becomes a thing in the act that holds it. */
const adoptThing: Reaction = {
  id: 'control.adopt-thing',
  on: ['control.Ordered'],
  reads: [],
  calls: ['asset.adopt'],
  react: (event) => {
    const { caseId, findingId } = event.data as unknown as ControlEvents['control.Ordered']
    return findingId === null ? [] : [{ name: 'asset.adopt', input: { caseId, findingId, byControl: true } }]
  },
}

/** What is not served by hand leaves for its source. */
const sendToSource: Reaction = {
  id: 'control.send-to-source',
  on: ['control.Ordered', 'control.ActOrdered'],
  reads: ['control_order', 'org_bank_account'],
  calls: ['query.order-control'],
  react: (event, view) => {
    const { controlId, act } = event.data as unknown as ControlEvents['control.ActOrdered']
    const rows = view as unknown as View<ControlView>
    const row = rows.get('control_order', controlId)
    return row && act.sourceId !== null ? [lineOf(row, act, act.sourceId, rows)] : []
  },
}

function lineOf(row: ControlRow, act: ActRow, sourceId: string, view: View<ControlView>): CommandCall {
  const input = {
    caseId: row.caseId,
    controlId: row.id,
    controlActId: act.id,
    partyId: row.partyId,
    sourceId,
    act: act.act === 'order' ? row.kind : act.act,
    assetType: row.assetType,
    termsText: canonicalJson(termsOf(row, act, view) as unknown as Json),
    document: { number: act.documentNumber, name: act.documentName, hash: act.documentHash },
    reason: act.reason,
    orderedBy: act.orderedBy,
  }
  return { name: 'query.order-control', input }
}

function termsOf(row: ControlRow, act: ActRow, view: View<ControlView>): ControlTerms {
  const payTo = act.act === 'deduct' ? courtAccount(view) : undefined
  const limitFen = act.amountFen ?? row.limitFen
  return {
    assetRef: row.assetRef,
    assetType: row.assetType,
    ...(limitFen === null ? {} : { limitFen }),
    ...(row.mode === null ? {} : { mode: row.mode }),
    ...(act.act === 'deduct' ? {} : { from: act.from ?? row.from, until: act.until ?? row.until }),
    ...(act.act === 'order' || row.requestNo === null ? {} : { earlierRequestNo: row.requestNo }),
    ...(payTo
      ? { payTo: { name: payTo.holderName, account: payTo.courtAccountNumber, bank: payTo.bank } }
      : {}),
  }
}

/** What the source says to the line is what came of the control. */
const takeResult: Reaction = {
  id: 'control.take-result',
  on: ['query.ControlTold'],
  reads: [],
  calls: ['control.record-result'],
  react: (event) => {
    const { caseId, controlId, lineId, controlText } =
      event.data as unknown as QueryEvents['query.ControlTold']
    return [{ name: 'control.record-result', input: { caseId, controlId, lineId, controlText } }]
  },
}

/** A source that will not take the request has refused the control. */
const takeRefusal: Reaction = {
  id: 'control.take-refusal',
  on: ['query.Received'],
  reads: ['query_line'],
  calls: ['control.record-result'],
  react: (event, view) => {
    const { caseId, lineId, state, told } = event.data as unknown as QueryEvents['query.Received']
    const line = (view as unknown as View<QueryRows>).get('query_line', lineId)
    if (state !== 'refused' || !line || line.controlId === null) return []
    const refused: ControlResult = { kind: 'refused', assetRef: '', before: [], text: told ?? '' }
    const controlText = canonicalJson(refused as unknown as Json)
    return [
      { name: 'control.record-result', input: { caseId, controlId: line.controlId, lineId, controlText } },
    ]
  },
}

/** T-30, -15, -7, -1: the clock has warned its holder; the others are told by the control. */
const tellLeaders: Reaction = {
  id: 'control.tell-leaders',
  on: ['node.Warned'],
  reads: ['node_node'],
  calls: ['control.warn'],
  react: (event, view) => {
    const { caseId, node, nodeId } = event.data as unknown as NodeEvents['node.Warned']
    if (node !== 'control-renewal') return []
    const clock = (view as unknown as View<NodeRows>).get('node_node', nodeId)
    return clock ? [{ name: 'control.warn', input: { caseId, controlId: clock.subjectId } }] : []
  },
}

export const controlReactions: readonly Reaction[] = [
  adoptThing,
  sendToSource,
  takeResult,
  takeRefusal,
  tellLeaders,
]

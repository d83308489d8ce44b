import type { DecideContext } from '../../kernel/context'
import { accept, type Refused, refuse } from '../../kernel/decision'
import { type EventsOf, event } from '../../kernel/event'
import type { Decide } from '../../kernel/module'
import type { View } from '../../kernel/view'
import { addDays } from '../../law/date'
import { dueDate } from '../../law/period'
import type { PartyRow } from '../case/model'
import type { DossierRows } from '../dossier/model'
import type { serviceCommands } from './contract-service'
import type { DocumentRow, DocumentRows } from './model'
import type { ServiceEvents, ServiceRow, ServiceRows } from './model-service'

type Rows = DocumentRows & ServiceRows & Pick<DossierRows, 'dossier_material'> & { case_party: PartyRow }
type DecideService<N extends keyof typeof serviceCommands> = Decide<
  (typeof serviceCommands)[N],
  Rows,
  EventsOf<ServiceEvents>
>

/** 民事诉讼法 95: 自发出公告之日起，经过三十日，即视为送达. */
const ANNOUNCED = { unit: 'day', count: 30 } as const

type Addressed = {
  readonly caseId: string
  readonly documentId: string
  readonly partyId?: string | undefined
  readonly addressee?: string | undefined
}

export const sendDocument: DecideService<'document.send'> = (input, view, context) => {
  const row = attemptOf(input, input.mode, input.sentOn, view, context)
  if ('rule' in row) return row
  return accept([event('document.Sent', row, { occurredOn: row.sentOn })], { serviceId: row.id })
}

/** The day that it ends is counted, not chosen: nobody can be served by announcement sooner. */
export const publishDocument: DecideService<'document.publish'> = (input, view, context) => {
  const row = attemptOf(input, 'announcement', input.publishedOn, view, context)
  if ('rule' in row) return row
  const proofMaterialId = materialIn(input.proofMaterialId, view)
  if (typeof proofMaterialId === 'object' && proofMaterialId !== null) return proofMaterialId
  const { calendar } = context
  const endsOn = dueDate({ trigger: row.sentOn, limit: ANNOUNCED, calendar, roll: true }).date
  const { place, ground, proof } = input
  const published: ServiceRow = {
    ...row,
    place,
    ground,
    proof,
    proofMaterialId,
    endsOn,
    checkOn: addDays(endsOn, 1),
  }
  const made = event('document.Published', published, { occurredOn: row.sentOn })
  return accept([made], { serviceId: row.id, endsOn })
}

function attemptOf(
  input: Addressed,
  mode: ServiceRow['mode'],
  day: string | undefined,
  view: View<Rows>,
  { newId, today, actor }: DecideContext,
): ServiceRow | Refused {
  const found = view.get('document_document', input.documentId)
  if (found?.caseId !== input.caseId) return refuse('document.of-case')
  if (!isFinished(found)) return refuse('document.finished-is-served', { state: found.state })
  const sentOn = day ?? today
  if (sentOn > today || sentOn < (found.issuedOn ?? found.formedOn)) {
    return refuse('document.service-in-order', { on: sentOn })
  }
  const party = view.get('case_party', input.partyId ?? found.partyId ?? '')
  if (input.partyId !== undefined && party?.caseId !== input.caseId)
    return refuse('document.addressee-of-case')
  const said = found.fields.find(({ name }) => name === 'addressee')?.value
  const addresseeName = input.addressee ?? party?.name ?? said
  if (addresseeName === undefined) return refuse('document.addressee-known')
  const { caseId, caseNumber, kind, title, number } = found
  const open = view
    .all('document_service')
    .some(
      (one) =>
        one.documentId === found.id && one.addresseeName === addresseeName && one.state === 'under-way',
    )
  if (open) return refuse('document.one-service-at-a-time')
  return {
    id: newId('service'),
    ...{ caseId, caseNumber, documentId: found.id, kind, title, number },
    // A name that was said is nobody's party, unless it is the party's own.
    partyId: input.addressee === undefined || input.addressee === party?.name ? (party?.id ?? null) : null,
    addresseeName,
    mode,
    state: 'under-way',
    sentOn,
    place: null,
    ground: null,
    endsOn: null,
    checkOn: null,
    servedOn: null,
    proof: null,
    proofMaterialId: null,
    reason: null,
    recordedBy: actor.id,
  }
}

/** There is a file that can be handed over, with the seal that it needs. */
function isFinished({ state, seal, rendered }: DocumentRow): boolean {
  return state === 'made' || state === 'sealed' || (state === 'issued' && seal === null && rendered !== null)
}

function materialIn(id: string | undefined, view: View<Rows>): string | null | Refused {
  if (id === undefined) return null
  return view.get('dossier_material', id) ? id : refuse('document.proof-in-dossier')
}

export const recordService: DecideService<'document.record-service'> = (input, view, { today }) => {
  const service = view.get('document_service', input.serviceId)
  if (service?.caseId !== input.caseId) return refuse('document.service-of-case')
  if (service.state !== 'under-way') return refuse('document.service-told-once')
  const { caseId, documentId, id: serviceId } = service
  const { told } = input
  if (told.result === 'failed') {
    return accept([event('document.ServiceFailed', { caseId, documentId, serviceId, reason: told.reason })])
  }
  if (service.mode === 'announcement') return refuse('document.announcement-runs-out', { on: service.endsOn })
  const { servedOn, proof } = told
  if (servedOn < service.sentOn || servedOn > today)
    return refuse('document.service-in-order', { on: servedOn })
  const proofMaterialId = materialIn(told.proofMaterialId, view)
  if (typeof proofMaterialId === 'object' && proofMaterialId !== null) return proofMaterialId
  return accept(servedEvents(service, { servedOn, proof, proofMaterialId }))
}

/** The last day has to be over; looked at again by the clock after it was done, nothing happens. */
export const endPublication: DecideService<'document.end-publication'> = (input, view, { today }) => {
  const service = view.get('document_service', input.serviceId)
  const { state, endsOn, proof, proofMaterialId } = service ?? {}
  if (!service || state !== 'under-way' || !endsOn || endsOn >= today) return accept([])
  return accept(
    servedEvents(service, { servedOn: endsOn, proof: proof ?? '', proofMaterialId: proofMaterialId ?? null }),
  )
}

function servedEvents(
  service: ServiceRow,
  { servedOn, proof, proofMaterialId }: { servedOn: string; proof: string; proofMaterialId: string | null },
): EventsOf<ServiceEvents>[] {
  const { caseId, documentId, id: serviceId, kind, number, partyId, mode } = service
  const about = { caseId, documentId, serviceId, partyId }
  const when = { occurredOn: servedOn }
  const served = event('document.Served', { ...about, kind, number, mode, proof, proofMaterialId }, when)
  return kind === 'execution-notice' ? [served, event('document.NoticeServed', about, when)] : [served]
}

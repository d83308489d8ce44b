import type { EvolveTable } from '../../kernel/module'
import { date, nullable, type RowOf, table, text } from '../../kernel/table'
import { patch, put } from '../../kernel/view'
import type { DocumentRows } from './model'

/** 直接、留置、电子、委托、邮寄、转交、公告送达: the seven ways of the form of the affair `service-of-process`. */
export const SERVICE_MODES = [
  'direct',
  'left',
  'electronic',
  'entrusted',
  'post',
  'forwarded',
  'announcement',
] as const
export type ServiceMode = (typeof SERVICE_MODES)[number]

/** 下落不明, 其他方式无法送达: why it was announced and nothing else. */
export const ANNOUNCEMENT_GROUNDS = ['whereabouts-unknown', 'no-other-way'] as const
export type AnnouncementGround = (typeof ANNOUNCEMENT_GROUNDS)[number]

export type ServiceState = 'under-way' | 'served' | 'failed'

/** 送达: one document, one addressee, one attempt. */
export const services = table('document_service', {
  stream: 'case',
  columns: {
    caseId: text(),
    caseNumber: text(),
    documentId: text(),
    kind: text(),
    title: text(),
    number: nullable(text()),
    /** The party, where the addressee is one; otherwise only his name. */
    partyId: nullable(text()),
    addresseeName: text(),
    mode: text<ServiceMode>(),
    state: text<ServiceState>(),
    sentOn: date(),
    /** Of an announcement: where it was published, why, and the last day after which it counts as served. */
    place: nullable(text()),
    ground: nullable(text<AnnouncementGround>()),
    endsOn: nullable(date()),
    /** When the clock has to look; nothing once it has. */
    checkOn: nullable(date()),
    servedOn: nullable(date()),
    /** 送达回证 in words, and the material in the dossier where it lies. */
    proof: nullable(text()),
    proofMaterialId: nullable(text()),
    reason: nullable(text()),
    recordedBy: text(),
  },
  indexes: [
    { columns: ['caseId', 'sentOn'] },
    { columns: ['state', 'sentOn'] },
    { columns: ['checkOn'], whereNotNull: 'checkOn' },
  ],
})

export type ServiceRow = RowOf<typeof services>
export type ServiceRows = { document_service: ServiceRow }

type OfService = { readonly caseId: string; readonly documentId: string; readonly serviceId: string }

/** What clocks and other rooms need of a service. */
export type Served = OfService & {
  readonly kind: string
  readonly number: string | null
  readonly partyId: string | null
  readonly mode: ServiceMode
  readonly proof: string
  readonly proofMaterialId: string | null
}

export type ServiceEvents = {
  'document.Sent': ServiceRow
  'document.Published': ServiceRow
  'document.Served': Served
  'document.ServiceFailed': OfService & { readonly reason: string }
  /** The execution notice has reached the debtor: clocks of the law end with it. */
  'document.NoticeServed': OfService & { readonly partyId: string | null }
}

export const evolveService: EvolveTable<ServiceEvents, ServiceRows & DocumentRows> = {
  'document.Sent': (_view, { data }) => [put('document_service', data)],
  'document.Published': (_view, { data }) => [put('document_service', data)],
  'document.Served': (view, { data, occurredOn }) => [
    patch(view, 'document_service', data.serviceId, {
      state: 'served',
      servedOn: occurredOn,
      checkOn: null,
      proof: data.proof,
      proofMaterialId: data.proofMaterialId,
    }),
    patch(view, 'document_document', data.documentId, { servedOn: occurredOn }),
  ],
  'document.ServiceFailed': (view, { data }) => [
    patch(view, 'document_service', data.serviceId, { state: 'failed', checkOn: null, reason: data.reason }),
  ],
  'document.NoticeServed': () => [],
}

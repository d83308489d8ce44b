import { z } from 'zod'
import { command, field, query } from '../../kernel/contract'
import type { CountedPage } from '../../kernel/query'
import { COURT_STAFF, type Role } from '../../kernel/role'
import { caseStream } from '../../kernel/stream'
import { ANNOUNCEMENT_GROUNDS, SERVICE_MODES, type ServiceRow } from './model-service'

const ofCase = (input: { caseId: string }) => caseStream(input.caseId)
const oneService = z.object({ caseId: field.id(), serviceId: field.id() })

/** 送达 is work of whoever has the paper in hand: people of the case, affairs team, centre. */
const SERVERS: readonly Role[] = [
  ...(['quota-judge', 'execution-officer', 'judge-assistant', 'clerk'] as const),
  ...(['affairs-clerk', 'judicial-police'] as const),
]

const to = z.object({
  caseId: field.id(),
  documentId: field.id(),
  /** Whom it goes to, when that is not the addressee of the document. */
  partyId: field.id().optional(),
  addressee: field.text(200).optional(),
})

export const serviceCommands = {
  /** 发出送达: handed over, posted, sent electronically; the result follows. */
  'document.send': command<{ serviceId: string }>()({
    input: to.extend({
      mode: z.enum(SERVICE_MODES).exclude(['announcement']),
      sentOn: field.date().optional(),
    }),
    streams: ofCase,
    reads: ['document_document', 'document_service', 'case_party'],
    emits: ['document.Sent'],
    allow: SERVERS,
  }),
  /** 公告送达: where, when, why, and the material that proves it; 30 days later it counts as served by itself. */
  'document.publish': command<{ serviceId: string; endsOn: string }>()({
    input: to.extend({
      place: field.text(200),
      publishedOn: field.date().optional(),
      ground: z.enum(ANNOUNCEMENT_GROUNDS),
      proof: field.text(300),
      proofMaterialId: field.id().optional(),
    }),
    streams: ofCase,
    reads: ['document_document', 'document_service', 'case_party', 'dossier_material'],
    emits: ['document.Published'],
    allow: SERVERS,
  }),
  /** 送达结果: on the day that the mode says (signed, left, arrived), with its receipt; or not, with the reason. */
  'document.record-service': command()({
    input: oneService.extend({
      told: z.discriminatedUnion('result', [
        z.object({
          result: z.literal('served'),
          servedOn: field.date(),
          proof: field.text(300),
          proofMaterialId: field.id().optional(),
        }),
        z.object({ result: z.literal('failed'), reason: field.text(300) }),
      ]),
    }),
    streams: ofCase,
    reads: ['document_service', 'document_document', 'dossier_material'],
    emits: ['document.Served', 'document.ServiceFailed', 'document.NoticeServed'],
    allow: SERVERS,
  }),
  /** 公告期满, by the clock. */
  'document.end-publication': command()({
    input: oneService,
    streams: ofCase,
    reads: ['document_service', 'document_document'],
    emits: ['document.Served', 'document.NoticeServed'],
    allow: ['system'],
  }),
}

export const serviceQueries = {
  /** Every service of a case's documents, oldest first. */
  'document.services': query<readonly ServiceRow[]>()({
    input: z.object({ caseId: field.id() }),
    allow: COURT_STAFF,
  }),
  /** What is under way in the court, the longest first. */
  'document.service-list': query<CountedPage<ServiceRow>>()({
    input: z.object({
      state: z.enum(['under-way', 'served', 'failed']).default('under-way'),
      limit: field.limit(),
      cursor: field.cursor(),
    }),
    allow: COURT_STAFF,
  }),
}

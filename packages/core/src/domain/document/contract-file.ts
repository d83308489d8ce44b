import { z } from 'zod'
import { command, field } from '../../kernel/contract'
import { caseStream } from '../../kernel/stream'

const ofCase = (input: { caseId: string }) => caseStream(input.caseId)
const one = z.object({ caseId: field.id(), documentId: field.id() })

const file = z.object({
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  mediaType: field.text(100),
  size: z.number().int().positive(),
})

const certificate = z.object({
  id: field.text(200),
  issuer: field.text(200),
  seal: field.id(),
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  sealedAt: field.text(40),
  sample: z.boolean(),
})

/** What happens to the file of a document that was issued: rendered, sealed, or not. */
export const fileCommands = {
  /** What the renderer made; a document without a seal is in the dossier with it. */
  'document.record-file': command()({
    input: one.extend({
      told: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('rendered'), file }),
        z.object({ kind: z.literal('failed'), text: field.text(500) }),
      ]),
    }),
    streams: ofCase,
    reads: ['document_document'],
    emits: ['document.Rendered', 'document.RenderingFailed', 'document.SealRequested'],
    allow: ['system'],
  }),
  /** Once more, when the layout has been put right. */
  'document.render-again': command()({
    input: one,
    streams: ofCase,
    reads: ['document_document', 'document_layout'],
    emits: ['document.RenderingAsked'],
    allow: ['quota-judge', 'execution-officer', 'judge-assistant', 'clerk', 'execution-director'],
  }),
  /** 申请用印 once more, where the service refused or did not answer; under the same key, so that nothing is sealed twice. */
  'document.request-seal': command()({
    input: one,
    streams: ofCase,
    reads: ['document_document'],
    emits: ['document.SealRequested'],
    allow: ['quota-judge', 'execution-officer', 'judge-assistant', 'clerk', 'execution-director'],
  }),
  /** 用印: what the seal service says. */
  'document.record-seal': command()({
    input: one.extend({
      told: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('sealed'), file, certificate }),
        z.object({ kind: z.literal('refused'), text: field.text(500) }),
        z.object({ kind: z.literal('unknown'), text: field.text(500) }),
      ]),
    }),
    streams: ofCase,
    reads: ['document_document'],
    emits: ['document.Sealed', 'document.SealRefused', 'document.SealUnknown'],
    allow: ['system'],
  }),
}

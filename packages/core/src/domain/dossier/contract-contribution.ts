import { z } from 'zod'
import { command, field } from '../../kernel/contract'
import { caseStream } from '../../kernel/stream'

export const contributionCommands = {
  /** 各室成果入卷 (seed 000:13 共建共享共用): what another room did becomes a material by reference. */
  'dossier.take-in': command()({
    input: z.object({
      caseId: field.id(),
      contribution: field.id(),
      event: field.id(),
      seq: z.number().int().positive(),
      subjectId: z.string().min(1).max(300),
      detail: z.string().max(80).nullable(),
      fileHash: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .nullable(),
      by: field.id(),
    }),
    streams: ({ caseId }) => caseStream(caseId),
    reads: ['case_case', 'dossier_material', 'dossier_place', 'dossier_archive'],
    emits: ['dossier.ResultTakenIn'],
    allow: ['system'],
  }),
  /** 移出: it was none of this case (seed 000:13). */
  'dossier.take-out': command()({
    input: z.object({
      caseId: field.id(),
      contribution: field.id(),
      event: field.id(),
      subjectId: z.string().min(1).max(300),
    }),
    streams: ({ caseId }) => caseStream(caseId),
    reads: ['dossier_material', 'dossier_archive'],
    emits: ['dossier.ResultLeft'],
    allow: ['system'],
  }),
  /** 随案生成: a document of the court’s own, in the act that made it or when its file is there. */
  'dossier.file-document': command<{ materialId: string }>()({
    input: z.object({
      caseId: field.id(),
      kind: field.id(),
      title: field.text(200),
      section: field.id(),
      file: z.object({
        hash: z.string().regex(/^[0-9a-f]{64}$/),
        mediaType: field.text(100),
        size: z.number().int().positive(),
      }),
      /** The act that it sets down. */
      about: z
        .object({
          subjectId: z.string().min(1).max(300),
          seq: z.number().int().positive(),
          by: field.id(),
          quietUntil: field.id().nullable(),
          template: field.id(),
          trigger: field.text(100),
        })
        .nullable(),
    }),
    streams: ({ caseId }) => caseStream(caseId),
    reads: ['case_case', 'task_task', 'dossier_material', 'dossier_place', 'dossier_archive'],
    emits: ['dossier.MaterialFormed', 'dossier.MaterialCatalogued'],
    allow: ['system'],
  }),
}

import { createDocxRenderer } from '@zhixing/adapters/docx'
import { createSampleSeal } from '@zhixing/adapters/seal-sample'
import type { DocumentEntry } from '../domain/document/contract'
import type { DossierCatalogue } from '../domain/dossier/contract'
import { renderDocuments, sealDocuments } from '../engine/index'
import { createMemoryFiles } from '../memory/index'
import type { SealService } from '../ports/seal'
import type { Stage } from './stage'

export const documentsOf = (stage: Stage, caseId: string) =>
  stage.ask<readonly DocumentEntry[]>('judge-1', 'document.list', { caseId })
export const catalogueOf = (stage: Stage, caseId: string) =>
  stage.ask<DossierCatalogue>('judge-1', 'dossier.catalogue', { caseId })

/** Everything that a document needs outside of the court's records. */
export function outside(
  stage: Stage,
  service: SealService = createSampleSeal({ now: () => '2024-03-01T09:00:00+08:00' }),
) {
  const files = createMemoryFiles()
  const senders = {
    'document.render': renderDocuments({ renderer: createDocxRenderer(), files }),
    'document.seal': sealDocuments({ service, files, timeoutMs: 50 }),
  }
  return { files, drain: () => stage.engine.drain(senders) }
}

/** A document that the centre's clerk has drafted. */
export async function drafted(
  stage: Stage,
  caseId: string,
  template = 'execution-notice',
  more: object = {},
) {
  return stage.must<{ documentId: string; number: string; text: string }>('affairs-1', 'document.draft', {
    ...{ caseId, template },
    ...more,
  })
}

import { createDocxRenderer } from '@zhixing/adapters/docx'
import { createSampleSeal } from '@zhixing/adapters/seal-sample'
import type { DocumentEntry, DocumentsOfCase, DocumentText } from '../domain/document/contract'
import type { DossierCatalogue } from '../domain/dossier/contract'
import { renderDocuments, sealDocuments } from '../engine/index'
import { createMemoryFiles } from '../memory/index'
import type { DocumentRenderer } from '../ports/render'
import type { SealService } from '../ports/seal'
import type { Stage } from './stage'

/** The documents of a case with their words, as its judge reads them. */
export async function documentsOf(
  stage: Stage,
  caseId: string,
): Promise<readonly (DocumentEntry & DocumentText)[]> {
  const { items } = await stage.ask<DocumentsOfCase>('judge-1', 'document.list', { caseId })
  const read = (documentId: string) =>
    stage.ask<DocumentText>('judge-1', 'document.text', { caseId, documentId })
  return Promise.all(items.map(async (item) => ({ ...item, ...(await read(item.id)) })))
}
export const catalogueOf = (stage: Stage, caseId: string) =>
  stage.ask<DossierCatalogue>('judge-1', 'dossier.catalogue', { caseId })

/** Everything that a document needs outside of the court's records. */
export function outside(
  stage: Stage,
  service: SealService = createSampleSeal({ now: () => '2024-03-01T09:00:00+08:00' }),
  renderer: DocumentRenderer = createDocxRenderer(),
) {
  const files = createMemoryFiles()
  const senders = {
    'document.render': renderDocuments({ renderer, files }),
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

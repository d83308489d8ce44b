import { createDocxRenderer } from '@zhixing/adapters/docx'
import { createSampleSeal } from '@zhixing/adapters/seal-sample'
import type { FileStore } from '@zhixing/core'
import { renderDocuments, type Sender, sealDocuments, storeFiles } from '@zhixing/core'
import { simulatedAsking } from '@zhixing/core/simulate'

/**
 * Where messages of the demonstration go: documents to docx, a seal that says it is a sample, and the file store; what parties
 * are shown, nowhere beyond the page; queries to made-up registries.
 */
export function demoSenders(files: FileStore, today: () => string): Readonly<Record<string, Sender>> {
  const service = createSampleSeal({ now: () => `${today()}T09:00:00.000+08:00` })
  return {
    'file.store': storeFiles(files),
    'document.render': renderDocuments({ renderer: createDocxRenderer(), files }),
    'document.seal': sealDocuments({ service, files }),
    'openness.push': async () => [],
    ...simulatedAsking(today),
  }
}

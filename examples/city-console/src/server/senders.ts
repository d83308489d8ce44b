import type { FileStore } from '@zhixing/core'
import { type Sender, storeFiles } from '@zhixing/core'

/** Where messages of the demonstration go: documents to the file store; what parties are shown, nowhere beyond the page. */
export function demoSenders(files: FileStore): Readonly<Record<string, Sender>> {
  return { 'file.store': storeFiles(files), 'openness.push': async () => [] }
}

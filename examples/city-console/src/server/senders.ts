import type { FileStore } from '@zhixing/core'
import { type Sender, storeFiles } from '@zhixing/core'
import { simulatedAsking } from '@zhixing/core/simulate'

/**
 * Where messages of the demonstration go: documents to the file store; what parties are shown, nowhere beyond the page;
 * queries to made-up registries.
 */
export function demoSenders(files: FileStore, today: () => string): Readonly<Record<string, Sender>> {
  return { 'file.store': storeFiles(files), 'openness.push': async () => [], ...simulatedAsking(today) }
}

import type { ConsoleVersion, Outcome, ZhixingClient } from '../../internal/core'
import { saveBlob } from '../../internal/export/save'
import type { DesignerKey } from '../../locales/console-designer'
import type { VersionActs } from './versions'

interface Designer {
  reason(): string
  setReason(text: string): void
  say(key: DesignerKey): void
  /** Gives a command and says what came of it. */
  give<R>(send: (client: ZhixingClient) => Promise<Outcome<R>>, key: DesignerKey): Promise<void>
  basedOn(): string | null
  client(): ZhixingClient | undefined
  compare(version: ConsoleVersion): void
}

/** What can be done with versions; what changes which one is in use asks for a reason first. */
export function versionActs(designer: Designer): VersionActs {
  const { give } = designer
  const withReason = (act: (reason: string) => Promise<void>) => {
    const reason = designer.reason().trim()
    if (reason === '') designer.say('reason.needed')
    else void act(reason)
  }
  return {
    reason: designer.reason(),
    setReason: designer.setReason,
    publish: ({ id }) =>
      void give((client) => client.execute('console.publish', { versionId: id }), 'published'),
    sendBack: ({ id }) =>
      withReason((reason) =>
        give((client) => client.execute('console.send-back', { versionId: id, reason }), 'sent-back'),
      ),
    discard: ({ id }) =>
      withReason((reason) =>
        give((client) => client.execute('console.discard-draft', { versionId: id, reason }), 'discarded'),
      ),
    rollBack: (number) =>
      withReason((reason) =>
        give((client) => client.execute('console.roll-back', { number, reason }), 'rolled-back'),
      ),
    compare: designer.compare,
    exportFile: (version) => void save(designer, version),
    importFile: (file) => void take(designer, file),
  }
}

async function save(designer: Designer, { id, number }: ConsoleVersion): Promise<void> {
  const text = await designer.client()?.query('console.export', { versionId: id })
  if (text) saveBlob(new Blob([text], { type: 'application/json' }), `console-${number || 'draft'}`, 'json')
}

async function take(designer: Designer, file: File): Promise<void> {
  const text = await file.text()
  await designer.give(
    (client) => client.execute('console.import', { file: text, basedOn: designer.basedOn() }),
    'imported',
  )
}

/**
 * The openness platform (执行信息公开平台): one file for each message in a folder that the platform takes up in batches.
 *
 * @module
 */
import { createHash } from 'node:crypto'
import { mkdir, open, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Channel, ChannelMessage } from '@zhixing/core/ports'

/** Where the files go, and who is published. */
export interface PlatformChannelOptions {
  readonly id?: string
  readonly folder: string
  /** By which a party signs in at the platform; nothing of one who is not there. */
  readonly accountOf: (partyId: string, courtId: string) => Promise<string | undefined>
}

/**
 * A channel by files. A message is delivered when its file is whole and on the disk: the platform takes files by itself.
 * The same key is the same file, so that nothing is published twice.
 *
 * @example createPlatformChannel({ folder: '/srv/openness/out', accountOf })
 */
export function createPlatformChannel({
  id = 'platform',
  folder,
  accountOf,
}: PlatformChannelOptions): Channel {
  return {
    id,
    async send(message) {
      const account = await accountOf(message.partyId, message.courtId)
      if (account === undefined) return { outcome: 'no-address', reason: 'no-account' }
      const name = `${createHash('sha256').update(message.key).digest('hex').slice(0, 32)}.json`
      const path = join(folder, message.courtId, name)
      if (!(await isThere(path)))
        await write(path, join(folder, message.courtId), contentOf(message, account))
      return { outcome: 'delivered', reference: name }
    },
  }
}

function contentOf(message: ChannelMessage, account: string): string {
  const { courtId, courtName, caseNumber, kind, kindLabel, itemId, text, occurredOn } = message
  const entry = { account, courtId, courtName, caseNumber, kind, kindLabel, itemId, text, occurredOn }
  return `${JSON.stringify(entry, undefined, 2)}\n`
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

/** Whole or absent: written beside, synced, and only then given its name. */
async function write(path: string, folder: string, content: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const beside = `${path}.${process.pid}.part`
  const file = await open(beside, 'w')
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(beside, path)
}

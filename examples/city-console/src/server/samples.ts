import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { FileStore } from '@zhixing/core'

/** Example files that a visitor can import. */
export const IMPORT_SAMPLES = [
  { name: 'register-gbk.csv', kind: 'register', title: '1.0系统在办案件台账（GBK CSV）' },
  { name: 'statement.csv', kind: 'bank', title: '银行账户明细（CSV）' },
  { name: 'camt053.v8.xml', kind: 'bank', title: '银行对账单（camt.053）' },
] as const

export async function sampleFile(folder: string, name: string): Promise<Response> {
  const sample = IMPORT_SAMPLES.find((one) => one.name === name)
  if (!sample) return new Response('Not found', { status: 404 })
  return new Response(await readFile(join(folder, 'import', sample.name)), {
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="${sample.name}"`,
    },
  })
}

export interface SampleFile {
  readonly hash: string
  readonly mediaType: string
  readonly size: number
}

/** Puts the demonstration documents into every court's file store and answers which file a kind of document has. */
export async function storeSamples(
  folder: string,
  files: FileStore,
  courtIds: readonly string[],
): Promise<(kind: string) => SampleFile> {
  const stored = new Map<string, SampleFile>()
  for (const name of await readdir(join(folder, 'dossier'))) {
    const bytes = new Uint8Array(await readFile(join(folder, 'dossier', name)))
    const mediaType = extname(name) === '.png' ? 'image/png' : 'application/pdf'
    for (const courtId of courtIds) {
      const { hash, size } = await files.put(courtId, bytes, mediaType)
      stored.set(name.slice(0, -extname(name).length), { hash, mediaType, size })
    }
  }
  const fallback = stored.get('inquiry-record')
  if (!fallback) throw new Error('no demonstration documents')
  return (kind) => stored.get(kind) ?? fallback
}

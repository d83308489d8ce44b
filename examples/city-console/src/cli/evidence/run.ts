import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { createFileAnchor } from '@zhixing/adapters/anchor'
import { type BackedUpFiles, copyFiles } from '@zhixing/adapters/backup'
import { createCheckpointKeys, createEd25519Signer, type Ed25519Signer } from '@zhixing/adapters/crypto-node'
import { createDiskFiles } from '@zhixing/adapters/files-disk'
import { createSqliteStorage } from '@zhixing/adapters/sqlite'
import { randomIds } from '@zhixing/adapters/system'
import {
  anchorCheckpoints,
  exportCourt,
  hashBytes,
  type NamedFile,
  NamedFiles,
  recordCheckpoints,
  type Storage,
  standardModules,
} from '@zhixing/core'
import { type EvidenceReport, ed25519Check, readJournal, verifyJournal } from '@zhixing/core/verifier'
import { dataFolder, openConsole } from '../../engine'

/** What the command line says. */
export interface EvidenceRequest {
  readonly dataDir?: string | undefined
  readonly anchors?: string | undefined
  readonly backup?: string | undefined
}

export type Print = (line: string) => void

/** What a backup says of itself, beside the copy. */
export interface Manifest {
  readonly format: 'zhixing-backup/1'
  /** SHA-256 of the copy. */
  readonly sha256: string
  readonly courts: readonly (CopiedCourt & { readonly files: BackedUpFiles })[]
}

interface CopiedCourt {
  readonly courtId: string
  readonly events: number
}

/** The folders meant, seen from where the command was typed. Anchors lie beside the data, never in it. */
export function foldersOf(request: EvidenceRequest) {
  const from = process.env.INIT_CWD ?? process.cwd()
  const data = request.dataDir === undefined ? dataFolder() : resolve(from, request.dataDir)
  const folder = (given: string | undefined, usual: string) =>
    given === undefined ? usual : resolve(from, given)
  return {
    data,
    anchors: folder(request.anchors, `${data}-anchors`),
    backup: folder(request.backup, join(data, 'backup')),
  }
}

/** Whoever can change the data can change what lies beside it as well: said every time, until somebody names another place. */
function warnOfPlace({ anchors }: EvidenceRequest, data: string, print: Print): void {
  for (const name of ['anchors', 'checkpoint-key.pem'])
    if (existsSync(join(data, name)))
      print(`数据目录里还有以前的 still in the data folder from before: ${name} → ${data}-${name}`)
  if (anchors === undefined)
    print(
      '注意：锚点与数据在同一磁盘，能改数据的人也能改锚点，只作演示；请用 --anchors 指到另一磁盘或另一机关 ' +
        'note: the anchors lie on the disk of the data, and whoever can change the one can change the other: fit for a demonstration; name another place with --anchors',
    )
}

/** Signs what is new in every court and keeps it in the anchor. */
export async function anchorCourts(request: EvidenceRequest, print: Print): Promise<number> {
  const folders = foldersOf(request)
  if (!hasData(folders.data, print)) return 2
  warnOfPlace(request, folders.data, print)
  const { storage, clock } = await openConsole(folders.data)
  const anchor = createFileAnchor({ folder: folders.anchors })
  const parts = { storage, clock, ids: randomIds(), signer: signerOf(folders.data) }
  let failures = 0
  for (const courtId of await storage.courts()) {
    await recordCheckpoints(parts, courtId)
    for (const { put, failure } of await anchorCheckpoints(storage, courtId, [anchor])) {
      print(`锚定 anchor: ${courtId} ${put.length} 个检查点 checkpoints${failure ? ` ✗ ${failure}` : ''}`)
      if (failure) failures += 1
    }
  }
  await storage.close()
  return failures > 0 ? 1 : 0
}

/** Checks the journals of a data folder against its anchors. */
export async function verifyEvidence(request: EvidenceRequest, print: Print): Promise<number> {
  const folders = foldersOf(request)
  if (!hasData(folders.data, print)) return 2
  warnOfPlace(request, folders.data, print)
  const { storage } = await openConsole(folders.data)
  const wrong = await compareWithAnchors(storage, folders, print)
  await storage.close()
  return wrong > 0 ? 1 : 0
}

/** How many courts do not hold; also those that were anchored and are gone. */
export async function compareWithAnchors(
  storage: Storage,
  { data, anchors: folder }: { readonly data: string; readonly anchors: string },
  print: Print,
): Promise<number> {
  const anchor = createFileAnchor({ folder })
  const { keyId, publicKey } = signerOf(data)
  const checkSignature = ed25519Check({ [keyId]: publicKey })
  let wrong = 0
  for (const courtId of new Set([...(await storage.courts()), ...(await anchor.courts())])) {
    const anchors = await anchor.list(courtId)
    const journal = () => readJournal(exportCourt({ storage, courtId }))
    const report = await verifyJournal({ courtId, journal, anchors, checkSignature })
    print(describe(report, anchors.length))
    for (const { kind, stream, seq, upTo, position } of report.traces.slice(0, 10))
      print(`  ✗ ${kind} ${stream} ${seq}${upTo === undefined ? '' : `–${upTo}`} @${position}`)
    if (!report.isWhole) wrong += 1
  }
  return wrong
}

function describe(report: EvidenceReport, anchors: number): string {
  const { courtId, events, streams, anchorsMet, anchoredEvents, isWhole } = report
  const tail = anchors === 0 ? '，无锚点：末尾被截断看不出 no anchor: a cut end cannot be seen' : ''
  return (
    `证据 evidence: ${courtId} ${events} 事件 events, ${streams} 流 streams, 锚点 anchors ${anchorsMet}/${anchors}, ` +
    `锚定至 anchored to ${anchoredEvents}, ${isWhole ? '相符 holds' : '✗ 不符 does not hold'}${tail}`
  )
}

/** Anchors everything, copies the database through its own backup call and the files of the dossiers after it, and says what the copy holds. */
export async function backUp(request: EvidenceRequest, print: Print): Promise<number> {
  const folders = foldersOf(request)
  if (!hasData(folders.data, print)) return 2
  const anchored = await anchorCourts(request, print)
  if (anchored !== 0) return anchored
  mkdirSync(folders.backup, { recursive: true })
  const path = join(folders.backup, 'zhixing.db')
  const storage = createSqliteStorage({ path: join(folders.data, 'zhixing.db') })
  await storage.prepare([])
  await storage.backup(path)
  await storage.close()
  const manifest = await manifestOf(path, folders)
  writeFileSync(join(folders.backup, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  for (const { courtId, events, files } of manifest.courts) {
    print(`备份 backup: ${courtId} ${events} 事件 events, ${files.count} 文件 files`)
    printMissing(files, print)
  }
  print(`备份 backup: ${path}`)
  return 0
}

/** What the record names and the file store does not have: a backup cannot bring it back. */
export function printMissing({ missing }: BackedUpFiles, print: Print): void {
  if (missing.length === 0) return
  print(`注意：备份时文件库已缺 not in the file store when the backup was made: ${missing.length}`)
  for (const { place, hash } of missing.slice(0, 5)) print(`  ${place} ${hash}`)
}

/** Only read: opening it for writing would change the copy. */
async function manifestOf(
  path: string,
  { data, backup }: { readonly data: string; readonly backup: string },
): Promise<Manifest> {
  const copy = new DatabaseSync(path, { readOnly: true })
  const rows = copy.prepare('SELECT court_id, COUNT(*) AS events FROM zx_journal GROUP BY court_id').all()
  copy.close()
  const from = createDiskFiles({ folder: join(data, 'files') })
  const courts: Manifest['courts'][number][] = []
  for (const { court_id, events } of rows) {
    const courtId = String(court_id)
    const named = await namedFiles(path, courtId)
    const list = `${courtId}.files`
    const files = await copyFiles(from, { courtId, named, folder: backup, list })
    courts.push({ courtId, events: Number(events), files })
  }
  return { format: 'zhixing-backup/1', sha256: hashBytes(readFileSync(path)), courts }
}

/** What the record in a copy names of the file store. Another copy is read: opening one changes it. */
async function namedFiles(path: string, courtId: string): Promise<readonly NamedFile[]> {
  const folder = mkdtempSync(join(tmpdir(), 'zhixing-names-'))
  try {
    copyFileSync(path, join(folder, 'zhixing.db'))
    const { storage } = await openConsole(folder)
    const named = await namedBy(storage, courtId)
    await storage.close()
    return named
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What a court's record names of the file store. */
export async function namedBy(storage: Storage, courtId: string): Promise<readonly NamedFile[]> {
  const tables = standardModules.flatMap((module) => module.tables)
  const named = new NamedFiles(tables)
  for await (const line of exportCourt({ storage, courtId, tables })) named.add(line)
  return named.files
}

/**
 * The court's key of the demonstration, beside the data: a copy of the data folder is no copy of the key. A real one lies
 * with nobody who administers the database: on a card, in a signature server.
 */
function signerOf(data: string): Ed25519Signer {
  const path = `${data}-checkpoint-key.pem`
  if (!existsSync(path)) writeFileSync(path, createCheckpointKeys().privateKey, { mode: 0o600 })
  return createEd25519Signer(readFileSync(path, 'utf8'))
}

function hasData(data: string, print: Print): boolean {
  const isThere = existsSync(join(data, 'zhixing.db'))
  if (!isThere) print(`没有数据 no data in ${data}`)
  return isThere
}

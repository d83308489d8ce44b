import { join } from 'node:path'
import { NamedFiles } from '@zhixing/core'
import type { Anchored, Table } from '@zhixing/core/ports'
import { readJournal, type SignatureCheck, verifyJournal } from '@zhixing/core/verifier'
import { filesFaults } from './files'
import { type BackedUpCourt, BLOCK, linesOf, Marks, readManifest } from './manifest'

export interface BackupCheck {
  readonly folder: string
  /** Checkpoints of a court that are kept outside the database; without them a cut end and a new whole are not seen. */
  readonly anchors?: (courtId: string) => Promise<readonly Anchored[]>
  /** Courts that were anchored and therefore have to be in the backup. */
  readonly anchoredCourts?: readonly string[]
  readonly checkSignature?: SignatureCheck
  /** Of all modules: with them every file that a row names has to be in the backup. */
  readonly tables?: readonly Table[]
}

/** Something in a backup that is not what it was: which court, and where. */
export interface BackupFault {
  readonly courtId: string
  readonly place: string
}

/**
 * Reads a backup without restoring it: every block of lines against the manifest, every event against its hash, its chain,
 * the checkpoints and the anchors. Rows are compared with the journal only after they are restored (`engine.verify`).
 */
export async function checkBackup(check: BackupCheck): Promise<readonly BackupFault[]> {
  const manifest = readManifest(check.folder)
  if (!manifest) return [{ courtId: '', place: 'manifest.json: not there, or not one' }]
  const faults: BackupFault[] = []
  for (const court of manifest.courts) faults.push(...(await faultsOf(check, court)))
  const there = new Set(manifest.courts.map(({ courtId }) => courtId))
  for (const courtId of check.anchoredCourts ?? [])
    if (!there.has(courtId)) faults.push({ courtId, place: 'anchored, and not in the backup' })
  return faults
}

async function faultsOf(
  { folder, anchors, checkSignature, tables = [] }: BackupCheck,
  court: BackedUpCourt,
): Promise<readonly BackupFault[]> {
  const { courtId, file } = court
  const path = join(folder, file)
  const named = new NamedFiles(tables)
  const places = (await changedBlocks(path, court, named)).map((place) => `${file} ${place}`)
  const { files } = court
  if (files) places.push(...(await filesFaults(folder, { courtId, files, named: named.files })))
  try {
    const report = await verifyJournal({
      courtId,
      journal: () => readJournal(linesOf(path)),
      anchors: (await anchors?.(courtId)) ?? [],
      ...(checkSignature ? { checkSignature } : {}),
    })
    for (const { kind, stream, seq, upTo } of report.traces.slice(0, 20))
      places.push(`${file} ${kind} ${stream} ${seq}${upTo === undefined ? '' : `–${upTo}`}`)
  } catch (error) {
    places.push(`${file} ${error instanceof Error ? error.message : String(error)}`)
  }
  return places.map((place) => ({ courtId, place }))
}

async function changedBlocks(
  path: string,
  { lines, marks }: BackedUpCourt,
  named: NamedFiles,
): Promise<string[]> {
  const own = new Marks()
  for await (const line of linesOf(path)) {
    own.add(line)
    named.add(line)
  }
  const came = own.end()
  const changed = marks.flatMap((mark, at) =>
    came[at] === mark ? [] : [`lines ${at * BLOCK + 1}–${Math.min(lines, (at + 1) * BLOCK)} changed`],
  )
  return own.lines > lines ? [...changed, `lines from ${lines + 1} on added`] : changed
}

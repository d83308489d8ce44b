import type { Actor } from '../kernel/role'
import type { FileStore } from '../ports/host'
import type { MaterialReader } from '../ports/material-reader'
import type { Engine } from './create-engine'
import type { EngineOutcome } from './outcome'

/**
 * Has a material of a dossier read and its values proposed: by the labels of the profile on its pages, and by the reader where it
 * takes something for a field. Nothing takes effect before a person has compared it. Read again, nothing is proposed twice.
 *
 * @example await readMaterial(engine, { reader, files, actor, caseId, material })
 */
export async function readMaterial(
  engine: Pick<Engine, 'execute'>,
  asked: {
    readonly reader: MaterialReader
    readonly files: FileStore
    readonly actor: Actor
    readonly caseId: string
    readonly material: { readonly id: string; readonly fileHash: string }
  },
): Promise<EngineOutcome> {
  const { reader, files, actor, caseId, material } = asked
  const found = await files.get(actor.courtId, material.fileHash)
  if (!found) throw new Error(`the file ${material.fileHash.slice(0, 12)} is not in the file store`)
  const { pages, proposals = [] } = await reader.read({ mediaType: found.file.mediaType, bytes: found.bytes })
  const input = { caseId, materialId: material.id, reader: reader.id, pages, proposals }
  return engine.execute({ name: 'document.read-material', input, actor })
}

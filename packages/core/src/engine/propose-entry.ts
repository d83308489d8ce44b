import type { Actor } from '../kernel/role'
import type { Cataloguer } from '../ports/cataloguer'
import type { FileStore } from '../ports/host'
import type { Engine } from './create-engine'
import type { EngineOutcome } from './outcome'

/** What came of asking a machine: `silent` is no defect of the dossier, the paper stays with the people as it was. */
export type ProposalOutcome = EngineOutcome | { readonly kind: 'silent'; readonly why: string }

/**
 * Has a machine look at a scan and take down what it proposes, under its name, version and confidence. Nothing takes effect before
 * a person of the dossier centre has accepted it; a machine that fails, cannot look at this kind of file or cannot tell is silent.
 *
 * @example await proposeEntry(engine, { cataloguer, files, actor, caseId, material })
 */
export async function proposeEntry(
  engine: Pick<Engine, 'execute' | 'query'>,
  asked: {
    readonly cataloguer: Cataloguer
    readonly files: FileStore
    /** In whose name it is taken down: the system, or the clerk who asks for it. */
    readonly actor: Actor
    readonly caseId: string
    readonly material: { readonly id: string; readonly fileHash: string }
    /** The kinds of paper that the court knows, as `dossier.kinds` answers them. */
    readonly kinds: readonly string[]
  },
): Promise<ProposalOutcome> {
  const { cataloguer, files, actor, caseId, material, kinds } = asked
  const { model, version, capabilities } = cataloguer
  const found = await files.get(actor.courtId, material.fileHash)
  if (!found) return { kind: 'silent', why: 'the file is not in the file store' }
  const { mediaType } = found.file
  if (!capabilities.mediaTypes.includes(mediaType)) return { kind: 'silent', why: `no ${mediaType}` }
  const said = await cataloguer
    .catalogue({ mediaType, bytes: found.bytes.slice(), kinds })
    .catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))))
  if (said instanceof Error) return { kind: 'silent', why: said.message }
  if (said === null) return { kind: 'silent', why: 'it cannot tell' }
  const { kind, confidence, title, datedOn, page } = said
  const input = {
    ...{ caseId, materialId: material.id, model, modelVersion: version, kind, confidence },
    ...{ title, datedOn, page },
  }
  return engine.execute({ name: 'dossier.propose-entry', input, actor })
}

import type { SourceAnswer, SourceRequest } from '../../ports/asset-source'
import type { RegistryQuestion, RegistrySaid } from '../registry/model'
import type { RegistrySimulator } from '../registry/simulator'
import { spoiltFile } from '../registry/spoil'

/**
 * The people of an exchange by files, as whoever tries an adapter plays them: a clerk at the registry who fills tables in,
 * and somebody at the court who compares what was read and says yes.
 */
export interface PlayedPeople {
  /**
   * Gives requests out as the adapter does, and says what the clerk reads in them.
   *
   * @throws when the source refuses what it was handed
   */
  giveOut(requests: readonly SourceRequest[]): Promise<readonly RegistryQuestion[]>
  /** The clerk writes down what the registry says and hands it in. The name of the file. */
  handIn(
    said: RegistrySaid,
    how?: {
      /** A file that lies there already and is written over. */
      readonly over?: string
      /** What happens to the bytes on their way. */
      readonly spoil?: (file: Uint8Array) => Uint8Array
    },
  ): Promise<string>
  /** What somebody at the court sees of it. Nothing is recorded by looking. */
  show(file: string): Promise<ShownFile>
  /** Everything that was recorded at the court so far, in its order. */
  recorded(): readonly SourceAnswer[]
}

/** A file as it was seen. */
export interface ShownFile {
  readonly unread: readonly { readonly at: string; readonly reason: string }[]
  /** This person has compared these rows of what was seen. It may throw instead of recording nothing. */
  confirm(by: { readonly person: string; readonly rows: 'all' | 'all-but-last' }): Promise<unknown>
}

/** Who confirms in the cases. */
export const CONFIRMER = '书记员李'

/** Hands one thing that the registry says in, and confirms what was read. */
export async function confirmSaid(
  people: PlayedPeople,
  registry: RegistrySimulator,
  said: RegistrySaid,
): Promise<Pick<ShownFile, 'unread'> & { readonly answers: readonly SourceAnswer[] }> {
  const fault = registry.wireFault(said.requestNo)
  const file = await people.handIn(said, fault ? { spoil: (bytes) => spoiltFile(fault, bytes) } : {})
  // Others may be at work in the same moment.
  const recorded = () => people.recorded().filter(({ requestNo }) => requestNo === said.requestNo)
  const before = recorded().length
  const { unread, confirm } = await people.show(file)
  await confirm({ person: CONFIRMER, rows: 'all' })
  return { unread, answers: recorded().slice(before) }
}

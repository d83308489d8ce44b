import type { DecideContext } from './context'

type Named = { readonly type: string; readonly ref: string }
type Keyed = Pick<DecideContext, 'fingerprint'>

/** Equal for one thing in everything the court knows, without telling its number. */
export function refKeyOf({ type, ref }: Named, { fingerprint }: Keyed): string {
  return fingerprint(`${type} ${ref}`)
}

/** One thing is one record in one case, however often it is found there. */
export function assetIdOf(caseId: string, refKey: string, { fingerprint }: Keyed): string {
  return `asset-${fingerprint(`${caseId} ${refKey}`).slice(0, 32)}`
}

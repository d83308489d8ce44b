import type { AssetHit, AssetType } from '../ports/asset-hit'
import { maskAccount, maskIdNumber } from './identity'

/** Things that are named by a number of a person's own: only their ends are shown. */
const NUMBERED: readonly AssetType[] = ['deposit', 'financial', 'security', 'vehicle']

/** The same text, with the number of the thing by its ends where it is a number of a person's own. */
export function maskThing(type: AssetType, ref: string, text: string): string {
  return NUMBERED.includes(type) ? text.replaceAll(ref, maskAccount(ref)) : text
}

/** Account numbers, plates and identity numbers by their ends; names of right-holders are what a judge decides by. */
export function maskedHit(hit: AssetHit): AssetHit {
  const hide = (text: string) => maskThing(hit.type, hit.ref, text)
  return {
    ...hit,
    ref: hide(hit.ref),
    title: hide(hit.title),
    holders: hit.holders.map((holder) => ({
      ...holder,
      ...(holder.idNumber === undefined ? {} : { idNumber: maskIdNumber(holder.idNumber) }),
    })),
    details: Object.fromEntries(Object.entries(hit.details).map(([name, text]) => [name, hide(text)])),
  }
}

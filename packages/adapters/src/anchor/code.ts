import { type Anchored, ZhixingError } from '@zhixing/core/ports'

const CODE = /^ZX1\*([^*\s]{1,64})\*(\d{1,12})\*(\d{1,15})\*([0-9a-f]{64})$/

/** The four values of a checkpoint in one line: what a QR code holds, and what can be typed in. */
export function anchorCode({ courtId, number, events, hash }: Anchored): string {
  return `ZX1*${courtId}*${number}*${events}*${hash}`
}

/** Reads such a line, e.g. scanned from a sheet. @throws ZhixingError `anchor-code-invalid` */
export function readAnchorCode(text: string): Anchored {
  const [, courtId, number, events, hash] = CODE.exec(text.trim()) ?? []
  if (courtId === undefined || hash === undefined) throw new ZhixingError('anchor-code-invalid')
  return { courtId, number: Number(number), events: Number(events), hash }
}

/** True for what can be kept as an anchor; what else it carries is left to the verifier. */
export function isAnchored(value: unknown): value is Anchored {
  if (typeof value !== 'object' || value === null) return false
  const { courtId, number, events, hash } = value as Partial<Anchored>
  return (
    typeof courtId === 'string' &&
    Number.isSafeInteger(number) &&
    Number.isSafeInteger(events) &&
    typeof hash === 'string' &&
    /^[0-9a-f]{64}$/.test(hash)
  )
}

/** True when it is kept already. @throws ZhixingError `anchor-conflict` { number } when another one of its number is */
export function isKept(kept: readonly Anchored[], { courtId, number, hash }: Anchored): boolean {
  const same = kept.filter((each) => each.courtId === courtId && each.number === number)
  if (same.some((each) => each.hash !== hash)) throw new ZhixingError('anchor-conflict', { number })
  return same.length > 0
}

import type { ControlResult } from '@zhixing/core/ports'
import type { ControlMapping } from './mapping'
import { type Place, readDay, readMoney } from './read-encumbrance'
import { firstText, listAt, textAt, type WireRecord } from './wire'

/** What a control act came to; `undefined` when the answer does not say. */
export function readControl(
  mapping: ControlMapping,
  entry: WireRecord,
  place: Place,
): ControlResult | undefined {
  const record = mapping.list === undefined ? entry : listAt(entry, mapping.list).records[0]
  if (!record) return undefined
  const askedFen = readMoney(mapping.asked, record, place)
  const heldFen = readMoney(mapping.held, record, place)
  const before = readBefore(mapping, record, place)
  const kind = kindOf(mapping, record, { askedFen, heldFen, isSecond: before.length > 0 })
  if (!kind) return undefined
  const money = {
    askedFen,
    heldFen,
    balanceFen: readMoney(mapping.balance, record, place),
    availableFen: readMoney(mapping.available, record, place),
  }
  const texts = {
    from: readDay(mapping.from, record, place),
    until: readDay(mapping.until, record, place),
    serial: mapping.serial === undefined ? undefined : textAt(record, mapping.serial) || undefined,
    text: firstText(record, mapping.text ?? []).slice(0, 500) || undefined,
  }
  const present = Object.entries({ ...money, ...texts }).filter(([, value]) => value !== undefined)
  return { kind, assetRef: firstText(record, mapping.assetRef), before, ...Object.fromEntries(present) }
}

/** By its code; without one by the sums: all, a part, or nothing because somebody stands before. */
function kindOf(
  mapping: ControlMapping,
  record: WireRecord,
  sums: {
    readonly askedFen: bigint | undefined
    readonly heldFen: bigint | undefined
    readonly isSecond: boolean
  },
): ControlResult['kind'] | undefined {
  const code = mapping.kindField === undefined ? '' : textAt(record, mapping.kindField)
  if (code !== '') {
    const codes = mapping.kindCodes ?? {}
    return Object.hasOwn(codes, code) ? codes[code] : undefined
  }
  const { askedFen, heldFen, isSecond } = sums
  if (heldFen === undefined) return isSecond ? 'waiting' : undefined
  if (heldFen === 0n && (askedFen ?? 1n) > 0n) return isSecond ? 'waiting' : 'refused'
  return askedFen !== undefined && heldFen < askedFen ? 'partial' : 'effective'
}

function readBefore(
  { before }: ControlMapping,
  record: WireRecord,
  place: Place,
): ControlResult['before'][number][] {
  if (!before) return []
  return listAt(record, before.list).records.map((one) => {
    const limitFen = readMoney(before.limit, one, place)
    const until = readDay(before.until, one, place)
    return {
      authority: textAt(one, before.authority),
      ...(limitFen === undefined ? {} : { limitFen }),
      ...(until === undefined ? {} : { until }),
    }
  })
}

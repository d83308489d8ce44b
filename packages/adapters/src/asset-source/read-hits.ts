import type { AssetHit, AssetHolder, Encumbrance, SourceSubject } from '@zhixing/core/ports'
import type { GroupMapping } from './mapping'
import { bestMatch, matchHolder } from './match'
import { type Place, readEncumbrance, readMoney } from './read-encumbrance'
import { currencyOf, type MoneyUnit } from './values'
import { firstText, listAt, textAt, type Unread, type WireRecord } from './wire'

/** What the groups of one answer hold. */
export interface HitsRead {
  readonly hits: readonly AssetHit[]
  readonly unread: readonly Unread[]
}

type Loose = {
  readonly ref: string
  readonly hit: AssetHit
  readonly right: Encumbrance
  readonly at: string
}

/** Things that were found, each once, with the rights of others in them. Nothing that cannot be placed is dropped. */
export function readHits(
  groups: readonly GroupMapping[],
  entry: WireRecord,
  context: { readonly unit: MoneyUnit; readonly subject: SourceSubject | undefined; readonly at: string },
): HitsRead {
  const unread: Unread[] = []
  const hits = new Map<string, AssetHit>()
  const rights: (Loose & { readonly group: GroupMapping })[] = []
  for (const group of groups) {
    const list = listAt(entry, group.list)
    unread.push(...list.unread.map(({ at, reason }) => ({ at: `${context.at}.${at}`, reason })))
    for (const [index, record] of list.records.entries()) {
      const place: Place = { unit: context.unit, at: `${context.at}.${group.list}[${index}]`, unread }
      const ref = firstText(record, group.ref)
      if (ref === '') {
        unread.push({ at: place.at, reason: `${group.ref[0] ?? 'ref'} missing` })
        continue
      }
      const hit = readHit(group, record, ref, place, context.subject)
      if (group.as === 'encumbrance') {
        if (group.encumbrance)
          rights.push({
            ref,
            hit,
            right: readEncumbrance(group.encumbrance, record, place),
            at: place.at,
            group,
          })
      } else if (isOfSomebodyElse(hit, context.subject)) {
        unread.push({ at: place.at, reason: 'right-holder is somebody else' })
      } else {
        const before = hits.get(ref)
        hits.set(ref, before ? merged(before, hit) : hit)
      }
    }
  }
  for (const right of rights) place(right, hits, unread)
  return { hits: [...hits.values()], unread }
}

/** Puts a right to its thing; the subject's own right without a thing is a thing by itself. */
function place(
  { ref, hit, right, at, group }: Loose & { readonly group: GroupMapping },
  hits: Map<string, AssetHit>,
  unread: Unread[],
): void {
  const thing = hits.get(ref)
  if (thing) {
    hits.set(ref, { ...thing, encumbrances: [...thing.encumbrances, right] })
    return
  }
  const isOwn = hit.holders.some(({ isSubject }) => isSubject)
  if (isOwn && group.aloneIfOwn) hits.set(ref, { ...hit, type: group.aloneIfOwn })
  else unread.push({ at, reason: 'right in a thing that the answer does not name' })
}

function readHit(
  group: GroupMapping,
  record: WireRecord,
  ref: string,
  place: Place,
  subject: SourceSubject | undefined,
): AssetHit {
  const holders = readHolders(group, record, subject)
  const title = group.title.map((path) => textAt(record, path)).filter((text) => text !== '')
  const currency = group.currency === undefined ? undefined : currencyOf(textAt(record, group.currency))
  if (group.currency !== undefined && currency === undefined)
    place.unread.push({ at: `${place.at}.${group.currency}`, reason: 'currency unknown' })
  const inside = (group.inside ?? []).flatMap((one) =>
    listAt(record, one.list).records.map((right) => readEncumbrance(one, right, place)),
  )
  return {
    ref,
    type: group.type,
    title: (title.length === 0 ? `${group.label} ${ref}` : title.join(' ')).slice(0, 500),
    match: bestMatch(subject, holders),
    holders,
    encumbrances: inside,
    ...member('balanceFen', readMoney(group.balance, record, place)),
    ...member('availableFen', readMoney(group.available, record, place)),
    ...member('currency', currency === 'CNY' ? undefined : currency),
    ...member('valueFen', readMoney(group.value, record, place)),
    details: readDetails(group, record),
  }
}

/** A member that is there, or none. */
function member<K extends string, V>(name: K, value: V | undefined): { readonly [key in K]?: V } {
  return value === undefined ? {} : ({ [name]: value } as { readonly [key in K]: V })
}

function readDetails(group: GroupMapping, record: WireRecord): Record<string, string> {
  const details: Record<string, string> = { right: group.label }
  for (const { field, as, codes } of group.details) {
    const text = textAt(record, field)
    if (text !== '')
      details[as] = (codes && Object.hasOwn(codes, text) ? (codes[text] ?? text) : text).slice(0, 2000)
  }
  return details
}

function readHolders(
  { holders }: GroupMapping,
  record: WireRecord,
  subject: SourceSubject | undefined,
): AssetHolder[] {
  if (!holders) return []
  const records = holders.list === undefined ? [record] : listAt(record, holders.list).records
  return records.flatMap((one) => {
    const name = textAt(one, holders.name)
    const idNumber = holders.idNumber === undefined ? '' : textAt(one, holders.idNumber)
    if (name === '' && idNumber === '') return []
    const code = holders.ownership === undefined ? '' : textAt(one, holders.ownership)
    const share = firstText(one, holders.share ?? [])
    const told = { name, ...(idNumber === '' ? {} : { idNumber }) }
    const codes = holders.ownershipCodes ?? {}
    return {
      ...told,
      ownership: Object.hasOwn(codes, code) ? (codes[code] ?? 'unknown') : ('unknown' as const),
      ...(share === '' ? {} : { share }),
      isSubject: matchHolder(subject, told).isSubject,
    }
  })
}

/** Of a person, told by the number: everybody named is somebody else. Nothing is taken for the subject's by his name. */
function isOfSomebodyElse({ holders }: AssetHit, subject: SourceSubject | undefined): boolean {
  if (!subject || holders.length === 0) return false
  return holders.every((holder) => {
    const { name, number, isSubject } = matchHolder(subject, holder)
    if (isSubject) return false
    return number === 'different' || (name === 'different' && number === 'not-compared')
  })
}

/** The same thing under two rights: land and house, or two entries of co-owners. */
function merged(one: AssetHit, other: AssetHit): AssetHit {
  const known = new Set(one.holders.map(({ name, idNumber }) => `${name} ${idNumber ?? ''}`))
  const more = other.holders.filter(({ name, idNumber }) => !known.has(`${name} ${idNumber ?? ''}`))
  const right = [one.details.right, other.details.right].filter((text, at, all) => all.indexOf(text) === at)
  return {
    ...other,
    ...one,
    holders: [...one.holders, ...more],
    encumbrances: [...one.encumbrances, ...other.encumbrances],
    details: { ...other.details, ...one.details, right: right.join('、') },
  }
}

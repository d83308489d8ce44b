import { ZhixingError } from '../../kernel/errors'
import { parseYuan } from '../../kernel/money'
import { formerResidentId } from '../../law/index'
import type { AssetHit } from '../../ports/asset-hit'
import type { ControlResult, SourceAnswer, SourceRequest } from '../../ports/asset-source'

type Wire = Readonly<Record<string, unknown>>

const LIMIT = 1024 * 1024

/** Reads a body up to a limit, as UTF-8 and nothing else. */
export async function readText(response: Response): Promise<string> {
  if (!response.ok)
    throw new ZhixingError('source-answer-unreadable', { at: 'status', reason: String(response.status) })
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let text = ''
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > LIMIT) throw new ZhixingError('source-answer-unreadable', { at: 'body', reason: 'too large' })
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}

/** JSON with a known kind, or an error that repeats nothing of it. */
export function readWire(text: string): Wire {
  try {
    return JSON.parse(text) as Wire
  } catch {
    throw new ZhixingError('source-answer-unreadable', { at: 'body', reason: 'no JSON' })
  }
}

/** One answer of the plain dialect, for a request whose subject is known. */
export function readAnswer(wire: Wire, subject: SourceRequest['subject'] | undefined): SourceAnswer {
  const { things, control, ...rest } = wire
  const unread: { at: string; reason: string }[] = []
  const hits = ((things ?? []) as Wire[]).flatMap((thing, at) => {
    const hit = readThing(thing, subject)
    if (hit) return [hit]
    unread.push({ at: `things[${at}]`, reason: 'ref is missing' })
    return []
  })
  const isBlank = rest.outcome === 'found' && hits.length === 0 && unread.length > 0
  return {
    ...(rest as unknown as SourceAnswer),
    ...(isBlank ? { outcome: 'needs-person' as const } : {}),
    hits,
    ...(control ? { control: readControl(control as Wire) } : {}),
    ...(unread.length > 0 ? { unread } : {}),
  }
}

function readThing(thing: Wire, subject: SourceRequest['subject'] | undefined): AssetHit | undefined {
  const { balance, available, value, holders, encumbrances, ...rest } = thing
  if (thing.ref === '') return undefined
  const read = (holders as AssetHit['holders']).map((holder) => ({
    ...holder,
    isSubject: subject !== undefined && isSameNumber(holder.idNumber ?? '', subject.idNumber),
  }))
  const mine = read.find(({ isSubject }) => isSubject)
  const number = !mine ? 'different' : mine.idNumber === subject?.idNumber ? 'same' : 'former-15'
  return {
    ...(rest as unknown as AssetHit),
    holders: read,
    match: { name: mine?.name === subject?.name ? 'same' : 'different', number },
    encumbrances: (encumbrances as Wire[]).map(({ amount, ...each }) => ({
      ...(each as unknown as AssetHit['encumbrances'][number]),
      ...fen('amountFen', amount),
    })),
    ...fen('balanceFen', balance),
    ...fen('availableFen', available),
    ...fen('valueFen', value),
  }
}

function readControl({ asked, held, balance, available, before, ...rest }: Wire): ControlResult {
  return {
    ...(rest as unknown as ControlResult),
    ...fen('askedFen', asked),
    ...fen('heldFen', held),
    ...fen('balanceFen', balance),
    ...fen('availableFen', available),
    before: (before as Wire[]).map(({ limit, ...each }) => ({
      ...(each as unknown as ControlResult['before'][number]),
      ...fen('limitFen', limit),
    })),
  }
}

const fen = (name: string, yuan: unknown) => (yuan === undefined ? {} : { [name]: parseYuan(String(yuan)) })

/** The same person by number, the old one of 15 digits included. */
export function isSameNumber(a: string, b: string): boolean {
  const [x, y] = [a.trim().toUpperCase(), b.trim().toUpperCase()]
  return x === y || formerResidentId(x) === y || formerResidentId(y) === x
}

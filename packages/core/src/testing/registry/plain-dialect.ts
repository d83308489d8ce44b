import { parseYuan, yuanText } from '../../kernel/money'
import type { Encumbrance } from '../../ports/asset-hit'
import type { ControlResult, ControlTerms } from '../../ports/asset-source'
import type {
  RegistryDialect,
  RegistryDocument,
  RegistryQuestion,
  RegistryReply,
  RegistrySaid,
  RegistryThing,
} from './model'

/** A member of JSON as it lies on the line: money in yuan with two decimals, bytes in base64. */
type Wire = Readonly<Record<string, unknown>>

/**
 * The simplest way a registry may speak: JSON with the names of this library. `POST /requests` hands a question over (a
 * registry that polls fetches `{ requests: […] }`), `GET /requests/<number>/answers?after=<part>` collects.
 */
export const plainDialect: RegistryDialect = {
  readCall({ path, body }) {
    const collect = /^\/requests\/([^/]+)\/answers\?after=(\d+)$/.exec(path)
    if (collect) {
      const [, requestNo = '', after] = collect
      return { kind: 'collect', requestNo: decodeURIComponent(requestNo), afterPart: Number(after) }
    }
    const told = JSON.parse(new TextDecoder().decode(body)) as Wire
    const requests = Array.isArray(told.requests) ? (told.requests as Wire[]) : [told]
    return { kind: 'submit', questions: requests.map(readQuestion) }
  },
  writeSaid: (said) => ({
    contentType: 'application/json; charset=utf-8',
    body: JSON.stringify(wireSaid(said)),
  }),
}

function readQuestion(wire: Wire): RegistryQuestion {
  const { control, documents } = wire
  return {
    ...(wire as unknown as RegistryQuestion),
    ...(control ? { control: readTerms(control as Wire) } : {}),
    documents: ((documents ?? []) as Wire[]).map((each) => ({
      ...(each as unknown as RegistryDocument),
      bytes: bytesOf(String(each.content ?? '')),
    })),
  }
}

function readTerms(wire: Wire): ControlTerms {
  const { limit, ...terms } = wire
  const limitFen = limit === undefined ? {} : { limitFen: parseYuan(String(limit)) }
  return { ...(terms as unknown as ControlTerms), ...limitFen }
}

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))

function wireSaid(said: RegistrySaid): Wire {
  if (said.kind !== 'replies') return { ...said }
  return { kind: 'replies', requestNo: said.requestNo, answers: said.replies.map(wireReply) }
}

function wireReply({ things, control, ...reply }: RegistryReply): Wire {
  return {
    ...reply,
    things: things.map(wireThing),
    ...(control ? { control: wireControl(control) } : {}),
  }
}

function wireThing({ balanceFen, availableFen, valueFen, encumbrances, ...thing }: RegistryThing): Wire {
  return {
    ...thing,
    ...money({ balance: balanceFen, available: availableFen, value: valueFen }),
    encumbrances: encumbrances.map(({ amountFen, ...rest }: Encumbrance) => ({
      ...rest,
      ...money({ amount: amountFen }),
    })),
  }
}

function wireControl({ askedFen, heldFen, balanceFen, availableFen, before, ...rest }: ControlResult): Wire {
  return {
    ...rest,
    ...money({ asked: askedFen, held: heldFen, balance: balanceFen, available: availableFen }),
    before: before.map(({ limitFen, ...each }) => ({ ...each, ...money({ limit: limitFen }) })),
  }
}

function money(sums: Readonly<Record<string, bigint | undefined>>): Wire {
  return Object.fromEntries(
    Object.entries(sums).flatMap(([name, fen]) => (fen === undefined ? [] : [[name, yuanText(fen)]])),
  )
}

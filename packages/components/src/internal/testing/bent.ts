import type { ZhixingClient } from '../core'

type Change = (answer: unknown) => unknown

/** A client whose answers to queries pass through a function before an element sees them. */
export function bent(client: ZhixingClient, change: Change): ZhixingClient {
  const ask = client.query.bind(client) as (name: string, input: never) => Promise<unknown>
  const query = async (name: string, input: never) => change(await ask(name, input))
  return { ...client, execute: client.execute.bind(client), query: query as ZhixingClient['query'] }
}

const LONG = '内蒙古自治区呼和浩特市新城区某某建筑安装工程有限责任公司第十三分公司（原名某某集团）'
const NAMES = /^(payerName|payeeName|debtorLabel|creditorName|payeeBank|remittance|reason|\w+ByName)$/

/** Names of forty characters, and sums of thirteen digits before the point. */
export function large(answer: unknown, key = ''): unknown {
  if (typeof answer === 'bigint') return grown(answer, key)
  if (typeof answer === 'string') return NAMES.test(key) && answer !== '' ? LONG : answer
  if (Array.isArray(answer)) return answer.map((one) => large(one, key))
  if (typeof answer !== 'object' || answer === null) return answer
  return Object.fromEntries(Object.entries(answer).map(([name, value]) => [name, large(value, name)]))
}

function grown(fen: bigint, key: string): bigint {
  return /(Fen|Minor)$/.test(key) && fen > 0n ? fen + 987_654_321_012_300n : fen
}

/** Every text in an answer that has a Chinese character: what is data, and not a word of the element. */
export function chineseIn(answer: unknown, found: Set<string> = new Set()): Set<string> {
  if (typeof answer === 'string' && /\p{Script=Han}/u.test(answer)) found.add(answer)
  if (typeof answer === 'object' && answer !== null) {
    for (const one of Object.values(answer)) chineseIn(one, found)
  }
  return found
}

import { type CourtId, type Storage, ZhixingError } from '@zhixing/core/ports'
import { StreamCache } from '../held/stream-cache'
import { codeOf, type PgRecord, type PgStatement, translated } from './client'
import { postgresCourt } from './court'
import { commitText, resultOf } from './court-writer'
import { commitValues, encodeBatch } from './encode-batch'
import type { TablePlan } from './table-plan'

/** A transaction that the host has begun: all that is asked of it is to run SQL with `$1`, `$2` … and give the rows. */
export interface HostTransaction {
  query(text: string, values: readonly unknown[]): Promise<readonly Readonly<Record<string, unknown>>[]>
}

/** The storage over one transaction. It neither begins nor ends it. */
export function storageWithin(
  transaction: HostTransaction,
  schema: string,
  plan: (table: string) => TablePlan,
): Storage {
  const ask = (statement: PgStatement) => askHost(transaction, statement)
  const inCourt = courtsOf(ask)
  const notHere = () =>
    Promise.reject(new ZhixingError('storage-not-permitted', { postgres: 'in-transaction' }))
  return {
    prepare: async () => undefined,
    async courts() {
      const rows = await ask({ text: `SELECT court_id FROM ${schema}.zx_court ORDER BY court_id` })
      return rows.map(([id]) => id as CourtId)
    },
    forCourt: (courtId) =>
      postgresCourt({
        courtId,
        schema,
        cache: new StreamCache(0),
        plan,
        plans: () => [],
        async write(batch) {
          const call = {
            text: commitText(schema),
            values: commitValues(courtId, [encodeBatch(plan, batch)]),
          }
          const [told] = await inCourt(courtId, call)
          return resultOf(told)
        },
        async ask(...statements) {
          // What goes before the question settles how it is planned: that is the host's affair here.
          const question = statements.at(-1)
          return question ? inCourt(courtId, question) : []
        },
        change: notHere,
        assertOpen: () => undefined,
      }),
    close: async () => undefined,
  }
}

type Ask = (statement: PgStatement) => Promise<PgRecord[]>

const COURT = `set_config('zhixing.court', $1, true)`

/**
 * Asks inside one court, and gives the host his transaction back as it was: what he asks afterwards sees no court that he
 * has not named himself. One question after the other: two at once would take each other's court.
 */
function courtsOf(ask: Ask): (courtId: CourtId, statement: PgStatement) => Promise<PgRecord[]> {
  let turn: Promise<unknown> = Promise.resolve()
  return (courtId, statement) => {
    const mine = turn.then(async () => {
      // Each time: a host who goes back to a savepoint takes the setting along. Read before it is set, in the order written.
      const text = `SELECT current_setting('zhixing.court', true), ${COURT}`
      const [before] = await ask({ text, values: [courtId] })
      // A question that fails ends the transaction, or goes back to a savepoint of the host, and the setting with it.
      const told = await ask(statement)
      await ask({ text: `SELECT ${COURT}`, values: [before?.[0] ?? ''] })
      return told
    })
    turn = mine.catch(() => undefined)
    return mine
  }
}

/** A whole record as one text: the host's parsers of numbers, dates and JSON have no part in it. */
async function askHost(transaction: HostTransaction, { text, values }: PgStatement): Promise<PgRecord[]> {
  try {
    const rows = await transaction.query(`SELECT q::text AS record FROM (${text}) AS q`, values ?? [])
    return rows.map(({ record }) => fieldsOf(String(record)))
  } catch (error) {
    // Some builders put the error of the driver into one of their own.
    const inner = error instanceof Error && !codeOf(error) ? error.cause : undefined
    throw translated(inner instanceof Error ? inner : error)
  }
}

/** Fields of PostgreSQL's text of a record: `(a,"b ""c"" \\\\",,t)`. Nothing between commas is NULL. */
export function fieldsOf(record: string): PgRecord {
  const fields: (string | null)[] = []
  for (let at = 1; at < record.length; at += 1) {
    let field: string | null = null
    for (; at < record.length - 1 && record[at] !== ','; at += 1) {
      if (record[at] !== '"') field = (field ?? '') + record[at]
      else {
        const end = endOfQuoted(record, at)
        field = (field ?? '') + record.slice(at + 1, end).replace(/""|\\\\/g, (pair) => pair[0] ?? '')
        at = end
      }
    }
    fields.push(field)
  }
  return fields
}

/** Where the quotation that begins here ends; a doubled quote does not end it. */
function endOfQuoted(record: string, from: number): number {
  for (let at = from + 1; at < record.length; at += 1) {
    if (record[at] !== '"') continue
    if (record[at + 1] !== '"') return at
    at += 1
  }
  return record.length
}

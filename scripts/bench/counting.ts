// What travels between the engine and PostgreSQL: statements, and round trips, for what is asked on one line in one flight.
import type { Pool } from './postgres.ts'

/** A pool and what was asked through it since the last reset. */
export interface Counting {
  readonly pool: Pick<Pool, 'connect' | 'end'>
  reset(): void
  counted(): { readonly trips: number; readonly statements: number }
}

/** Lends out clients that count: a client is lent for one flight. BEGIN and COMMIT are statements too. */
export function counting(pool: Pool): Counting {
  let trips = 0
  let statements = 0
  return {
    pool: {
      async connect() {
        const client = await pool.connect()
        trips += 1
        return new Proxy(client, {
          get(target, name) {
            const member: unknown = Reflect.get(target, name)
            if (name === 'query') statements += 1
            return typeof member === 'function' ? member.bind(target) : member
          },
        })
      },
      end: () => pool.end(),
    },
    reset() {
      trips = 0
      statements = 0
    },
    counted: () => ({ trips, statements }),
  }
}

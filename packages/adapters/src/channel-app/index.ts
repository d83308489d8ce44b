/**
 * The app (“智慧执行”): its push service over HTTP and JSON, with a key for each message.
 *
 * @module
 */
import type { Channel, ChannelAnswer } from '@zhixing/core/ports'
import { postJson } from '../channel/post-json'

/** Addresses and credentials are the host's. */
export interface AppChannelOptions {
  readonly id?: string
  readonly url: string
  /** Signs a request, e.g. `{ authorization: … }`; asked for each message. */
  readonly headers?: () => Promise<Readonly<Record<string, string>>>
  /** The account of a party in the app; nothing of one who has none. */
  readonly accountOf: (partyId: string, courtId: string) => Promise<string | undefined>
}

/**
 * A channel to the app's push service. Every message carries its key in `idempotency-key`: sent again, it is shown once.
 *
 * @example createAppChannel({ url, accountOf, headers: async () => ({ authorization: `Bearer ${await token()}` }) })
 */
export function createAppChannel({ id = 'app', url, headers, accountOf }: AppChannelOptions): Channel {
  return {
    id,
    async send(message, { signal }) {
      const account = await accountOf(message.partyId, message.courtId)
      if (account === undefined) return { outcome: 'no-address', reason: 'no-account' }
      const { courtName, caseNumber, kind, kindLabel, itemId, text, occurredOn } = message
      const body = {
        to: account,
        title: kindLabel,
        body: text,
        data: { itemId, kind, caseNumber, courtName, occurredOn },
      }
      const signed = { ...(await headers?.()), 'idempotency-key': message.key }
      return answerOf(await postJson(url, body, { headers: signed, signal }))
    },
  }
}

function answerOf({ status, body }: Awaited<ReturnType<typeof postJson>>): ChannelAnswer {
  if (status === 429 || status === 503) return { outcome: 'busy', reason: `http-${status}` }
  if (status === 404 || status === 410) return { outcome: 'no-address', reason: `http-${status}` }
  if (status >= 400 && status < 500) return { outcome: 'refused', reason: `http-${status}` }
  if (status >= 300 || typeof body?.id !== 'string') return { outcome: 'unknown', reason: `http-${status}` }
  return { outcome: 'delivered', reference: body.id }
}

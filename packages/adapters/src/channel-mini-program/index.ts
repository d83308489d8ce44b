/**
 * The mini program (“阳光执行”): one-time and lasting subscribe messages.
 *
 * @module
 */
import type { Channel, ChannelAnswer, ChannelMessage } from '@zhixing/core/ports'
import { postJson } from '../channel/post-json'

/** Which field of the court's template shows what; the keys are those of the template, e.g. `thing1`, `date2`. */
export interface MiniProgramFields {
  readonly kind: string
  readonly text: string
  readonly occurredOn: string
  readonly caseNumber: string
}

/** Addresses and credentials are the host's. */
export interface MiniProgramOptions {
  readonly id?: string
  /** Where messages are sent to, without its query: the address that the operator of the platform gives. */
  readonly sendUrl: string
  /** A token that holds now; asked for each message. `renew`: the one before was turned down. */
  readonly accessToken: (options: { readonly renew: boolean }) => Promise<string>
  /** The openid of a party who has bound himself; nothing of one who has not. */
  readonly openIdOf: (partyId: string, courtId: string) => Promise<string | undefined>
  readonly templateId: string
  readonly fields: MiniProgramFields
  /** The page that shows the item; its id is added. `pages/item/item` when nothing is said. */
  readonly page?: string
  readonly state?: 'developer' | 'trial' | 'formal'
}

/** What a template takes: 20 characters of a thing, 32 of a number (documented limits of subscribe messages). */
const LIMITS: readonly (readonly [prefix: string, most: number])[] = [
  ['thing', 20],
  ['character_string', 32],
  ['phrase', 5],
]

/** The platform's codes: the token is over; ask later; the person does not want it, or is not there. */
const TOKEN_OVER = [40001, 40014, 42001]
const LATER = [-1, 45009, 45011]
const NOT_HERE = [40003]

/**
 * A channel to the mini program. It has no keys of its own: after a time-out a message may be shown twice, with the same
 * page and the same item; within this process a key that was taken is not sent again.
 *
 * @example createMiniProgramChannel({ sendUrl, accessToken, openIdOf, templateId, fields: { kind: 'thing1', text: 'thing2', occurredOn: 'date3', caseNumber: 'character_string4' } })
 */
export function createMiniProgramChannel(options: MiniProgramOptions): Channel {
  const taken = new Map<string, string>()
  return {
    id: options.id ?? 'mini-program',
    async send(message, { signal }) {
      const known = taken.get(message.key)
      if (known !== undefined) return { outcome: 'delivered', reference: known }
      const openId = await options.openIdOf(message.partyId, message.courtId)
      if (openId === undefined) return { outcome: 'no-address', reason: 'not-bound' }
      const body = bodyOf(openId, message, options)
      const call = async (renew: boolean) => {
        const token = await options.accessToken({ renew })
        return postJson(`${options.sendUrl}?access_token=${encodeURIComponent(token)}`, body, { signal })
      }
      const first = await call(false)
      const over = typeof first.body?.errcode === 'number' && TOKEN_OVER.includes(first.body.errcode)
      const answer = answerOf(over ? await call(true) : first)
      if (answer.outcome === 'delivered') {
        taken.set(message.key, answer.reference ?? '')
        if (taken.size > MOST_KEYS) taken.delete([...taken.keys()][0] ?? '')
      }
      return answer
    },
  }
}

const MOST_KEYS = 10_000

function bodyOf(touser: string, message: ChannelMessage, options: MiniProgramOptions) {
  const { fields, templateId, page = 'pages/item/item', state = 'formal' } = options
  const value = (key: string, text: string) => [key, { value: fit(key, text) }]
  return {
    touser,
    template_id: templateId,
    page: `${page}?item=${encodeURIComponent(message.itemId)}`,
    miniprogram_state: state,
    lang: 'zh_CN',
    data: Object.fromEntries([
      value(fields.kind, message.kindLabel),
      value(fields.text, message.text),
      value(fields.occurredOn, message.occurredOn),
      value(fields.caseNumber, message.caseNumber),
    ]),
  }
}

/** What is longer than the template takes is cut, visibly; the page has the whole of it. */
function fit(key: string, text: string): string {
  const most = LIMITS.find(([prefix]) => key.startsWith(prefix))?.[1]
  const characters = [...text]
  if (most === undefined || characters.length <= most) return text
  return `${characters.slice(0, most - 1).join('')}…`
}

function answerOf({ status, body }: Awaited<ReturnType<typeof postJson>>): ChannelAnswer {
  const code = body?.errcode
  if (status === 429) return { outcome: 'busy', reason: 'http-429' }
  if (status >= 400 || typeof code !== 'number') return { outcome: 'unknown', reason: `http-${status}` }
  if (code === 0) return { outcome: 'delivered', reference: referenceOf(body?.msgid) }
  if (LATER.includes(code)) return { outcome: 'busy', reason: `errcode-${code}` }
  if (NOT_HERE.includes(code)) return { outcome: 'no-address', reason: `errcode-${code}` }
  // A token that does not hold after it was renewed: nothing was sent.
  if (TOKEN_OVER.includes(code)) return { outcome: 'busy', reason: `errcode-${code}` }
  return { outcome: 'refused', reason: `errcode-${code}` }
}

function referenceOf(id: unknown): string | null {
  return typeof id === 'string' || typeof id === 'number' ? String(id) : null
}

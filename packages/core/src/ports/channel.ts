/**
 * 推送渠道: how the court tells a party something (mini program, app, platform). A channel is an adapter of the host; the
 * core knows none of them by name.
 */

/** What became of one call: unknown is not failed, and is asked again under the same key. */
export const CHANNEL_OUTCOMES = ['delivered', 'refused', 'busy', 'unknown', 'no-address'] as const
export type ChannelOutcome = (typeof CHANNEL_OUTCOMES)[number]

/** What is said, in words and masked: no number of a person and no name of the other side. */
export interface ChannelMessage {
  /** The same message has the same key however often it is sent. */
  readonly key: string
  readonly courtId: string
  readonly courtName: string
  readonly caseId: string
  readonly caseNumber: string
  /** The host knows where to reach this party; it never learns a number from here. */
  readonly partyId: string
  /** `measure`, `node`, `query-result`, `disposal`, `money`, `closing-document`. */
  readonly kind: string
  readonly kindLabel: string
  readonly itemId: string
  readonly text: string
  readonly occurredOn: string
}

/** What the channel answered. `busy`: it took nothing now (rate limit), ask again later. `no-address`: this party is not there. */
export type ChannelAnswer =
  | { readonly outcome: 'delivered'; readonly reference: string | null }
  | { readonly outcome: Exclude<ChannelOutcome, 'delivered'>; readonly reason: string }

/** One way to the parties. `send` may be called again with the same key after a crash, and then must not tell twice. */
export interface Channel {
  readonly id: string
  send(message: ChannelMessage, options: { readonly signal: AbortSignal }): Promise<ChannelAnswer>
}

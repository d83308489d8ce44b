import type { OverrideRow } from '../domain/supervision/model-follow'
import type { DecideContext } from '../kernel/context'
import { hashValue } from '../kernel/hash'
import { overrideOf } from '../kernel/override'
import type { View } from '../kernel/view'

/** An act that a rule forbids, as it would be allowed: this command with this content, by this person. */
export interface Forbidden {
  readonly command: string
  readonly rule: string
  readonly input: unknown
}

/** What an approval is bound to: another content is another act. */
export function contentHash({ command, input }: Pick<Forbidden, 'command' | 'input'>): string {
  return hashValue([command, input])
}

/** The approval under which this person may do it once; nothing when there is none, or its last day has passed. */
export function allowedBy(forbidden: Forbidden, view: View, context: DecideContext): OverrideRow | undefined {
  const { actor, profile, today } = context
  if (actor.kind !== 'person' || !overrideOf(forbidden.rule, profile)) return undefined
  const granted = view.all('supervision_override') as readonly OverrideRow[]
  const inputHash = contentHash(forbidden)
  return granted.find(
    (one) =>
      one.state === 'granted' &&
      one.personId === actor.id &&
      one.rule === forbidden.rule &&
      one.inputHash === inputHash &&
      today <= one.validUntil,
  )
}

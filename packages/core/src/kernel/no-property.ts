import type { ClosingKind } from './closing-kind'
import type { Recognition } from './profile-recognition'
import type { View } from './view'

/** Commands by which somebody says that a debtor has nothing: ending the round, when asked and when confirmed, and 执行不能. */
export const NO_PROPERTY_COMMANDS = ['closing.propose', 'closing.confirm', 'inability.propose'] as const

/** What such a command says. */
export interface SaysNoProperty {
  readonly caseId: string
  readonly closingKind?: ClosingKind
  readonly proposalId?: string
  readonly recognition?: Recognition
}

type Proposals = { closing_proposal: { readonly id: string; readonly closingKind: ClosingKind } }

/** Whether it says so: a confirmation names the proposal that does. */
export function saysNoProperty(input: SaysNoProperty, view: View<Proposals>): boolean {
  if (input.recognition !== undefined) return input.recognition === 'inability'
  const kind = input.closingKind ?? view.get('closing_proposal', input.proposalId ?? '')?.closingKind
  return kind === 'round-terminated'
}

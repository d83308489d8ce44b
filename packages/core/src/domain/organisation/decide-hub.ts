import type { DecideContext } from '../../kernel/context'
import type { InputOf } from '../../kernel/contract'
import { accept, type Decision, refuse } from '../../kernel/decision'
import type { View } from '../../kernel/view'
import type { organisationCommands } from './contract'
import { hubDomainOf } from './rules-hub'

/** 枢纽权限: nothing is recorded of what lies in the three domains; what lies outside is refused, and that is recorded. */
export function actAsHub(
  { subject, courtId }: InputOf<(typeof organisationCommands)['organisation.act-as-hub']>,
  _view: View,
  { profile }: DecideContext,
): Decision<never> {
  if (hubDomainOf(subject, profile.parameters['org.unities'])) return accept([])
  return refuse('organisation.hub-domain', { subject, courtId })
}

import type { Module } from '../../kernel/module'
import { addDays } from '../../law/date'
import { patchDecide, patchEvolve, patchModule } from '../money-proof/patching'

type Patch = (modules: readonly Module[]) => readonly Module[]
type Ends = { readonly expiresOn: string }

/** What goes wrong when W7 is not kept; the histories have to find each of them. */
export const controlDefects: Readonly<Record<string, Patch>> = {
  'no end is written down': patchEvolve('control', 'control.TookEffect', (real) => (view, event) => {
    const data = { ...event.data, expiresOn: null }
    return real(view, { ...event, data })
  }),
  'an end moves over days off': patchEvolve('control', 'control.TookEffect', (real) => (view, event) => {
    const { expiresOn } = event.data as unknown as Ends
    return real(view, { ...event, data: { ...event.data, expiresOn: addDays(expiresOn, 2) } })
  }),
  'nothing lapses': patchModule('control', (module) => ({ ...module, agenda: [] })),
  'leaders are not told': patchModule('control', (module) => ({
    ...module,
    reactions: module.reactions.filter(({ id }) => id !== 'control.tell-leaders'),
  })),
  'a renewal keeps the old end': patchEvolve('control', 'control.Renewed', () => () => []),
  'a withdrawn one keeps its clock': patchDecide('node', 'node.follow', (real) => (input, view, context) => {
    const { event } = input as { readonly event: string }
    return event === 'control.Withdrawn'
      ? { kind: 'accepted', events: [], result: null }
      : real(input, view, context)
  }),
  'a migration ends the clocks': patchDecide('node', 'node.migrate', (real) => (input, view, context) => {
    const nodes = view.all('node_node').filter(({ node }) => String(node).startsWith('control-'))
    const gone = nodes
      .filter(({ holderId }) => holderId !== null)
      .map(({ id, caseId, node }) => ({
        ...{ type: 'node.Cancelled', occurredOn: context.today },
        data: { caseId, nodeId: id, node, endEvent: 'profile.CaseMigrated' },
      }))
    const outcome = real(input, view, context)
    return outcome.kind === 'accepted'
      ? { ...outcome, events: [...outcome.events, ...gone] as never }
      : outcome
  }),
}

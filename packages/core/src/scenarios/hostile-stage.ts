import type { Plugin, PluginFault } from '../plugin/index'
import { fileAndAssign, journalOf } from './acts'
import { openStage, type Stage } from './stage'

/** A court with this plugin, in which a case has just been suspended: what came of it, and who was told of a fault. */
export async function suspending(plugin: Plugin) {
  const faults: PluginFault[] = []
  const stage = await openStage('memory', { plugins: [plugin], onPluginFault: (fault) => faults.push(fault) })
  const caseId = await fileAndAssign(stage)
  const before = (await journalOf(stage, caseId)).length
  const outcome = await stage.give('judge-1', 'case.suspend', { caseId, reason: '等待评估' })
  const added = (await journalOf(stage, caseId)).slice(before)
  return { stage, caseId, faults, outcome, added, types: added.map(({ type }) => type) }
}

/** What verifying finds: nothing, whatever a plugin tried. */
export const soundOf = async (stage: Stage) => (await stage.engine.verify()).differences

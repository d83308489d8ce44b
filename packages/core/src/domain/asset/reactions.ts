import type { Reaction } from '../../kernel/module'
import type { AssetEvents } from './model'

/** 物联网: an alarm becomes work for somebody at once, where the profile names the affair; its clock runs in any case. */
const callSomebody: Reaction = {
  id: 'asset.call-somebody',
  on: ['asset.AlarmRaised'],
  reads: ['case_case'],
  calls: ['task.dispatch'],
  react: (event, view, { profile }) => {
    const { caseId, alarmId, signal } = event.data as unknown as AssetEvents['asset.AlarmRaised']
    const affair = profile.parameters['asset.alarm-affair']
    const known = profile.affairs.some(({ id }) => id === affair)
    const subject = view.get('case_case', caseId) as { state?: string } | undefined
    if (!known || subject?.state !== 'assigned') return []
    const note = `${signal.code}: ${signal.told}`.slice(0, 500)
    return [{ name: 'task.dispatch', input: { caseId, affair, note, originId: alarmId.slice(-120) } }]
  },
}

export const assetReactions: readonly Reaction[] = [callSomebody]

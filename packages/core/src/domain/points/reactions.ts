import type { Reaction } from '../../kernel/module'
import { pipelineOf } from '../../kernel/profile-stage'
import type { StageEvents } from '../stage/model'

/** Every expiry by which a case flows on with its work undone moves points (seed 003:35). */
const transferOnExpiry: Reaction = {
  id: 'points.transfer-on-expiry',
  on: ['stage.Expired'],
  reads: [],
  calls: ['points.transfer'],
  react: (event, _view, { profile }) => {
    const { caseId, stayId, stage, toStayId, completed } =
      event.data as unknown as StageEvents['stage.Expired']
    if (!pipelineOf(profile, stage)?.points || completed) return []
    return [{ name: 'points.transfer', input: { caseId, stayId, toStayId } }]
  },
}

export const pointsReactions: readonly Reaction[] = [transferOnExpiry]

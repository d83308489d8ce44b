import type { Reaction } from '../../kernel/module'
import type { SeriesEvents } from './model'

/** 集中统一执行: whoever has the lead case gets every case of the series, in the act that brings it in. */
const giveToOne: Reaction = {
  id: 'series.one-undertaker',
  on: ['series.CaseJoined'],
  reads: [],
  calls: ['case.assign'],
  react: (event) => {
    const { caseId, undertakerId, name } = event.data as unknown as SeriesEvents['series.CaseJoined']
    return undertakerId === null
      ? []
      : [{ name: 'case.assign', input: { caseId, undertakerId, reason: `系列案件集中统一执行：${name}` } }]
  },
}

export const seriesReactions: readonly Reaction[] = [giveToOne]

import type { Reaction } from '../../kernel/module'
import { streamKey, streamKind } from '../../kernel/stream'
import type { ProfileEvents } from '../profile/model'
import { definitionsMovedBy } from './decide-follow'

/** Every event of a case may move its clocks. */
export const nodeReactions: readonly Reaction[] = [
  {
    id: 'node.migrate',
    on: ['profile.CaseMigrated'],
    reads: [],
    calls: ['node.migrate'],
    react: (event) => {
      const { caseId, from, to, dates } = event.data as unknown as ProfileEvents['profile.CaseMigrated']
      return [{ name: 'node.migrate', input: { caseId, from, to, dates } }]
    },
  },
  {
    id: 'node.follow',
    on: '*',
    reads: [],
    calls: ['node.follow'],
    react: (event, _view, { profile }) => {
      if (streamKind(event.stream) !== 'case') return []
      const moved = definitionsMovedBy(profile, { event: event.type, data: event.data })
      if (event.type !== 'case.Assigned' && moved.length === 0) return []
      return [
        {
          name: 'node.follow',
          input: {
            caseId: streamKey(event.stream),
            event: event.type,
            seq: event.seq,
            occurredOn: event.occurredOn,
            data: event.data,
          },
        },
      ]
    },
  },
]

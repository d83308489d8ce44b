import type { Reaction } from '../../kernel/module'
import { streamKey, streamKind } from '../../kernel/stream'
import { definitionsFor } from './decide-follow'

/** Every event of a case may move its clocks. */
export const nodeReactions: readonly Reaction[] = [
  {
    id: 'node.follow',
    on: '*',
    reads: [],
    calls: ['node.follow'],
    react: (event, _view, context) => {
      if (streamKind(event.stream) !== 'case') return []
      if (event.type !== 'case.Assigned' && definitionsFor(context.profile, event.type).length === 0)
        return []
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

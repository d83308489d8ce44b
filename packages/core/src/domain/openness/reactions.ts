import type { Reaction } from '../../kernel/module'
import { streamKey, streamKind } from '../../kernel/stream'
import type { PartyRow } from '../case/model'
import { pushesFor } from './decide-publish'

/** Every event of a case may be one that its parties are told of. */
export const opennessReactions: readonly Reaction[] = [
  {
    id: 'openness.tell-entered',
    on: ['case.PartyEntered'],
    reads: [],
    calls: ['openness.tell-entered'],
    react: ({ data }) => {
      const { caseId, id: partyId } = data as unknown as PartyRow
      return [{ name: 'openness.tell-entered', input: { caseId, partyId } }]
    },
  },
  {
    id: 'openness.publish',
    on: '*',
    reads: [],
    calls: ['openness.publish'],
    react: ({ stream, type, seq, occurredOn, data }, _view, { profile }) => {
      if (streamKind(stream) !== 'case' || pushesFor(profile, type).length === 0) return []
      const input = { caseId: streamKey(stream), event: type, seq, occurredOn, data }
      return [{ name: 'openness.publish', input }]
    },
  },
]

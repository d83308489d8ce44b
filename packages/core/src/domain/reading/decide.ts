import { accept } from '../../kernel/decision'
import { type EventsOf, event } from '../../kernel/event'
import type { Decide } from '../../kernel/module'
import type { readingCommands } from './contract'
import type { EntryRow, ReadingEvents, ReadingRows } from './model'

/** 检索留痕: in the name of who searches, whatever the input says. */
export const recordSearch: Decide<
  (typeof readingCommands)['reading.record-search'],
  ReadingRows,
  EventsOf<ReadingEvents>
> = ({ log, words, shown, ...input }, _view, { actor, newId, today, now }) => {
  const by = { readBy: actor.id, readAt: now }
  const search = { id: newId('search'), readingId: `search-${log}`, soughtWords: words, ...input, ...by }
  const entries = shown.map(
    (caseId): EntryRow => ({
      ...{ id: newId('reading'), kind: 'search', caseId, objectId: search.id, readOn: today, ...by },
      ...{ standing: 'other', why: '' },
    }),
  )
  return accept([event('reading.SearchMade', { search, shown: entries })])
}

/** 查阅留痕: in the name of who reads, never of somebody in the input. */
export const recordReading: Decide<
  (typeof readingCommands)['reading.record'],
  ReadingRows,
  EventsOf<ReadingEvents>
> = (input, _view, { actor, newId, today, now }) =>
  accept([
    event('reading.DataRead', {
      ...input,
      id: newId('reading'),
      readBy: actor.id,
      readOn: today,
      readAt: now,
    }),
  ])

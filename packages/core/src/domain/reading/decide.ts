import { accept } from '../../kernel/decision'
import { type EventsOf, event } from '../../kernel/event'
import type { Decide } from '../../kernel/module'
import type { readingCommands } from './contract'
import type { ReadingEvents, ReadingRows } from './model'

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

import { defineModule, type Effect } from '../../kernel/module'
import { opennessCommands, opennessQueries } from './contract'
import { confirmRead, recordDelivery, sendAgain, tellOtherwise } from './decide-delivery'
import { liftHold, withhold } from './decide-hold'
import { complain, reply, write } from './decide-letter'
import { publish, tellEntered } from './decide-publish'
import {
  deliveries,
  evolveOpenness,
  holds,
  items,
  letters,
  type OpennessEvents,
  questions,
  receipts,
  type SendingRow,
  sendings,
  type Way,
} from './model'
import { opennessReactions } from './reactions'
import { opennessRules } from './rules'
import { readHolds, readPushed, readStuck, readToSend } from './tables-court'
import { readLetters, readQuestions } from './tables-letters'
import { readDocument, readItems, readMyCase } from './tables-party'

type Data<T extends keyof OpennessEvents> = OpennessEvents[T]

const messageOf = ({ caseId, ways }: { readonly caseId: string; readonly ways: readonly Way[] }) => ({
  caseId,
  itemIds: [...new Set(ways.map(({ itemId }) => itemId))],
})

/** What leaves says only where to look: whether it may still be said is asked when it is said. */
const effects: readonly Effect[] = [
  {
    id: 'openness.push-published',
    on: 'openness.Published',
    topic: 'openness.push',
    when: ({ data }) => (data as unknown as Data<'openness.Published'>).to.length > 0,
    payload: ({ data }) => {
      const { caseId, row } = data as unknown as Data<'openness.Published'>
      return { caseId, itemIds: [row.id] }
    },
  },
  {
    id: 'openness.push-late',
    on: 'openness.PartyToldLate',
    topic: 'openness.push',
    payload: ({ data }) => messageOf(data as unknown as Data<'openness.PartyToldLate'>),
  },
  {
    id: 'openness.push-lifted',
    on: 'openness.HoldLifted',
    topic: 'openness.push',
    when: ({ data }) => (data as unknown as Data<'openness.HoldLifted'>).ways.length > 0,
    payload: ({ data }) => messageOf(data as unknown as Data<'openness.HoldLifted'>),
  },
  {
    id: 'openness.push-again',
    on: 'openness.SendingOrdered',
    topic: 'openness.push',
    payload: ({ data }) => {
      const { caseId, itemId } = data as unknown as Data<'openness.SendingOrdered'>
      return { caseId, itemIds: [itemId] }
    },
  },
]

/** 执行公开: six kinds of pushes by themselves, what is held back and why, letters, and the four rights of parties. */
export const opennessModule = defineModule({
  name: 'openness',
  tables: [items, holds, sendings, deliveries, receipts, letters, questions],
  commands: opennessCommands,
  queries: opennessQueries,
  decide: {
    'openness.publish': publish,
    'openness.tell-entered': tellEntered,
    'openness.withhold': withhold,
    'openness.lift-hold': liftHold,
    'openness.record-delivery': recordDelivery,
    'openness.send-again': sendAgain,
    'openness.tell-otherwise': tellOtherwise,
    'openness.confirm-read': confirmRead,
    'openness.write': write,
    'openness.complain': complain,
    'openness.reply': reply,
  },
  read: {
    'openness.my-case': readMyCase,
    'openness.items': readItems,
    'openness.document': readDocument,
    'openness.letters': readLetters,
    'openness.pushed': readPushed,
    'openness.holds': readHolds,
    'openness.questions': readQuestions,
    'openness.stuck': readStuck,
    'openness.to-send': readToSend,
  },
  evolve: evolveOpenness,
  rules: opennessRules,
  reactions: opennessReactions,
  effects,
  agenda: [
    {
      table: 'openness_sending',
      dateColumn: 'nextTryOn',
      command: 'openness.send-again',
      input: (row) => {
        const { caseId, itemId, partyId } = row as SendingRow
        return { caseId, itemId, partyId }
      },
    },
  ],
})

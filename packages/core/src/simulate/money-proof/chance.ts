import { nextDeed } from './deeds'
import { STORAGE_FAULTS } from './faults'
import type { History } from './history'
import { pauseOf } from './pauses'
import { tamper } from './tamper'

/** What happens next, by chance. */
export async function byChance(history: History): Promise<void> {
  const { random, theme, unanswered, answered, errands } = history
  const roll = random.next()
  // How often messages are sent, and how often the bank is asked: both up to these.
  const [drain, ask] = theme === 'plans' ? [0.02, 0.025] : [0.08, 0.1]
  if (roll < drain) await errands.drainSometime()
  else if (roll < ask) await errands.askSometime()
  else if (roll < 0.15) history.pass(pauseOf(history))
  else if (roll < 0.175 && unanswered.length > 0) await replay(history)
  else if (roll < 0.19 && answered.length > 0) await history.repeat(random.pick(answered))
  else if (roll < 0.2 && answered.length > 0) await history.reuseKey(nextDeed(history.scene()))
  else if (roll < 0.205) await tamper(history)
  else if (roll < 0.206) await history.server().start()
  else if (roll < 0.235) await history.atOnce(nextDeed(history.scene()))
  else await someCommand(history)
}

async function replay(history: History): Promise<void> {
  const at = history.random.int(0, history.unanswered.length - 1)
  const [act] = history.unanswered.splice(at, 1)
  if (act) await history.give(history.server(), act)
}

function someCommand(history: History): Promise<void> {
  const { random } = history
  const fault = random.chance(0.35) ? random.pick(STORAGE_FAULTS) : undefined
  return history.command(nextDeed(history.scene()), fault)
}

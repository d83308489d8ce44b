import { readFileSync } from 'node:fs'
import { type Actor, type Engine, findingText } from '@zhixing/core'
import { openCourt } from './import/open-court'

/** Who gives the command: the administrator of the demonstration, or a person of the court by id. */
async function actorOf(engine: Engine, courtId: string, id: string): Promise<Actor | undefined> {
  const system: Actor = { kind: 'system', id: 'profile', courtId, roles: ['system'] }
  if (id === 'administrator') {
    return { kind: 'person', id, courtId, roles: ['system-administrator'] }
  }
  const chart = await engine.query<{ people: { id: string; roles: Actor['roles'] }[] }>({
    ...{ name: 'organisation.chart', input: {}, actor: system },
  })
  const person = chart.people.find((each) => each.id === id)
  return person && { kind: 'person', id, courtId, roles: person.roles }
}

const COMMANDS: Readonly<Record<string, (what: string, day: string) => object>> = {
  propose: (file) => ({ content: readFileSync(file, 'utf8') }),
  publish: (versionId) => ({ versionId }),
  adopt: (profileId, fromOn) => ({ profileId, fromOn, reason: '命令行采用' }),
}

/**
 * Puts a court's own way of working into use: `propose <file.json>`, then another person `publish <id@version>`, then
 * `adopt <id> <YYYY-MM-DD>`. Answers whether it was accepted; a refusal is printed with place and reason.
 */
export async function atCourt(action: string, args: readonly string[]): Promise<boolean> {
  const [what = '', day = ''] = args.filter((each, at) => !each.startsWith('--') && args[at - 1] !== '--as')
  const as = args.includes('--as') ? (args[args.indexOf('--as') + 1] ?? '') : 'administrator'
  const { engine, courtId, close } = await openCourt(undefined, false)
  try {
    const input = COMMANDS[action]?.(what, day || engine.clock.now().slice(0, 10))
    const actor = await actorOf(engine, courtId, as)
    if (!actor) {
      console.error(`✗ 本院没有此人 no such person: ${as}`)
      return false
    }
    const words = await engine.wordsOf(courtId, 'zh-CN')
    const outcome = await engine.execute({ name: `profile.${action}`, input, actor })
    if (outcome.kind === 'refused') {
      const text = findingText(outcome, words, 'zh-CN')
      console.error(`✗ ${text.what}${text.why}${text.todo}`)
      return false
    }
    const { versionId, warnings = [] } = (outcome.result ?? {}) as {
      versionId?: string
      warnings?: readonly { path: string; reason: string; id: string }[]
    }
    console.log(`✓ ${courtId} profile.${action} ${versionId ?? what}`)
    for (const { path, reason, id } of warnings) {
      console.log(`  ! ${path}：${words.labels[`reason.${reason}`] ?? reason}（${id}）`)
    }
    return true
  } finally {
    await close()
  }
}

/** Whether this is something done at a court. */
export function isAtCourt(action: string): boolean {
  return action in COMMANDS
}

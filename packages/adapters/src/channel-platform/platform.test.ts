import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fileAndAssign, receiveMoney } from '../../../core/src/scenarios/acts'
import { partyOf, push } from '../../../core/src/scenarios/openness-acts'
import { openStage } from '../../../core/src/scenarios/stage'
import { channelConformance } from '../channel/conformance'
import { createPlatformChannel } from './index'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zx-platform-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const filesIn = (court = 'gan1202') => {
  try {
    return readdirSync(join(folder, court)).map((name) => readFileSync(join(folder, court, name), 'utf8'))
  } catch {
    return []
  }
}

test('执行信息公开平台: what is pushed lies in the folder, one file for each message, once however often it is sent', async () => {
  const stage = await openStage('memory')
  const caseId = await fileAndAssign(stage)
  await receiveMoney(stage, caseId, 'line-1', 123_456n)
  const applicant = await partyOf(stage, caseId)
  const channel = createPlatformChannel({
    folder,
    accountOf: async (id) => (id === applicant.id ? 'a' : undefined),
  })
  const again = {
    id: channel.id,
    send: async (...of: Parameters<typeof channel.send>) => {
      await channel.send(...of)
      return channel.send(...of)
    },
  }
  await push(stage, again)
  const entries = filesIn().map((text) => JSON.parse(text))
  const { total } = await stage.ask<{ total: number }>(applicant, 'openness.my-case')
  expect(entries).toHaveLength(total)
  expect(entries).toContainEqual(
    expect.objectContaining({ account: 'a', kind: 'money', text: '本案到账案款1,234.56元。' }),
  )
})

// A folder neither refuses, nor puts off, nor answers nonsense.
const cases = channelConformance().filter(({ name }) => !/refuses|later|breaks|cannot be read/.test(name))
test.each(cases)('$name', ({ run }) => {
  const accountOf = async (id: string) => (id === 'known' ? 'account-1' : undefined)
  return run({ channel: createPlatformChannel({ folder, accountOf }), behave: () => undefined, got: filesIn })
})

test('a folder that cannot be written leaves the message unknown: it throws, and the core sends it again', async () => {
  const channel = createPlatformChannel({ folder: '/dev/null/openness', accountOf: async () => 'a' })
  const stage = await openStage('memory')
  const caseId = await fileAndAssign(stage)
  await push(stage, channel)
  const pushed = await stage.ask<{ deliveries: { outcome: string }[] }[]>('judge-1', 'openness.pushed', {
    caseId,
  })
  const outcomes = new Set(pushed.flatMap(({ deliveries }) => deliveries.map(({ outcome }) => outcome)))
  expect(outcomes).toEqual(new Set(['unknown']))
})

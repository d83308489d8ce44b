import type { CalledSource, SourceReceipt } from '@zhixing/core/ports'
import { describe, expect, test } from 'vitest'
import { requestOf, signal } from '../asset-source/test-support'
import { guardSource } from './index'

const NOW = '2024-03-01T10:00:00.000+08:00'
const quick = { retryWaitMs: { first: 1, most: 2 }, timeoutMs: 100, now: () => NOW }

/** A source that answers one thing after the other, and then the last one for ever. */
function scripted(script: (() => Promise<SourceReceipt> | SourceReceipt)[], repeatable = true) {
  let calls = 0
  const source: CalledSource = {
    id: 'land',
    capabilities: {
      kind: 'point',
      transport: 'call',
      acts: ['query', 'freeze'],
      assetTypes: ['real-estate'],
      subjects: ['person'],
      repeatable,
      needsDocument: false,
      answersWithinMinutes: 60,
    },
    async submit() {
      const say = script[Math.min(calls, script.length - 1)]
      calls += 1
      return (await say?.()) ?? { kind: 'accepted' }
    },
    collect: async () => {
      calls += 1
      return []
    },
  }
  return { source, calls: () => calls }
}

const fail = (): SourceReceipt => {
  throw new Error('connection reset')
}
const unknown = (): SourceReceipt => ({ kind: 'unknown', text: 'http-502' })
const take = (): SourceReceipt => ({ kind: 'accepted' })
const hang = () => new Promise<SourceReceipt>(() => {})

describe('a guarded source', () => {
  test('a query is asked again where that is declared harmless', async () => {
    const { source, calls } = scripted([fail, unknown, take])
    expect(await guardSource(source, quick).submit(requestOf(), { signal: signal() })).toEqual({
      kind: 'accepted',
    })
    expect(calls()).toBe(3)
  })

  test('where it is not declared, and for every control act, it is asked once', async () => {
    const careful = scripted([fail, take], false)
    expect(await guardSource(careful.source, quick).submit(requestOf(), { signal: signal() })).toMatchObject({
      kind: 'unknown',
      text: expect.stringContaining('connection reset'),
    })
    expect(careful.calls()).toBe(1)
    const { source, calls } = scripted([unknown, take])
    const told = await guardSource(source, quick).submit(requestOf({ act: 'freeze' }), { signal: signal() })
    expect(told).toEqual({ kind: 'unknown', text: 'http-502' })
    expect(calls()).toBe(1)
  })

  test('an answer that says "failed" is an answer: it is not repeated and breaks no circuit', async () => {
    const failed: SourceReceipt = { kind: 'refused', code: '1001', text: 'no' }
    const { source, calls } = scripted([() => failed])
    const guarded = guardSource(source, { ...quick, breakAfter: 1 })
    for (let n = 0; n < 3; n++) await guarded.submit(requestOf(), { signal: signal() })
    expect(calls()).toBe(3)
    expect(guarded.status()).toMatchObject({ circuit: 'closed', lastSuccessAt: NOW, lastFailure: null })
  })

  test('a source that hangs is left behind, also when it does not listen', async () => {
    const { source } = scripted([hang])
    const guarded = guardSource(source, { ...quick, timeoutMs: 20, retries: 0 })
    expect(await guarded.submit(requestOf({ act: 'freeze' }), { signal: signal() })).toMatchObject({
      kind: 'unknown',
      text: expect.stringContaining('no answer within 20 ms'),
    })
    expect(guarded.status()).toMatchObject({ running: 0, lastSuccessAt: null })
  })

  test('after failures in a row nobody is asked: unknown at once, with the reason; then one call tries', async () => {
    const { source, calls } = scripted([fail, fail, take])
    const guarded = guardSource(source, { ...quick, retries: 0, breakAfter: 2, breakForMs: 30 })
    const ask = () => guarded.submit(requestOf({ act: 'freeze' }), { signal: signal() })
    await ask()
    await ask()
    expect(await ask()).toEqual({ kind: 'unknown', text: expect.stringContaining('circuit-open') })
    expect(calls()).toBe(2)
    expect(guarded.status()).toMatchObject({
      sourceId: 'land',
      circuit: 'open',
      lastFailure: { at: NOW, reason: 'circuit-open' },
    })
    await expect(guarded.collect('x', { afterPart: 0, signal: signal() })).rejects.toThrow('circuit-open')
    await new Promise((resolve) => setTimeout(resolve, 60))
    expect(await ask()).toEqual({ kind: 'accepted' })
    expect(guarded.status()).toMatchObject({ circuit: 'closed', lastSuccessAt: NOW })
  })

  test('no more calls at once than agreed; what does not fit the queue is unknown at once', async () => {
    const ends: (() => void)[] = []
    const wait = () => new Promise<SourceReceipt>((resolve) => ends.push(() => resolve({ kind: 'accepted' })))
    const { source, calls } = scripted([wait])
    const guarded = guardSource(source, { ...quick, timeoutMs: 5_000, atOnce: 2, queue: 1 })
    const asked = [1, 2, 3].map(() => guarded.submit(requestOf(), { signal: signal() }))
    await new Promise((resolve) => setTimeout(resolve, 10))
    expect(calls()).toBe(2)
    expect(guarded.status()).toMatchObject({ running: 2, queued: 1 })
    expect(await guarded.submit(requestOf(), { signal: signal() })).toMatchObject({
      kind: 'unknown',
      text: expect.stringContaining('queue-full'),
    })
    while (calls() < 3 || ends.length > 0) {
      ends.shift()?.()
      await new Promise((resolve) => setTimeout(resolve, 1))
    }
    expect(await Promise.all(asked)).toEqual([take(), take(), take()])
    expect(guarded.status()).toMatchObject({ running: 0, queued: 0 })
  })

  test('collecting is asked again, for it changes nothing', async () => {
    let calls = 0
    const { source } = scripted([take])
    const shaky: CalledSource = {
      ...source,
      collect: async () => {
        calls += 1
        if (calls < 2) throw new Error('reset')
        return 'not-known'
      },
    }
    expect(await guardSource(shaky, quick).collect('x', { afterPart: 0, signal: signal() })).toBe('not-known')
  })
})

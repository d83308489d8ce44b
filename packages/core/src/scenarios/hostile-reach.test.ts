import { afterEach, describe, expect, test, vi } from 'vitest'
import { event } from '../kernel/event'
import { deny } from '../kernel/rule'
import type { View } from '../kernel/view'
import { PATIENCE_MS } from '../plugin/guard'
import type { Plugin, PluginParts } from '../plugin/index'
import { acted, worse } from './hostile-plugins'
import { soundOf, suspending } from './hostile-stage'

// What a plugin tries to reach through the objects it is given, beyond their interface.

type React = NonNullable<PluginParts['reactions']>[number]['react']

const reacting = (react: React, calls: readonly string[] = ['worse.act']): Plugin =>
  worse({
    reactions: [
      { id: 'worse.follow', on: ['case.Suspended'], reads: ['case_case', 'case_party'], calls, react },
    ],
  })

/** Anything that a value leads to, without calling it. */
const at = (value: unknown, ...path: readonly PropertyKey[]): never =>
  path.reduce<unknown>((found, key) => Reflect.get(Object(found), key), value) as never
type Call = (...all: unknown[]) => unknown

/** Each would change a row, a way of working or a class of the court, if it reached it. */
const REACHES: Readonly<Record<string, (row: object, context: object) => unknown>> = {
  'Object.assign through the constructor': (row) =>
    (at(row, 'constructor', 'assign') as Call)(row, { state: 'closed' }),
  'defineProperty through the constructor': (row) =>
    (at(row, 'constructor', 'defineProperty') as Call)(row, 'state', { value: 'closed' }),
  'a getter in place of a member': (row) =>
    (at(row, '__defineGetter__') as Call).call(row, 'state', () => 'closed'),
  'the prototype of the row': (row) => Reflect.set(at(row, '__proto__'), 'state', 'closed'),
  'the class behind the register of people': (_row, context) => {
    const directory: object = at(context, 'directory')
    const proto = Object.getPrototypeOf(directory) as object
    expect(proto).toBe(Object.prototype)
    return Reflect.set(at(directory, 'constructor', 'prototype'), 'person', () => undefined)
  },
  'a list of the way of working, by the functions of lists': (_row, context) =>
    Reflect.apply([].splice, at(context, 'profile', 'nodes'), [0]),
  'a function of the court, by call and bind': (_row, context) => {
    const directory: object = at(context, 'directory')
    return Reflect.set(at(directory, 'person'), 'call', () => undefined)
  },
}

describe('nothing of the court is reached through what a plugin is given', () => {
  test.each(Object.keys(REACHES))('%s', async (name) => {
    const nodes: number[] = []
    const { stage, caseId, outcome } = await suspending(
      reacting((_event, view, context) => {
        nodes.push(context.profile.nodes.length)
        REACHES[name]?.(view.all('case_case')[0] ?? {}, context)
        nodes.push(context.profile.nodes.length)
        return []
      }),
    )
    expect(outcome.kind).toBe('accepted')
    expect(new Set(nodes).size).toBe(1)
    expect(Reflect.get({}, 'state')).toBeUndefined()
    expect((await stage.ask<{ state: string }>('judge-1', 'case.get', { caseId })).state).toBe('suspended')
    await stage.must('judge-1', 'case.resume', { caseId, reason: '评估完成' })
    expect(await soundOf(stage)).toEqual([])
  })

  test('whoever follows every member of what he is given finds no storage, no journal and no class', async () => {
    const seen = new Set<unknown>()
    const names = new Set<string>()
    const member = (value: object, key: PropertyKey): unknown => {
      try {
        return at(value, key)
      } catch {
        return undefined
      }
    }
    const walk = (value: unknown, depth: number): void => {
      if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return
      if (seen.size > 20_000 || seen.has(value) || depth > 7) return
      seen.add(value)
      for (const key of [...Reflect.ownKeys(value), '__proto__', 'constructor', 'prototype']) {
        names.add(String(key))
        walk(member(value, key), depth + 1)
      }
    }
    await suspending(
      reacting((happened, view, context) => {
        walk({ happened, view, context, rows: view.all('case_case') }, 0)
        return []
      }),
    )
    expect(seen.size).toBeGreaterThan(100)
    expect(names).toContain('caseNumber')
    for (const forbidden of [
      'commit',
      'replaceRows',
      'takeOutbox',
      'settleOutbox',
      'storage',
      'journal',
      'secret',
    ])
      expect(names).not.toContain(forbidden)
  })
})

describe('what was given for one act is of no use afterwards', () => {
  test('rows, people and ids can not be asked for when the act is over', async () => {
    const kept: (() => unknown)[] = []
    const { stage, caseId } = await suspending(
      reacting((_event, view: View, context) => {
        kept.push(
          () => view.all('case_case'),
          () => view.get('case_case', 'x'),
          () => context.newId('row'),
          () => context.directory.person('judge-1'),
        )
        return []
      }),
    )
    for (const use of kept) expect(use).toThrow('plugin-kept')
    await stage.must('judge-1', 'case.resume', { caseId, reason: '评估完成' })
    expect(await soundOf(stage)).toEqual([])
  })

  test('a query’s reader answers no question after the query was answered', async () => {
    type Reader = { find(query: object): Promise<unknown> }
    const kept: Reader[] = []
    const { stage } = await suspending(
      looking(async (context) => {
        kept.push(context.reader() as Reader)
        return kept[0]?.find({ table: 'case_case', limit: 1 })
      }),
    )
    await stage.ask('judge-1', 'worse.look', { table: '' })
    await expect(kept[0]?.find({ table: 'case_case', limit: 1 })).rejects.toThrow('plugin-kept')
  })
})

/** A plugin whose query is answered like this. */
function looking(read: (context: { reader(): unknown }) => Promise<unknown>): Plugin {
  const plugin = worse({})
  const [module] = plugin.modules ?? []
  return worse({
    modules: [{ ...module, read: { 'worse.look': (_input: never, context: never) => read(context) } }],
  })
}

describe('what a plugin answers is copied once, and only so much', () => {
  const big = 'x'.repeat(3_000_000)
  const fanned = () => Array.from({ length: 30 }).reduce<unknown>((inner) => [inner, inner], 'x')
  const own = (list: readonly unknown[], instead: unknown) => Object.assign([...list], { map: () => instead })

  test.each<[string, React, string]>([
    ['too much text', () => [{ name: 'worse.act', input: { caseId: 'c', do: big + big } }], 'too-much'],
    ['a list in a list in a list', () => [{ name: 'worse.act', input: fanned() }], 'too-much'],
    [
      'a list without an end',
      () => new Proxy([], { get: (_, key) => (key === 'length' ? 1e9 : null) }),
      'too-much',
    ],
    [
      'a list that says something else when it is gone through',
      () => own([], [{ name: 'fund.confirm-payment', input: {} }]) as never,
      '',
    ],
  ])('%s', async (_name, react, problem) => {
    const { stage, faults, outcome, types } = await suspending(reacting(react))
    expect(outcome.kind).toBe('accepted')
    expect(faults.map((fault) => fault.problem)).toEqual(problem === '' ? [] : [problem])
    expect(types.filter((type) => /^(?:worse|fund)\./.test(type))).toEqual([])
    expect(await soundOf(stage)).toEqual([])
  })

  test('a decision that turns into another one after it was looked at is taken as it was first', async () => {
    const { stage, caseId } = await suspending(
      worse({}, (input, view, context) => {
        const good = acted(input, view, context)
        const forged = [event('case.Closed', { caseId: input.caseId })]
        let looks = 0
        return {
          ...good,
          get events() {
            looks += 1
            return looks === 1 && good.kind === 'accepted' ? good.events : forged
          },
        } as never
      }),
    )
    expect((await stage.give('judge-1', 'worse.act', { caseId, do: '走访' })).kind).toBe('accepted')
    expect((await stage.ask<{ state: string }>('judge-1', 'case.get', { caseId })).state).toBe('suspended')
    expect(await soundOf(stage)).toEqual([])
  })
})

describe('a reader that does not answer', () => {
  afterEach(() => {
    vi.useRealTimers()
  })
  test('is not waited for; the court’s own questions are answered meanwhile', async () => {
    const { stage, caseId } = await suspending(looking(() => new Promise(() => undefined)))
    vi.useFakeTimers()
    const asked = expect(stage.ask('judge-1', 'worse.look', { table: '' })).rejects.toThrow('plugin-late')
    expect((await stage.ask<{ state: string }>('judge-1', 'case.get', { caseId })).state).toBe('suspended')
    await vi.advanceTimersByTimeAsync(PATIENCE_MS)
    await asked
  })
})

describe('what a plugin declared', () => {
  test('stays as it was checked: nothing can be added later', async () => {
    const plugin = worse({})
    await suspending(plugin)
    const [module] = plugin.modules ?? []
    const { allow, emits } = module?.commands['worse.act'] ?? {}
    expect(() => (allow as string[]).push('party')).toThrow(TypeError)
    expect(() => (emits as string[]).push('case.Closed')).toThrow(TypeError)
    expect(() => Reflect.apply([].push, plugin.capabilities?.reads, ['fund_account'])).toThrow(TypeError)
  })

  test('is said once and for all: a member that is computed at each reading is refused', async () => {
    const flips = worse({})
    const capabilities = Object.defineProperty({ ...flips.capabilities }, 'reads', {
      enumerable: true,
      get: () => ['case_case', 'fund_account'],
    })
    await expect(suspending({ ...flips, capabilities })).rejects.toThrow('plugin-form')
  })

  test('a rule of its own answers in plain words too', async () => {
    const source = 'design made up for tests'
    const check = () => Object.assign([deny({})], { flat: () => [], map: () => [] })
    const guard = { id: 'worse.guard', source, effect: 'deny', on: ['case.suspend'], reads: [], check }
    const { outcome } = await suspending(worse({ rules: [guard] }))
    expect(outcome).toMatchObject({ kind: 'refused', rule: 'worse.guard' })
  })
})

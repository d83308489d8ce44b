import { describe, expect, test } from 'vitest'
import { leased, ReadOnlyError, readOnly } from './read-only'

class Register {
  readonly #people = new Map([['p1', { name: '王秀英' }]])
  readonly codes = new Map([['a', { open: true }]])
  readonly list = [{ id: 'x' }]
  person(id: string) {
    return this.#people.get(id)
  }
}

const at = (value: unknown, key: PropertyKey): object => Reflect.get(Object(value), key) as object

describe('glass', () => {
  test('shows members, lists, maps and what functions answer, and lets nothing be written', () => {
    const register = new Register()
    const glass = readOnly(register)
    expect(glass.person('p1')?.name).toBe('王秀英')
    expect(glass.list.map(({ id }) => id)).toEqual(['x'])
    expect([...glass.codes].map(([code]) => code)).toEqual(['a'])
    expect([glass.codes.size, glass.codes.has('a'), glass.codes.get('a')?.open]).toEqual([1, true, true])
    const writes = [
      () => Object.assign(glass.person('p1') ?? {}, { name: 'x' }),
      () => glass.codes.set('b', { open: false }),
      () => Object.assign(glass.codes.get('a') ?? {}, { open: false }),
      () => glass.list.push({ id: 'y' }),
      () => Object.setPrototypeOf(glass, null),
    ]
    for (const write of writes) expect(write).toThrow(ReadOnlyError)
    expect([register.codes.size, register.list.length, register.person('p1')?.name]).toEqual([1, 1, '王秀英'])
  })

  test('a class stays behind it: neither prototype nor constructor leads to its methods', () => {
    const glass = readOnly(new Register())
    expect(Object.getPrototypeOf(glass)).toBe(Object.prototype)
    expect(at(glass, '__proto__')).toBe(Object.prototype)
    expect(at(glass, 'constructor')).toBe(Object)
    expect(at(at(glass, 'person'), 'prototype')).toBeUndefined()
    expect(at(at(readOnly({ Register }), 'Register'), 'prototype')).toBeUndefined()
  })

  test('functions of the language work on the glass and not on what is behind it', () => {
    const row = { state: 'open' }
    const codes = new Map([['a', 1]])
    const glass = readOnly({ row, codes })
    const define = at(glass.row, '__defineGetter__') as () => void
    expect(() => Reflect.apply(define, glass.row, ['state', () => 'closed'])).toThrow()
    expect(() => Reflect.apply(Map.prototype.set, glass.codes, ['b', 2])).toThrow(TypeError)
    expect([row.state, codes.size]).toEqual(['open', 1])
  })

  test('under a lease nothing can be called once it is over; what was seen can be remembered', () => {
    let over = false
    const glass = leased({ register: new Register(), today: '2024-03-01' }, () => {
      if (over) throw new Error('over')
    })
    const { person } = glass.register
    expect(glass.register.person('p1')?.name).toBe('王秀英')
    over = true
    expect(() => glass.register.person('p1')).toThrow('over')
    expect(() => person('p1')).toThrow('over')
    expect(glass.today).toBe('2024-03-01')
  })
})

import { describe, expect, test } from 'vitest'
import { createConsoleRegistry, type UiPlugin } from './registry'

const drone: UiPlugin = {
  id: 'drone',
  elements: [{ name: 'drone-map' }],
  panels: [{ name: 'drone.flights', render: () => 'flights' }],
}

describe('what a console can draw', () => {
  test('comes from every plugin, by name', () => {
    const registry = createConsoleRegistry([{ id: 'zhixing', elements: [{ name: 'zx-task-queue' }] }, drone])
    expect([...registry.elements.keys()]).toEqual(['zx-task-queue', 'drone-map'])
    expect([...registry.panels.keys()]).toEqual(['drone.flights'])
    expect(registry.plugins).toEqual(['zhixing', 'drone'])
  })

  test('no name is taken twice, and no plugin comes twice', () => {
    const second = { id: 'other', elements: [{ name: 'drone-map' }] }
    expect(() => createConsoleRegistry([drone, second])).toThrow('element drone-map is registered twice')
    expect(() => createConsoleRegistry([drone, drone])).toThrow('plugin drone is registered twice')
  })

  test.each(['script', 'iframe', 'zx-Queue', 'zx task', '', '__proto__', 'img onerror'])(
    'an element of HTML itself or a broken name is no block: %s',
    (name) => {
      expect(() => createConsoleRegistry([{ id: 'bad', elements: [{ name }] }])).toThrow('is no name')
    },
  )
})

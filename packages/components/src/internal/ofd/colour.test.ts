import { describe, expect, test } from 'vitest'
import { paintOf } from './colour'
import type { Resources } from './resources'
import type { Xml } from './xml'

type Attributes = Readonly<Record<string, string>>
const xml = (name: string, attributes: Attributes = {}, children: Xml[] = [], text = ''): Xml => ({
  ...{ name, attributes, children, text },
})
/** Colour spaces by their number. */
const known = (spaces: Readonly<Record<string, Xml>> = {}) =>
  ({
    find: (_kind: string, id?: string) => (id === undefined ? undefined : spaces[id]),
  }) as unknown as Resources
const colour = (attributes: Attributes, spaces?: Readonly<Record<string, Xml>>) => {
  const paint = paintOf(xml('FillColor', attributes), known(spaces))
  return paint.kind === 'plain' ? [paint.css, paint.opacity] : paint.kind
}

describe('a colour of an OFD document (GB/T 33190 8.3)', () => {
  test.each([
    ['three parts are red, green and blue', { Value: '255 0 51' }, ['rgb(255 0 51)', 1]],
    ['one part is grey', { Value: '51' }, ['rgb(51 51 51)', 1]],
    ['four parts are cyan, magenta, yellow and black', { Value: '0 255 255 51' }, ['rgb(204 0 0)', 1]],
    ['parts may be written in hex', { Value: '#FF #10 #0A' }, ['rgb(255 16 10)', 1]],
    ['more than there is, is all there is', { Value: '300 -4 0' }, ['rgb(255 0 0)', 1]],
    ['nothing is black', {}, ['rgb(0 0 0)', 1]],
    ['it may shine through', { Value: '0 0 0', Alpha: '51' }, ['rgb(0 0 0)', 0.2]],
  ])('%s', (_what, attributes, expected) => {
    expect(colour(attributes)).toEqual(expected)
  })

  test('a space of its own says how fine the parts are, what they mean, and which colours have numbers', () => {
    const spaces = {
      '1': xml('ColorSpace', { Type: 'RGB', BitsPerComponent: '4' }),
      '2': xml('ColorSpace', { Type: 'CMYK' }),
      '3': xml('ColorSpace', { Type: 'RGB' }, [
        xml('Palette', {}, [xml('CV', {}, [], '1 2 3'), xml('CV', {}, [], '4 5 6')]),
      ]),
    }
    expect(colour({ ColorSpace: '1', Value: '15 0 3' }, spaces)).toEqual(['rgb(255 0 51)', 1])
    expect(colour({ ColorSpace: '2', Value: '255 0 0 0' }, spaces)).toEqual(['rgb(0 255 255)', 1])
    expect(colour({ ColorSpace: '3', Index: '1' }, spaces)).toEqual(['rgb(4 5 6)', 1])
  })

  test('what nobody here can draw is said, not drawn black', () => {
    expect(paintOf(xml('FillColor', {}, [xml('GouraudShd')]), known())).toEqual({ kind: 'unknown' })
    expect(paintOf(xml('FillColor', {}, [xml('AxialShd')]), known())).toEqual({ kind: 'unknown' })
  })
})

describe('a shade', () => {
  const segment = (value: string, more: Attributes = {}) =>
    xml('Segment', more, [xml('Color', { Value: value })])
  const along = (attributes: Attributes) => {
    const shade = xml('AxialShd', { StartPoint: '0 0', EndPoint: '10 0', ...attributes }, [
      segment('255 0 0'),
      segment('0 0 255'),
    ])
    const paint = paintOf(xml('FillColor', {}, [shade]), known())
    return 'stops' in paint ? paint.stops.map(({ at, css, opacity }) => [at, css, opacity]) : []
  }
  const [red, blue] = ['rgb(255 0 0)', 'rgb(0 0 255)']

  test('ends at both ends, or goes on before it, behind it, or both', () => {
    const [start, end] = [
      [0, red, 1],
      [1, blue, 1],
    ]
    expect(along({})).toEqual([[0, red, 0], start, end, [1, blue, 0]])
    expect(along({ Extend: '1' })).toEqual([start, end, [1, blue, 0]])
    expect(along({ Extend: '2' })).toEqual([[0, red, 0], start, end])
    expect(along({ Extend: '3' })).toEqual([start, end])
  })

  test('comes again, or again and back, as often as its way is long', () => {
    const ats = (type: string) =>
      along({ MapType: type, MapUnit: '5', Extend: '3' }).map(([at, css]) => [at, css === red ? 'r' : 'b'])
    expect(ats('Repeat').map(([at, sign]) => `${at}${sign}`)).toEqual(['0r', '0.5b', '0.5r', '1b'])
    expect(ats('Reflect').map(([at, sign]) => `${at}${sign}`)).toEqual(['0r', '0.5b', '0.5b', '1r'])
    // As often as nobody can see is once.
    expect(along({ MapType: 'Repeat', MapUnit: '0.001', Extend: '3' })).toHaveLength(2)
  })
})

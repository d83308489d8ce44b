import { afterEach, describe, expect, it } from 'vitest'
import { parts, zipped } from '../testing/ofd'
import { closeAll, difference, dotAt, drawn, opened, painted, seen } from '../testing/ofd-eyes'

afterEach(closeAll)

const rect = (id: number, box: string, fill: string, width: number, height: number) =>
  `<ofd:PathObject ID="${id}" Boundary="${box}" Fill="true" Stroke="false">${fill}<ofd:AbbreviatedData>M 0 0 L ${width} 0 L ${width} ${height} L 0 ${height} C</ofd:AbbreviatedData></ofd:PathObject>`
const plain = (colour: string) => `<ofd:FillColor Value="${colour}"/>`
/** A red square of 4 mm in the corner of steps of 10 mm. */
const pattern = (more = '', alpha = 255, cell = rect(90, '0 0 4 4', plain('255 0 0'), 4, 4)) =>
  `<ofd:FillColor Alpha="${alpha}"><ofd:Pattern Width="5" Height="5" XStep="10" YStep="10" ${more}><ofd:CellContent>${cell}</ofd:CellContent></ofd:Pattern></ofd:FillColor>`

const RED = [255, 0, 0]
const WHITE = [255, 255, 255]

describe('patterns and shades', () => {
  it('a pattern stands at every step of the object, or of the page, moved and seen through as the document says', async () => {
    const objects = [
      rect(1, '23 23 40 40', pattern(), 40, 40),
      rect(2, '83 23 40 40', pattern('RelativeTo="Page"'), 40, 40),
      rect(3, '143 23 40 40', pattern('CTM="2 0 0 2 5 5"'), 40, 40),
      rect(4, '23 83 40 40', pattern('', 128), 40, 40),
    ]
    const ofd = opened(zipped(parts([objects.join('')])))
    const { account } = await drawn(ofd)
    expect(account).toEqual({ shown: 4, all: 4, notes: [] })
    const dots = await painted(ofd)
    const screen = await seen(ofd)
    expect(difference(dots, screen)).toBeLessThan(40)
    for (const one of [dots, screen]) {
      for (const step of [0, 10, 20, 30]) {
        expect(dotAt(one, 25 + step, 25 + step)).toEqual(RED)
        expect(dotAt(one, 30 + step, 25 + step)).toEqual(WHITE)
      }
      expect(dotAt(one, 92, 32)).toEqual(RED)
      expect(dotAt(one, 88, 28)).toEqual(WHITE)
      expect(dotAt(one, 153, 33)).toEqual(RED)
      expect(dotAt(one, 146, 26)).toEqual(WHITE)
      expect(dotAt(one, 25, 85)[1]).toBeGreaterThan(120)
    }
  })

  it('a pattern that fills its own cell ends, and one that turns over is said', async () => {
    let cell = rect(90, '0 0 4 4', plain('0 0 255'), 4, 4)
    for (let deep = 0; deep < 30; deep++) cell = rect(91, '0 0 4 4', pattern('', 255, cell), 4, 4)
    const ofd = opened(zipped(parts([rect(1, '20 20 40 40', pattern('', 255, cell), 40, 40)])))
    expect((await drawn(ofd)).account.notes.every(({ code }) => code === 'fill')).toBe(true)
    await painted(ofd)
    const turned = opened(zipped(parts([rect(1, '20 20 40 40', pattern('ReflectMethod="Row"'), 40, 40)])))
    expect((await drawn(turned)).account.notes).toEqual([{ code: 'fill', object: '1' }])
  })

  it('a shade ends where the document ends it, goes on where it goes on, and comes again as often as it says', async () => {
    const shade = (more: string) =>
      `<ofd:FillColor><ofd:AxialShd StartPoint="10 0" EndPoint="30 0" ${more}><ofd:Segment Position="0"><ofd:Color Value="255 0 0"/></ofd:Segment><ofd:Segment Position="1"><ofd:Color Value="0 0 255"/></ofd:Segment></ofd:AxialShd></ofd:FillColor>`
    const objects = [
      rect(1, '20 20 40 10', shade(''), 40, 10),
      rect(2, '20 40 40 10', shade('Extend="3"'), 40, 10),
      rect(3, '20 60 40 10', shade('MapType="Repeat" MapUnit="10"'), 40, 10),
      rect(4, '20 80 40 10', shade('MapType="Reflect" MapUnit="10"'), 40, 10),
    ]
    const ofd = opened(zipped(parts([objects.join('')])))
    const dots = await painted(ofd)
    expect(difference(dots, await seen(ofd))).toBeLessThan(40)
    expect([dotAt(dots, 25, 25), dotAt(dots, 55, 25)]).toEqual([WHITE, WHITE])
    expect([dotAt(dots, 25, 45), dotAt(dots, 55, 45)]).toEqual([RED, [0, 0, 255]])
    // In the middle of the way it begins anew, or turns back.
    expect(dotAt(dots, 41, 65)[0]).toBeGreaterThan(200)
    expect(dotAt(dots, 41, 85)[2]).toBeGreaterThan(200)
    expect(dotAt(dots, 49, 85)[0]).toBeGreaterThan(200)
  })
})

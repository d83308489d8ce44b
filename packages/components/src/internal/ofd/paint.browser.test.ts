import { afterEach, describe, expect, it } from 'vitest'
import { parts, zipped } from '../testing/ofd'
import { closeAll, difference, dotAt, opened, painted, seen } from '../testing/ofd-eyes'
import { SAMPLES } from '../testing/ofd-samples'
import { sealed } from '../testing/ofd-seal'

afterEach(closeAll)

describe('dots show what the screen shows', () => {
  it.each([
    ['invoice', 1],
    ['salesList', 2],
    ['glyphSheets', 1],
    ['glyphSheets', 2],
    ['glyphSheets', 4],
  ] as const)('%s, page %i', async (name, number) => {
    const ofd = opened(SAMPLES[name]())
    expect(difference(await painted(ofd, number), await seen(ofd, number))).toBeLessThan(60)
  })

  it('lines, shades, clips of several shapes, turned, narrow, free and transparent text', async () => {
    const path = (
      id: number,
      box: string,
      more: string,
      inner: string,
      data = 'M 0 0 L 40 0 L 40 30 L 0 30 C',
    ) =>
      `<ofd:PathObject ID="${id}" Boundary="${box}" ${more}>${inner}<ofd:AbbreviatedData>${data}</ofd:AbbreviatedData></ofd:PathObject>`
    const shade =
      '<ofd:FillColor><ofd:AxialShd StartPoint="0 0" EndPoint="40 0"><ofd:Segment Position="0"><ofd:Color Value="255 0 0"/></ofd:Segment><ofd:Segment Position="1"><ofd:Color Value="0 0 255"/></ofd:Segment></ofd:AxialShd></ofd:FillColor>'
    const area = (data: string) =>
      `<ofd:Area><ofd:Path Boundary="0 0 40 30"><ofd:AbbreviatedData>${data}</ofd:AbbreviatedData></ofd:Path></ofd:Area>`
    // Two shapes that lie over each other and run round in opposite ways: together they are one.
    const clips = `<ofd:Clips><ofd:Clip>${area('M 0 0 L 25 0 L 25 30 L 0 30 C')}${area('M 15 0 L 15 30 L 40 30 L 40 0 C')}</ofd:Clip></ofd:Clips>`
    const text = (id: number, box: string, more: string, code: string, inner = '') =>
      `<ofd:TextObject ID="${id}" Boundary="${box}" Font="1" Size="8" ${more}>${inner}${code}</ofd:TextObject>`
    const objects = [
      path(1, '10 10 40 30', 'Fill="true" Stroke="false"', shade),
      path(2, '60 10 40 30', 'Fill="true" Stroke="false"', `${clips}<ofd:FillColor Value="0 128 0"/>`),
      path(
        3,
        '110 10 60 30',
        'LineWidth="3" DashPattern="6 4" Cap="Round" Alpha="128"',
        '<ofd:StrokeColor Value="200 0 0"/>',
        'M 5 5 L 55 25',
      ),
      path(
        4,
        '10 50 40 30',
        'Fill="true" LineWidth="6" Alpha="100"',
        '<ofd:FillColor Value="0 0 255"/><ofd:StrokeColor Value="255 0 0"/>',
      ),
      text(
        5,
        '60 50 80 12',
        '',
        '<ofd:TextCode X="0" Y="9">执行Notice</ofd:TextCode><ofd:TextCode X="60" Y="9">裁定</ofd:TextCode>',
      ),
      text(
        6,
        '150 50 40 60',
        'CharDirection="90"',
        '<ofd:TextCode X="4" Y="4" DeltaY="10 10">执行庭</ofd:TextCode>',
      ),
      text(
        7,
        '10 90 60 12',
        'HScale="0.5"',
        '<ofd:TextCode X="0" Y="9" DeltaX="g 3 5">执行通知</ofd:TextCode>',
      ),
      text(
        8,
        '80 90 60 12',
        'Weight="700" Italic="true"',
        '<ofd:TextCode X="0" Y="9" DeltaX="g 3 9">执行通知</ofd:TextCode>',
        shade,
      ),
      text(
        9,
        '10 110 60 12',
        'Fill="false" Stroke="true" LineWidth="0.3"',
        '<ofd:TextCode X="0" Y="9" DeltaX="9">裁定</ofd:TextCode>',
        '<ofd:StrokeColor Value="0 0 200"/>',
      ),
    ]
    const ofd = opened(zipped(parts([objects.join('')])))
    const dots = await painted(ofd)
    expect(difference(dots, await seen(ofd))).toBeLessThan(40)
    expect(dotAt(dots, 80, 25)).toEqual([0, 128, 0])
    expect(dotAt(dots, 12, 25)[0]).toBeGreaterThan(220)
    expect(dotAt(dots, 48, 25)[2]).toBeGreaterThan(220)
    // Half transparent over white, and its own line over its own ground is not mixed with it.
    const [red, green, blue] = dotAt(dots, 30, 51)
    expect([Math.round(red / 5), Math.round(green / 5), Math.round(blue / 5)]).toEqual([51, 31, 31])
    expect((await ofd.boxesOf(1, 0, 2))[0]?.x).toBeCloseTo(60, 1)
  })

  it('a page with ten thousand objects, one of twenty metres, and two hundred blocks inside each other are dots too', async () => {
    const one = (id: number) =>
      `<ofd:PathObject ID="${id}" Boundary="${(id % 100) * 2} ${Math.floor(id / 100) * 2} 1 1" Fill="true"><ofd:AbbreviatedData>M 0 0 L 1 0 L 1 1 C</ofd:AbbreviatedData></ofd:PathObject>`
    const many = Array.from({ length: 10_000 }, (_, id) => one(id)).join('')
    const deep = `${'<ofd:PageBlock>'.repeat(190)}${one(1)}${'</ofd:PageBlock>'.repeat(190)}`
    const ofd = opened(zipped(parts([many, deep])))
    expect((await painted(ofd)).width).toBe(840)
    expect((await ofd.page(1)).objects).toBe(10_000)
    expect((await ofd.page(2)).objects).toBe(1)
    const all = parts([one(1)])
    all['Doc_0/Document.xml'] = String(all['Doc_0/Document.xml']).replace('0 0 210 297', '0 0 10 19999')
    const long = await opened(zipped(all)).paint(1, 1654, () => '')
    expect(long.width * long.height).toBeLessThan(30_100_000)
    expect(long.height).toBeLessThanOrEqual(16_000)
  })

  it('a stamp that is a bitmap leaves what lies under it readable, on the screen and in the dots', async () => {
    const canvas = new OffscreenCanvas(20, 20)
    const brush = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D
    brush.fillStyle = '#fff'
    brush.fillRect(0, 0, 20, 20)
    brush.fillStyle = '#f00'
    brush.fillRect(0, 0, 20, 4)
    const picture = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer())
    const block =
      '<ofd:PathObject ID="9" Boundary="20 20 40 40" Fill="true"><ofd:FillColor Value="0 0 0"/><ofd:AbbreviatedData>M 0 0 L 40 0 L 40 20 L 0 20 C</ofd:AbbreviatedData></ofd:PathObject>'
    const ofd = opened(
      zipped(sealed(parts([block]), { picture: { type: 'png', bytes: picture }, box: '30 30 20 20' })),
    )
    for (const dots of [await painted(ofd), await seen(ofd)]) {
      expect(dotAt(dots, 40, 38)).toEqual([0, 0, 0])
      expect(dotAt(dots, 40, 48)).toEqual([255, 255, 255])
    }
  })
})

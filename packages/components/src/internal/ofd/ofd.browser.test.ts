import { unzipSync } from 'fflate'
import { afterEach, describe, expect, it } from 'vitest'
import { parts, resources, words, zipped } from '../testing/ofd'
import { closeAll, dotAt, drawn, opened, painted, SCALE } from '../testing/ofd-eyes'
import { glyphSheets, invoice, OWN_FONT, ownFont, SAMPLES, SEAL_NAME } from '../testing/ofd-samples'
import { smallFont } from '../testing/small-font'

afterEach(closeAll)

/** Where the browser put each character, in millimetres of the page. */
function placesOf(text: SVGTextContentElement): (readonly [number, number])[] {
  const matrix = text.getCTM() as DOMMatrix
  return Array.from({ length: text.getNumberOfChars() }, (_, index) => {
    const { x, y } = text.getStartPositionOfChar(index).matrixTransform(matrix)
    return [x / SCALE, y / SCALE] as const
  })
}

/** What the XML itself says, read by the browser's parser and by arithmetic of this test's own. */
function writtenIn(xml: Uint8Array) {
  const root = new DOMParser().parseFromString(new TextDecoder().decode(xml), 'text/xml')
  const objects = [...root.getElementsByTagName('ofd:TextObject')]
  return objects
    .filter(
      (object) => object.getElementsByTagName('ofd:CGTransform').length === 0 && !object.hasAttribute('CTM'),
    )
    .map((object) => {
      const [left = 0, top = 0] = (object.getAttribute('Boundary') ?? '').split(' ').map(Number)
      const [code] = object.getElementsByTagName('ofd:TextCode')
      const text = (code?.textContent ?? '').trim()
      const at = (name: string) => Number(code?.getAttribute(name) ?? 0)
      const steps = (name: string) => {
        const said = code?.getAttribute(name) ?? ''
        const flat = said.replace(/g\s+(\d+)\s+(\S+)/g, (_, times, step) => `${step} `.repeat(Number(times)))
        return flat.trim().split(/\s+/).map(Number)
      }
      const right = steps('DeltaX')
      const down = steps('DeltaY')
      let [x, y] = [left + at('X'), top + at('Y')]
      const places = [...text].map((_, index) => {
        const place = [x, y] as const
        // The samples of other makers leave the rest of equal steps out.
        x += right[index] ?? right.at(-1) ?? 0
        y += down[index] ?? down.at(-1) ?? 0
        return place
      })
      return { text, places }
    })
}

/** Pages and the templates behind them, by the number of the page. */
function writtenOn(files: Record<string, Uint8Array>, number: number) {
  const own = files[`Doc_0/Pages/Page_${number - 1}/Content.xml`]
  const behind = files[`Doc_0/Tpls/Tpl_${number - 1}/Content.xml`]
  return [...(behind ? writtenIn(behind) : []), ...(own ? writtenIn(own) : [])]
}

describe('documents as other makers write them', () => {
  it.each([
    ['invoice', [43, 44]],
    ['salesList', [68, 68], [66, 66], [66, 66], [66, 66], [66, 66]],
    ['glyphSheets', [9, 9], [8, 8], [7, 7], [7, 7]],
  ] as const)('%s: its own text stands at its own place on every page', async (name, ...accounts) => {
    const bytes = SAMPLES[name]()
    const files = unzipSync(bytes)
    const ofd = opened(bytes)
    expect(ofd.pages).toBe(accounts.length)
    for (const [index, [k, n]] of accounts.entries()) {
      const { svg, account } = await drawn(ofd, index + 1)
      expect([account.shown, account.all]).toEqual([k, n])
      const shown = [...svg.querySelectorAll<SVGTextContentElement>('text:not([data-seal] *)')]
      const left = new Set(shown)
      const written = writtenOn(files, index + 1)
      expect(written.length).toBeGreaterThanOrEqual(5)
      for (const { text, places } of written) {
        const found = [...left].find((one) => one.textContent === text && near(placesOf(one), places))
        expect(found, `${text} at ${places[0]}`).toBeDefined()
        left.delete(found as SVGTextContentElement)
      }
    }
  })

  it.each(['invoice', 'salesList'] as const)(
    '%s: the picture of the seal stands where it was stamped',
    async (name) => {
      const ofd = opened(SAMPLES[name]())
      const { svg } = await drawn(ofd)
      const texts = [...svg.querySelectorAll<SVGTextContentElement>('[data-seal] text')]
      expect(texts.map((one) => one.textContent).join('')).toBe(SEAL_NAME)
      // The seal is a document of 30 × 20 mm of its own, stamped at 90, 8: its first line lies at 5.5, 5 in it.
      const [first] = placesOf(texts[0] as SVGTextContentElement)
      expect(first?.[0]).toBeCloseTo(90 + 5.5, 2)
      expect(first?.[1]).toBeCloseTo(8 + 5 + 3.175 * 0.86, 2)
      for (const one of texts) {
        for (const [x, y] of placesOf(one)) expect(x >= 90 && x <= 120 && y >= 8 && y <= 28).toBe(true)
      }
      expect(svg.querySelectorAll('[data-seal] path[stroke="rgb(255 0 0)"]').length).toBeGreaterThan(0)
      expect(ofd.signatures).toMatchObject({
        count: 1,
        unreadable: 0,
        stamps: [{ signedAt: expect.stringMatching(/^20/), picture: { name: SEAL_NAME } }],
      })
    },
  )

  it('what cannot be shown has its place on the page, and its reason', async () => {
    const { svg, account } = await drawn(opened(invoice()))
    expect(account.notes).toMatchObject([{ code: 'jbig2' }])
    const place = svg.querySelector<SVGGraphicsElement>('[data-missing]') as SVGGraphicsElement
    expect(place.textContent).toBe('(jbig2)')
    const { x, y, width } = place.getBoundingClientRect()
    expect(x / SCALE).toBeCloseTo(8.4, 0)
    expect(y / SCALE).toBeCloseTo(3.4, 0)
    expect(width / SCALE).toBeCloseTo(20.2, 0)
  })

  it('pictures fill their place; a glyph without its font is said', async () => {
    const { svg, account } = await drawn(opened(glyphSheets()), 2)
    const { x, y, width, height } = (svg.querySelector('image') as SVGImageElement).getBoundingClientRect()
    expect([x, y, width, height].map((value) => Math.round((value / SCALE) * 100) / 100)).toEqual([
      31.75, 64.94, 144.64, 89.25,
    ])
    expect(account.notes.map(({ code }) => code)).toEqual(['glyphs'])
  })

  it('turned by a quarter, the upper left corner is the upper right one', async () => {
    const ofd = opened(zipped(parts([words(1, '执行', 10, 20)])))
    const { svg } = await drawn(ofd, 1, 90)
    expect(svg.getAttribute('viewBox')).toBe('0 0 297 210')
    const { x, y } = (svg.querySelector('text') as SVGTextElement).getBoundingClientRect()
    expect(x).toBeGreaterThan(200 * 0.7 * SCALE)
    expect(y).toBeLessThan(90 * SCALE)
  })
})

describe('fonts that a document brings along', () => {
  const shape = (family: string, text: string) => {
    const canvas = new OffscreenCanvas(64, 64)
    const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D
    context.font = `48px ${family}, "no such font"`
    context.fillText(text, 4, 52)
    return context.getImageData(0, 0, 64, 64).data.join('')
  }
  const first = (svg: SVGElement, words: string, family: RegExp) =>
    [...svg.querySelectorAll('text')]
      .filter((one) => one.textContent === words)
      .map((one) => one.getAttribute('font-family')?.split(',')[0] ?? '')
      .find((one) => family.test(one)) ?? ''

  it('are used, and a glyph by its number is the glyph of that font', async () => {
    const { svg } = await drawn(opened(glyphSheets()))
    const own = first(svg, '楷体样例', /^zx-ofd/)
    expect(own).toMatch(/^zx-ofd-\d+$/)
    const font = ownFont()
    // By the font's own map, 楷 is glyph 2.
    const change =
      '<ofd:CGTransform CodePosition="0" GlyphCount="2"><ofd:Glyphs>2 0</ofd:Glyphs></ofd:CGTransform>'
    const object = `<ofd:TextObject ID="1" Boundary="0 0 99 9" Font="1" Size="4">${change}<ofd:TextCode X="0" Y="4" DeltaX="4">楷</ofd:TextCode></ofd:TextObject>`
    const list =
      '<ofd:Fonts><ofd:Font ID="1" FontName="x"><ofd:FontFile>f.ttf</ofd:FontFile></ofd:Font></ofd:Fonts>'
    const more = { 'Doc_0/R.xml': resources(list), 'Doc_0/Res/f.ttf': font }
    const { svg: coded, account } = await drawn(
      opened(zipped(parts([object], more, '<ofd:PublicRes>R.xml</ofd:PublicRes>'))),
    )
    expect(account.notes).toEqual([])
    const spans = [...coded.querySelectorAll('tspan')]
    const family = spans[0]?.getAttribute('font-family')?.split(',')[0] ?? ''
    const [glyph, blank] = spans.map((one) => shape(family, one.textContent ?? ''))
    expect(glyph).toBe(shape(own, '楷'))
    expect(glyph).not.toBe(blank)
    expect(glyph).not.toBe(shape('serif', '楷'))
  })

  it('that leave tables out are used all the same', async () => {
    const list =
      '<ofd:Fonts><ofd:Font ID="1" FontName="x"><ofd:FontFile>f.ttf</ofd:FontFile></ofd:Font></ofd:Fonts>'
    const change = '<ofd:CGTransform CodePosition="0"><ofd:Glyphs>1</ofd:Glyphs></ofd:CGTransform>'
    const coded = `<ofd:TextObject ID="8" Boundary="60 20 20 20" Font="1" Size="10">${change}<ofd:TextCode X="0" Y="10">样</ofd:TextCode></ofd:TextObject>`
    const read = `<ofd:TextObject ID="7" Boundary="20 20 20 20" Font="1" Size="10"><ofd:TextCode X="0" Y="10">样</ofd:TextCode></ofd:TextObject>`
    for (const [without, objects] of [
      [
        ['OS/2', 'name', 'post'],
        [read, coded],
      ],
      [['cmap', 'OS/2'], [coded]],
    ] as const) {
      const more = { 'Doc_0/R.xml': resources(list), 'Doc_0/Res/f.ttf': smallFont(OWN_FONT, without) }
      const ofd = opened(zipped(parts([objects.join('')], more, '<ofd:PublicRes>R.xml</ofd:PublicRes>')))
      const { account } = await drawn(ofd)
      expect(account.notes).toEqual([])
      // The shape of the letter: a square of eight millimetres on the line.
      const dots = await painted(ofd)
      if (without[0] !== 'cmap')
        expect([dotAt(dots, 25, 26), dotAt(dots, 35, 26)]).toEqual([
          [0, 0, 0],
          [255, 255, 255],
        ])
      expect([dotAt(dots, 65, 26), dotAt(dots, 62, 23), dotAt(dots, 65, 32)]).toEqual([
        [0, 0, 0],
        [0, 0, 0],
        [255, 255, 255],
      ])
    }
  })

  it('that are broken are replaced, and the page says so', async () => {
    const list =
      '<ofd:Fonts><ofd:Font ID="1" FontName="宋体"><ofd:FontFile>f.ttf</ofd:FontFile></ofd:Font></ofd:Fonts>'
    const more = { 'Doc_0/R.xml': resources(list), 'Doc_0/Res/f.ttf': 'no font' }
    const ofd = opened(zipped(parts([words(7, '执行')], more, '<ofd:PublicRes>R.xml</ofd:PublicRes>')))
    const { svg, account } = await drawn(ofd)
    expect(account).toMatchObject({ shown: 1, all: 1, notes: [{ code: 'font', object: '7' }] })
    expect(svg.querySelector('text')?.getAttribute('font-family')).toContain('SimSun')
  })
})

function near(a: readonly (readonly [number, number])[], b: readonly (readonly [number, number])[]): boolean {
  return (
    a.length === b.length &&
    a.every(([x, y], index) => {
      const [p = 0, q = 0] = b[index] ?? []
      return Math.abs(x - p) < 0.01 && Math.abs(y - q) < 0.01
    })
  )
}

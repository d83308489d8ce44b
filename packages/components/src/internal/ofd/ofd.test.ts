import { describe, expect, it } from 'vitest'
import { page, parts, resources, words, zipped } from '../testing/ofd'
import { Container, LIMITS, resolve } from './container'
import { OfdFile } from './document'
import { svgPath } from './path'
import { readPage } from './read-page'
import { deltas } from './text'

const opened = (bytes: Uint8Array) => {
  try {
    return new OfdFile(bytes)
  } catch (error) {
    return `${(error as { code?: string }).code}`
  }
}
const notesOf = (file: OfdFile | string) =>
  typeof file === 'string' ? file : readPage(file, 0).notes.map(({ code }) => code)

describe('offsets and paths as they are written', () => {
  it.each([
    ['3 4 5', 3, [3, 4, 5]],
    ['g 4 1.5 3', 6, [1.5, 1.5, 1.5, 1.5, 3, 3]],
    ['g 2 1  3 g 2 1', 5, [1, 1, 3, 1, 1]],
    ['G 900000000 2', 3, [2, 2, 2]],
    [undefined, 2, [0, 0]],
    ['x g', 2, [0, 0]],
  ])('%s for %i', (text, count, expected) => {
    expect(deltas(text, count)).toEqual(expected)
  })

  it.each([
    ['S 1 2 L 3 4 C', 'M1 2L3 4Z'],
    ['M 0 0 Q 1 1 2 0 B 1 2 3 4 5 6 A 5 5 0 1 0 9 9', 'M0 0Q1 1 2 0C1 2 3 4 5 6A5 5 0 1 0 9 9'],
    ['M 0 0 L 1', 'M0 0'],
    ['L 1 1 X 2', 'M0 0L1 1'],
  ])('%s', (data, path) => {
    expect(svgPath(data)).toBe(path)
  })

  it('a name that leads out of the container leads nowhere', () => {
    expect(resolve('Doc_0', '../../../etc/passwd')).toBe('etc/passwd')
    expect(resolve('Doc_0/Pages', '/Doc_0/Res/a.png')).toBe('Doc_0/Res/a.png')
    const container = new Container(zipped({ '../out.xml': 'x', 'a\\b.xml': 'y' }))
    expect([container.has('../out.xml'), container.has('out.xml'), container.has('a/b.xml')]).toEqual([
      false,
      false,
      true,
    ])
  })
})

describe('a document that is broken or hostile gets an answer', () => {
  const whole = zipped(parts([words(1, '执行')]))

  it.each([
    ['not a zip', new TextEncoder().encode('no zip at all'), 'not-a-zip'],
    ['empty', new Uint8Array(), 'not-a-zip'],
    ['cut off', whole.subarray(0, whole.length - 40), 'not-a-zip'],
    ['another zip', zipped({ 'word/document.xml': '<a/>' }), 'part-missing'],
    ['without its root', zipped({ 'OFD.xml': parts([])['OFD.xml'] ?? '' }), 'part-missing'],
    ['no XML', zipped({ ...parts(['']), 'OFD.xml': 'not <xml' }), 'part-broken'],
    ['no pages', zipped(parts([])), 'no-pages'],
    ['entities', zipped({ 'OFD.xml': '<!DOCTYPE a [<!ENTITY b "bbbb">]><a>&b;</a>' }), 'entities'],
  ])('%s', (_what, bytes, code) => {
    expect(opened(bytes)).toBe(code)
  })

  it('any byte may be wrong: an answer or a document, never anything else', () => {
    let seed = 7
    for (let turn = 0; turn < 300; turn++) {
      const bytes = whole.slice()
      for (let change = 0; change < 4; change++) {
        seed = (seed * 1103515245 + 12345) & 0x7fffffff
        bytes[seed % bytes.length] = seed >> 16
      }
      try {
        readPage(new OfdFile(bytes), 0)
      } catch (error) {
        expect((error as Error).name).toBe('OfdProblem')
      }
    }
  })

  it('a zip bomb is noticed while it is inflated, whatever it says about its size', () => {
    const bomb = zipped({ 'OFD.xml': new Uint8Array(LIMITS.part + 1024) })
    expect(bomb.length).toBeLessThan(1024 * 1024)
    expect(opened(bomb)).toBe('too-large')
    const view = new DataView(bomb.buffer)
    for (let at = 0; at + 4 < bomb.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true)
    }
    expect(opened(bomb)).toBe('too-large')
  })

  it('a template that shows itself is shown once, and the page says so', () => {
    const template = page(words(5, '模板'), '<ofd:Template TemplateID="9"/>')
    const common = '<ofd:TemplatePage ID="9" BaseLoc="Tpls/T.xml"/>'
    const first = page(words(6, '正文'), '<ofd:Template TemplateID="9"/>')
    const file = opened(
      zipped(parts([''], { 'Doc_0/Tpls/T.xml': template, 'Doc_0/Pages/P0.xml': first }, common)),
    )
    expect(notesOf(file)).toEqual(['cycle'])
    const shown =
      typeof file === 'string' ? [] : readPage(file, 0).items.filter(({ kind }) => kind === 'text')
    expect(shown.map(({ id }) => id)).toEqual(['5', '6'])
  })

  it('a composite inside itself, a resource, a picture and a template that are not there are said', () => {
    const unit =
      '<ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID="3" Width="5" Height="5"><ofd:Content>' +
      '<ofd:CompositeObject ID="31" ResourceID="3" Boundary="0 0 5 5"/></ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits>'
    const objects =
      '<ofd:CompositeObject ID="1" ResourceID="3" Boundary="0 0 5 5"/><ofd:CompositeObject ID="2" ResourceID="4" Boundary="0 0 5 5"/>' +
      '<ofd:ImageObject ID="3" ResourceID="8" Boundary="0 0 5 5"/><ofd:VideoObject ID="4" ResourceID="9" Boundary="0 0 5 5"/>'
    const more = { 'Doc_0/R.xml': resources(unit) }
    const file = opened(zipped(parts([objects], more, '<ofd:DocumentRes>R.xml</ofd:DocumentRes>')))
    expect(notesOf(file)).toEqual(['cycle', 'resource', 'image-missing', 'kind'])
  })

  it('ten thousand pages are not read to show the last one, and one missing page costs that page', () => {
    const pages = Array.from({ length: 10_000 }, (_, index) => words(index + 1, `第${index + 1}页`))
    const all = parts(pages)
    delete all['Doc_0/Pages/P5.xml']
    const file = new OfdFile(zipped(all))
    expect(file.pages).toHaveLength(10_000)
    expect(readPage(file, 9_999).objects).toBe(1)
    expect(() => readPage(file, 5)).toThrow('part-missing')
  })

  it('drawing parameters that build on each other in a circle end', () => {
    const params =
      '<ofd:DrawParams><ofd:DrawParam ID="1" Relative="2" LineWidth="2"/><ofd:DrawParam ID="2" Relative="1" Cap="Round"/></ofd:DrawParams>'
    const line =
      '<ofd:PathObject ID="7" DrawParam="1" Boundary="0 0 9 9"><ofd:AbbreviatedData>M 0 0 L 9 9</ofd:AbbreviatedData></ofd:PathObject>'
    const file = new OfdFile(
      zipped(parts([line], { 'Doc_0/R.xml': resources(params) }, '<ofd:PublicRes>R.xml</ofd:PublicRes>')),
    )
    expect(readPage(file, 0).items[0]).toMatchObject({ stroke: { width: 2, cap: 'round' } })
  })
})

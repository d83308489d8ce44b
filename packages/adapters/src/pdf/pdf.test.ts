import { deflateSync } from 'node:zlib'
import { hashBytes, type RenderRequest } from '@zhixing/core/ports'
import { baseline } from '@zhixing/core/profiles'
import { describe, expect, test } from 'vitest'
import { createDocxRenderer, DOCX } from '../docx/index'
import { layoutOf } from '../docx/layout-of'
import { createSampleSeal } from '../seal-sample/sample-seal'
import { createCourtRenderer, createPdfRenderer, PDF, readFont, sealPlaceIn } from './index'
import { boxFont } from './testing/box-font'
import { readPdf } from './testing/read-pdf'

const form = baseline.documents?.find(({ id }) => id === 'execution-notice')?.text ?? ''
const VALUES = {
  ...{ documentNumber: '（2026）赣1202执123号之一', addressee: '陇南某建筑有限公司', applicant: '何秀英' },
  ...{
    debtor: '陇南某建筑有限公司',
    cause: '民间借贷纠纷',
    basisIssuedBy: '武都区人民法院',
    claim: '86,000.00',
  },
  ...{ basisNumber: '（2024）甘1202民初318号', filedOn: '2026年1月5日', undertaker: '李明' },
  ...{ court: '武都区人民法院', today: '2026年11月22日', matter: '' },
}
const signs = `${form}${Object.values(VALUES).join('')}＿0123456789长文续 `
const font = { bytes: boxFont(signs) }
const renderer = createPdfRenderer({ font })
const request = (more: Partial<RenderRequest> = {}): RenderRequest => ({
  ...{ kind: 'execution-notice', title: '执行通知书', number: VALUES.documentNumber, form, text: '' },
  values: VALUES,
  ...more,
})
const MM = 72 / 25.4

describe('a document as PDF', () => {
  test('on A4, title, number, addressee, body, court and day in this order, page number below, within the margins', async () => {
    const { bytes, mediaType } = await renderer.render(request())
    expect(mediaType).toBe(PDF)
    const { lines, sizes, pages } = await readPdf(bytes)
    expect([pages, sizes[0]?.map(Math.round)]).toEqual([1, [595, 842]])
    const texts = lines.map(({ text }) => text)
    expect(texts.slice(0, 3)).toEqual(['执行通知书', '（2026）赣1202执123号之一', '陇南某建筑有限公司：'])
    expect(texts.slice(-3)).toEqual(['武都区人民法院', '2026年11月22日', '1'])
    const body = texts.slice(3, -3).join('')
    expect(body).toMatch(
      /^何秀英与陇南某建筑有限公司民间借贷纠纷一案，.*执行标的86,000\.00元.*承办人：李明。$/,
    )
    // No line is wider than the paper allows, none begins with a full stop.
    for (const { x, text } of lines) {
      expect(x).toBeGreaterThanOrEqual(28 * MM - 0.1)
      expect(text).not.toMatch(/^[，。、；：）]/)
    }
    const [title, number] = lines
    expect(title?.x).toBeGreaterThan(200)
    expect([number?.x ?? 0, lines.at(-3)?.x ?? 0].every((x) => x > 230)).toBe(true)
    expect(lines.at(-2)?.y).toBeGreaterThan(35 * MM)
    expect(lines.at(-1)?.y).toBeLessThan(35 * MM)
  })

  test('the same document is the same file; what nobody recorded is a blank line', async () => {
    const [one, again] = [await renderer.render(request()), await renderer.render(request())]
    expect(hashBytes(one.bytes)).toBe(hashBytes(again.bytes))
    const { undertaker: _, ...values } = VALUES
    const { lines } = await readPdf((await renderer.render(request({ values }))).bytes)
    expect(lines.map(({ text }) => text).join('')).toContain('承办人：＿＿＿＿。')
  })

  test('a long one goes over pages with their numbers, and court and day stay together', async () => {
    for (const times of [20, 23, 26, 29]) {
      const long = form.replace('承办人：', `${'长文续'.repeat(9)}。\n`.repeat(times).concat('承办人：'))
      const { lines, pages } = await readPdf((await renderer.render(request({ form: long }))).bytes)
      expect(pages).toBeGreaterThan(1)
      const numbers = lines.filter(({ y }) => y < 35 * MM).map(({ text }) => text)
      expect(numbers).toEqual(Array.from({ length: pages }, (_, at) => String(at + 1)))
      const [court, day] = lines.filter(({ text }) => /^武都区人民法院$|^2026年11月22日$/.test(text))
      expect(court?.page).toBe(day?.page)
    }
  })

  test('a sign that the font has not is named, never left as an empty box; a font that is none is said', async () => {
    const values = { ...VALUES, addressee: '䶮某' }
    await expect(renderer.render(request({ values }))).rejects.toThrow('the font has no glyph for U+4DAE')
    const none = createPdfRenderer({ font: { bytes: new TextEncoder().encode('no font') } })
    await expect(none.render(request())).rejects.toThrow('no font that can be embedded')
    expect(() => readFont('/nowhere/simfang.ttf')).toThrow(/字库文件读不到：simfang\.ttf.*cannot be read/)
  })

  test('a WOFF is unpacked once and gives the same file', async () => {
    const packed = createPdfRenderer({ font: { bytes: woffOf(font.bytes) } })
    const [one, other] = [await renderer.render(request()), await packed.render(request())]
    expect(hashBytes(other.bytes)).toBe(hashBytes(one.bytes))
  })

  test('the seal lies on court and day; the file before it is unchanged within the sealed one', async () => {
    const { bytes } = await renderer.render(request())
    const seal = createSampleSeal({ now: () => '2026-11-22T09:00:00+08:00' })
    const answer = await seal.seal({
      ...{ key: 'document-1-abc', seal: 'court', file: { hash: hashBytes(bytes), mediaType: PDF, bytes } },
      ...{ caseNumber: '（2026）赣1202执123号', title: '执行通知书', number: null },
      authorisedBy: { id: 'judge-1', name: '李明' },
    })
    if (answer.kind !== 'sealed') throw new Error(answer.kind)
    expect(answer.bytes.slice(0, bytes.length)).toEqual(new Uint8Array(bytes))
    const before = await readPdf(bytes)
    const { lines, stamps, pages } = await readPdf(answer.bytes)
    expect(lines).toEqual(before.lines)
    const [stamp, ...more] = stamps
    expect([more, pages, stamp?.page]).toEqual([[], 1, 1])
    expect(stamp?.says).toMatch(/样章 SAMPLE.*李明签发/)
    const [left = 0, low = 0, right = 0, high = 0] = stamp?.rect ?? []
    for (const { x, y } of lines.filter(({ text }) => /^武都区人民法院$|^2026年11月22日$/.test(text))) {
      expect([low < y, y < high, x < right, left < 595 - 26 * MM]).toEqual([true, true, true, true])
    }
    expect(sealPlaceIn(answer.bytes)).toMatchObject({ page: 1, size: 119 })
  })

  test("a court's own layout goes to docx, everything else to what the court wants", async () => {
    const both = createCourtRenderer({ docx: createDocxRenderer(), pdf: renderer })
    const kind = async (more: Partial<RenderRequest>) => (await both.render(request(more))).mediaType
    expect(await kind({})).toBe(PDF)
    expect(await kind({ format: 'docx' })).toBe(DOCX)
    expect(await kind({ layout: layoutOf({ title: '执行通知书', text: form }) })).toBe(DOCX)
    const layout = layoutOf({ title: '执行通知书', text: form })
    await expect(renderer.render(request({ layout }))).rejects.toThrow('createCourtRenderer')
  })
})

/** The same font packed as WOFF. */
function woffOf(font: Uint8Array): Uint8Array {
  const from = new DataView(font.buffer)
  const count = from.getUint16(4)
  const tables = Array.from({ length: count }, (_, at) => {
    const entry = 12 + at * 16
    const [tag, sum, offset, length] = [0, 4, 8, 12].map((by) => from.getUint32(entry + by)) as [
      number,
      number,
      number,
      number,
    ]
    const data = font.slice(offset, offset + length)
    const packed = new Uint8Array(deflateSync(data))
    return { tag, sum, length, data: packed.length < length ? packed : data }
  })
  const head = Buffer.alloc(44 + count * 20)
  head.writeUInt32BE(0x774f4646, 0)
  head.writeUInt32BE(from.getUint32(0), 4)
  head.writeUInt16BE(count, 12)
  let place = head.length
  for (const [at, { tag, sum, length, data }] of tables.entries()) {
    for (const [by, value] of [tag, place, data.length, length, sum].entries())
      head.writeUInt32BE(value, 44 + at * 20 + by * 4)
    place += data.length
  }
  return new Uint8Array(Buffer.concat([head, ...tables.map(({ data }) => data)]))
}

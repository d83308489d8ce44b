import { hashBytes, type RenderRequest } from '@zhixing/core/ports'
import { baseline, DOCUMENT_FIELDS, fieldsIn } from '@zhixing/core/profiles'
import PizZip from 'pizzip'
import { describe, expect, test } from 'vitest'
import { checkLayout } from './check-layout'
import { layoutOf } from './layout-of'
import { writePackage } from './package-file'
import { createDocxRenderer } from './renderer'

const forms = baseline.documents ?? []
const notice = forms.find(({ id }) => id === 'execution-notice')
const renderer = createDocxRenderer()

const request = (values: Record<string, string>, layout?: Uint8Array): RenderRequest => ({
  kind: 'execution-notice',
  title: '执行通知书',
  number: '（2026）赣1202执123号',
  form: notice?.text ?? '',
  text: '',
  values,
  ...(layout ? { layout } : {}),
})
const VALUES = {
  addressee: '陇南某建筑有限公司',
  documentNumber: '（2026）赣1202执123号',
  claim: '50,000.00',
}

const xmlOf = (bytes: Uint8Array, part = 'word/document.xml') => new PizZip(bytes).files[part]?.asText() ?? ''
const textOf = (bytes: Uint8Array) => xmlOf(bytes).replace(/<[^>]+>/g, '')
/** A layout with this inside its body, or with parts more. */
const layoutWith = (body: string, more: Record<string, string> = {}) => {
  const zip = new PizZip(layoutOf({ title: '执行通知书', text: '执行通知书' }))
  const parts = new Map(Object.keys(zip.files).map((name) => [name, zip.files[name]?.asText() ?? '']))
  const document = parts.get('word/document.xml') ?? ''
  parts.set('word/document.xml', document.replace('<w:sectPr>', `${body}<w:sectPr>`))
  for (const [name, content] of Object.entries(more)) parts.set(name, content)
  return writePackage(parts)
}
const say = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
const problems = (bytes: Uint8Array, required: readonly string[] = []) =>
  checkLayout(bytes, { known: DOCUMENT_FIELDS, required })

describe('documents as docx', () => {
  test('the plain layout holds title, number, addressee, words and day, each filled in; what is unknown is a line', async () => {
    const { bytes } = await renderer.render(request(VALUES))
    const xml = xmlOf(bytes)
    expect(xml).toContain('<w:pStyle w:val="Title"/></w:pPr><w:r><w:t xml:space="preserve">执行通知书')
    expect(xml).toMatch(/<w:jc w:val="right"\/><\/w:pPr><w:r><w:t xml:space="preserve">（2026）赣1202执123号/)
    expect(textOf(bytes)).toContain('陇南某建筑有限公司：')
    expect(textOf(bytes)).toContain('执行标的50,000.00元')
    expect(textOf(bytes)).toContain('＿＿＿＿')
    expect(textOf(bytes)).not.toMatch(/[{}]/)
  })

  test('the same document is the same file, and another value another one', async () => {
    const hash = async (values: Record<string, string>) =>
      hashBytes((await renderer.render(request(values))).bytes)
    expect(await hash(VALUES)).toBe(await hash({ ...VALUES }))
    expect(await hash(VALUES)).not.toBe(await hash({ ...VALUES, claim: '50,000.01' }))
    // Times of the entries are those of the file format, not of the machine.
    const zip = new PizZip((await renderer.render(request(VALUES))).bytes)
    expect(new Set(Object.values(zip.files).map(({ date }) => date.getFullYear()))).toEqual(new Set([2000]))
  })

  test.each([
    ['markup', '<w:p/></w:t>&lt;script&gt;'],
    ['a tag', '{claim} {#loop} {@raw}'],
    ['a formula', '=HYPERLINK("http://example.org")'],
    ['a field code', 'MERGEFIELD x \\* MERGEFORMAT'],
  ])('a value that looks like %s is text', async (_what, value) => {
    const { bytes } = await renderer.render(request({ ...VALUES, addressee: value }))
    const escaped = value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    const shown = xmlOf(bytes).replaceAll('&quot;', '"')
    expect(shown).toContain(escaped)
    expect(shown).not.toContain('<w:instrText')
    const plain = xmlOf((await renderer.render(request(VALUES))).bytes)
    expect(xmlOf(bytes).match(/<w:p[ >]/g)?.length).toBe(plain.match(/<w:p[ >]/g)?.length)
  })

  test('control characters that no XML may hold are left out, lines are kept', async () => {
    const { bytes } = await renderer.render(request({ ...VALUES, addressee: '甲\u0000\u000b乙\n丙' }))
    expect(xmlOf(bytes)).toMatch(/甲乙<\/w:t><\/w:r><w:r><w:br\/><\/w:r><w:r><w:t[^>]*>丙/)
  })

  test('a tag that the word processor has cut into pieces is filled all the same', async () => {
    const run = (text: string) => `<w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r>`
    const layout = layoutWith(`<w:p>${run('{add')}${run('ress')}${run('ee}收')}</w:p>`)
    expect(problems(layout)).toEqual([])
    expect(textOf((await renderer.render(request(VALUES, layout))).bytes)).toContain('陇南某建筑有限公司收')
  })
})

describe('a layout that a court gives in', () => {
  test('every shipped form makes a layout that is right', () => {
    expect(forms.length).toBeGreaterThanOrEqual(4)
    for (const form of forms) {
      expect(problems(layoutOf(form), fieldsIn(form.text)), form.id).toEqual([])
    }
  })

  test('unknown tags and fields without a place are named, all of them', () => {
    const layout = layoutWith(say('{addressee} {weather} {moon}'))
    expect(problems(layout, ['addressee', 'claim'])).toEqual([
      { reason: 'tag-unknown', where: 'weather' },
      { reason: 'tag-unknown', where: 'moon' },
      { reason: 'field-without-tag', where: 'claim' },
    ])
  })

  test.each([
    ['a loop', say('{#claim}x{/claim}'), 'tag-not-plain'],
    ['raw markup', say('{@claim}'), 'tag-not-plain'],
    ['a way into an object', say('{claim.constructor}'), 'tag-not-plain'],
    ['an open brace', say('{claim'), 'tag-broken'],
  ])('%s is no tag', (_what, body, reason) => {
    expect(problems(layoutWith(body)).map((one) => one.reason)).toEqual([reason])
  })

  test('macros, objects and what is fetched from outside have no business in a form; a link may stand', () => {
    const rels = (type: string) =>
      `<Relationships><Relationship Id="a" Type="http://x/${type}" Target="http://example.org/a" TargetMode="External"/></Relationships>`
    const own = 'word/_rels/settings.xml.rels'
    expect(problems(layoutWith('', { 'word/vbaProject.bin': 'x' }))).toEqual([
      { reason: 'macro', where: 'word/vbaProject.bin' },
    ])
    expect(problems(layoutWith('', { [own]: rels('attachedTemplate') }))).toEqual([
      { reason: 'from-outside', where: own },
    ])
    expect(problems(layoutWith('', { [own]: rels('hyperlink') }))).toEqual([])
  })

  test('what is no docx, and what unpacks to far more than a form, is refused', () => {
    expect(problems(new TextEncoder().encode('hello'))).toEqual([{ reason: 'not-a-docx', where: 'zip' }])
    const bomb = layoutWith('', { 'word/media/a.bin': '0'.repeat(21_000_000) })
    expect(bomb.length).toBeLessThan(100_000)
    expect(problems(bomb)).toMatchObject([{ reason: 'too-large' }])
  })

  test('a tag that the form does not fill stops the making, with its name', async () => {
    const layout = layoutWith(say('{addressee} {reportDueOn}'))
    await expect(renderer.render(request(VALUES, layout))).rejects.toMatchObject({
      code: 'layout-invalid',
      params: { reason: 'tag-unknown', where: 'reportDueOn' },
    })
  })
})

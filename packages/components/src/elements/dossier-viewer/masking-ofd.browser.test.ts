import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { TODAY } from '../../../.storybook/court'
import '../../define/dossier-viewer'
import type { ZhixingClient } from '../../internal/core'
import { look } from '../../internal/testing/dialogs'
import { smallDocx } from '../../internal/testing/docx'
import { courtWithPapers, formPaper } from '../../internal/testing/dossier-papers'
import { smallImage } from '../../internal/testing/files'
import { brightIn, everythingIn, holdersIn, readPdf } from '../../internal/testing/masked'
import { parts, words, zipped } from '../../internal/testing/ofd'
import { a11yProblems, cleanUp, deep, mount, text, waitFor } from '../../internal/testing/page'
import type { DossierViewer } from './dossier-viewer'

vi.setConfig({ testTimeout: 90_000 })

const ID = '62042119900101123X'
const PHONE = '13800138000'
const ACCOUNT = '6217000000000000001'
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
let judge: ZhixingClient
let caseId: string
let name: string

beforeAll(async () => {
  const court = await courtWithPapers({}, 1)
  ;({ judge, caseId } = court)
  const detail = await judge.query('case.get', { caseId })
  name = detail?.parties[0]?.name ?? ''
})
beforeEach(() => look('zh-CN', 'light', 'normal'))
afterEach(cleanUp)

async function show(type: string, bytes: Uint8Array) {
  const paper = { caseId, title: '回单', kind: 'query-result', pages: 2 }
  const materialId = await formPaper(judge, paper, new Blob([new Uint8Array(bytes)], { type }))
  const props = { client: judge, today: TODAY, caseId, materialId } as Partial<DossierViewer>
  const element = await mount<DossierViewer>('zx-dossier-viewer', props, { width: 1280 })
  await waitFor(() => element.shadowRoot?.querySelector('[data-act=mask]'), 40_000)
  return { element, materialId }
}
const press = (element: DossierViewer, act: string) => deep(element, `[data-act="${act}"]`).click()
const bar = (element: DossierViewer) => text(deep(element, '[part=mask] [role=status]'))

/** Without steps a text runs by the widths of its font, turned ones run down the page; what hangs on the document is no page. */
function receipt(): Uint8Array {
  const free = `<ofd:TextObject ID="4" Boundary="20 50 120 8" Font="1" Size="4"><ofd:TextCode X="0" Y="4">电话：</ofd:TextCode><ofd:TextCode X="12" Y="4">${PHONE}</ofd:TextCode></ofd:TextObject>`
  const down = `<ofd:TextObject ID="5" Boundary="150 60 8 120" Font="1" Size="4" CharDirection="90"><ofd:TextCode X="2" Y="2" DeltaY="g 18 3">${ACCOUNT}</ofd:TextCode></ofd:TextObject>`
  const block =
    '<ofd:PathObject ID="9" Boundary="20 200 60 20" Fill="true"><ofd:FillColor Value="0 0 255"/><ofd:AbbreviatedData>M 0 0 L 60 0 L 60 20 L 0 20 C</ofd:AbbreviatedData></ofd:PathObject>'
  const attached = { 'Doc_0/Attachs/original.xml': `<a>${ID} ${PHONE} ${ACCOUNT} ${name}</a>` }
  const first = `${words(1, name)}${words(2, `身份证号${ID}`, 20, 30)}${down}${free}${block}`
  return zipped(parts([first, words(11, '第二页没有个人信息')], attached))
}

it('an OFD is covered by its own text and becomes dots: no word of it, nor what hangs on it, is in the copy', async () => {
  const { element, materialId } = await show('application/ofd', receipt())
  press(element, 'mask')
  await waitFor(() => element.shadowRoot?.querySelector('[part=mask]'))
  press(element, 'propose')
  await waitFor(() => /按文字找到|没有做成/.test(text(deep(element, '[part=mask]'))), 20_000)
  expect(bar(element)).toContain('按文字找到 4 处')
  expect(await a11yProblems(element)).toEqual([])
  press(element, 'make-copy')
  await waitFor(() => !element.shadowRoot?.querySelector('[part=mask]'), 40_000)
  const copies = await judge.query('dossier.masked-copies', { caseId })
  const copy = copies.find(({ originalId }) => originalId === materialId)
  expect(copy?.covers.map(({ ground }) => ground).sort()).toEqual(['account', 'id-number', 'name', 'phone'])
  const after = new Uint8Array(await (await judge.file(copy?.fileHash ?? '')).arrayBuffer())
  const found = everythingIn(after)
  const utf8 = String.fromCharCode(...new TextEncoder().encode(name))
  expect([ID, PHONE, ACCOUNT, utf8, 'TextCode'].filter((secret) => found.includes(secret))).toEqual([])
  expect(holdersIn(found)).toEqual([])
  const { pages, text: said, canvases } = await readPdf(after)
  expect([pages, said]).toEqual([2, ''])
  expect(brightIn(canvases, copy?.covers ?? [])).toEqual([])
  // Every place where the document puts a character of them, by arithmetic of the test's own: 4 mm high, and
  // as high to the right of a turned one.
  const at = (x: number, y: number, width: number, height: number) =>
    ({
      page: 1,
      x: (x / 210) * 1e4,
      y: (y / 297) * 1e4,
      width: (width / 210) * 1e4,
      height: (height / 297) * 1e4,
    }) as const
  const letters = [
    ...[...name].map((_, index) => at(20 + index * 4, 21, 4, 3.6)),
    ...[...ID].map((_, index) => at(20 + (4 + index) * 4, 31, 4, 3.6)),
    at(32, 51, PHONE.length * 2, 3.6),
    ...[...ACCOUNT].map((_, index) => at(150 + 1.4, 62 + index * 3, 5.2, 2)),
  ]
  expect(brightIn(canvases, letters)).toEqual([])
  // What is not covered is there: the heading of the number, and the blue block in its place.
  const [first] = canvases
  const dot = (x: number, y: number) => {
    const scale = (first?.width ?? 0) / 210
    return [...(first?.getContext('2d')?.getImageData(x * scale, y * scale, 1, 1).data ?? [])].slice(0, 3)
  }
  const [red = 255, , blue = 0] = dot(50, 210)
  expect(red < 30 && blue > 225).toBe(true)
  expect(dot(100, 120).every((value) => value > 250)).toBe(true)
})

it('pages whose pictures nobody can read for words are named; a Word file says what to do instead', async () => {
  const png = await smallImage()
  const list =
    '<ofd:Res xmlns:ofd="http://www.ofdspec.org/2016" BaseLoc="Res"><ofd:MultiMedias><ofd:MultiMedia ID="7" Type="Image"><ofd:MediaFile>a.png</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias></ofd:Res>'
  const more = { 'Doc_0/R.xml': list, 'Doc_0/Res/a.png': new Uint8Array(await png.arrayBuffer()) }
  const scan = '<ofd:ImageObject ID="8" ResourceID="7" Boundary="20 60 40 40"/>'
  const bytes = zipped(
    parts(
      [words(1, '附图'), `${words(2, '照片')}${scan}`, scan],
      more,
      '<ofd:DocumentRes>R.xml</ofd:DocumentRes>',
    ),
  )
  const { element } = await show('application/ofd', bytes)
  press(element, 'mask')
  await waitFor(() => element.shadowRoot?.querySelector('[part=mask]'))
  press(element, 'propose')
  await waitFor(() => bar(element).includes('第 2 页有图像'), 20_000)
  expect(bar(element)).toContain('第 3 页没有文字')
  cleanUp()
  const { element: word } = await show(WORD, smallDocx('被执行人'))
  press(word, 'mask')
  await waitFor(() => word.shadowRoot?.querySelector('[part=mask]'))
  expect(bar(word)).toMatch(/Word 文件不能直接遮盖.*先打印成 PDF/)
  expect(word.shadowRoot?.querySelector('[data-act="make-copy"]')).toBeNull()
  expect(word.shadowRoot?.querySelector('[data-act="print-word"]')).not.toBeNull()
  expect(await a11yProblems(word)).toEqual([])
  press(word, 'end-mask')
  await waitFor(() => !word.shadowRoot?.querySelector('[part=mask]'))
})

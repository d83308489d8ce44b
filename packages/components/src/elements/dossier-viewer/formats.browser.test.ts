import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import '../../define/dossier-viewer'
import { CASE_ID } from '../../internal/testing/case'
import { inEveryLook } from '../../internal/testing/dialogs'
import { silence, smallDocx } from '../../internal/testing/docx'
import { catalogueOf, dossierClient, material, ofdBytes } from '../../internal/testing/files'
import { parts, words, zipped } from '../../internal/testing/ofd'
import { invoice } from '../../internal/testing/ofd-samples'
import { a11yProblems, all, cleanUp, deep, mount, press, text, waitFor } from '../../internal/testing/page'
import type { DossierViewer } from './dossier-viewer'

vi.setConfig({ testTimeout: 60_000 })
beforeEach(() => {
  document.documentElement.lang = 'zh-CN'
})
afterEach(cleanUp)

/** The viewer with one paper open. */
async function show(bytes: Uint8Array, mediaType = 'application/ofd', width = 1280) {
  const client = await dossierClient()
  const { hash } = await client.upload(new Blob([new Uint8Array(bytes)], { type: mediaType }))
  const paper = material('x', { title: '电子发票', fileHash: hash, mediaType })
  client.answers['dossier.catalogue'] = () => catalogueOf([paper])
  const props = { client, caseId: CASE_ID, materialId: 'x' }
  return await mount<DossierViewer>('zx-dossier-viewer', props, { width })
}
const drawn = (element: DossierViewer) =>
  waitFor(() => element.shadowRoot?.querySelector('.sheet svg text'), 30_000)

describe('OFD', () => {
  it('is shown, with what it does not show', async () => {
    const element = await show(invoice())
    await drawn(element)
    await waitFor(() => text(element).includes('已显示 43 个'))
    expect(text(element)).toContain('第 1 页共 44 个对象，已显示 43 个：JBIG2 图像不能显示')
    expect(deep(element, '.sheet [data-missing]').textContent).toBe('JBIG2 图像不能显示')
  })

  it('only pages near the view exist; keys turn, zoom and jump', async () => {
    const pages = Array.from({ length: 1000 }, (_, index) => words(index + 1, `第${index + 1}页正文`))
    const element = await show(ofdBytes(...pages))
    await drawn(element)
    expect(all(element, '.sheet').length).toBeLessThan(6)
    expect(text(element)).toContain('第 1 / 1000 页')
    await press(deep(element, '.pages'), 'PageDown')
    await waitFor(() => text(element).includes('第 2 / 1000 页'))
    const scroller = deep(element, '.pages')
    scroller.scrollTop = scroller.scrollHeight
    await waitFor(() => text(element).includes('第 1000 / 1000 页'))
    await waitFor(() => all(element, '.sheet text').some((one) => one.textContent === '第1000页正文'))
    expect(all(element, '.sheet').length).toBeLessThan(6)
    const width = () => deep(element, '.sheet').getBoundingClientRect().width
    const before = width()
    await press(scroller, '+')
    expect(width()).toBeCloseTo(before * 1.25, 0)
    expect(text(element)).toContain('第 1000 / 1000 页')
  })

  it.each([
    ['no zip', new TextEncoder().encode('ofd'), '这不是 OFD 文件，或者已经损坏'],
    ['incomplete', zipped({ 'a.xml': '<a/>' }), '文件不完整：缺少 OFD.xml'],
    ['entities', zipped({ 'OFD.xml': '<!DOCTYPE a []><a/>' }), '被禁止的 XML 定义（OFD.xml）'],
  ])('%s: says why it cannot be opened', async (_what, bytes, words) => {
    const element = await show(bytes)
    await waitFor(() => text(deep(element, '.pane')).includes(words), 30_000)
  })

  it('one page that cannot be read is said, the others are there', async () => {
    const all = parts([words(1, '第一页'), words(2, '第二页')])
    delete all['Doc_0/Pages/P1.xml']
    const element = await show(zipped(all))
    await drawn(element)
    await press(deep(element, '.pages'), 'PageDown')
    await waitFor(() => text(element).includes('第 2 页读不出来，其余页面不受影响'))
  })

  it('in every look', async () => {
    const bytes = invoice()
    await inEveryLook(async (width) => {
      const element = await show(bytes, 'application/ofd', width)
      await drawn(element)
      await waitFor(() => element.shadowRoot?.querySelector('.seal.ok'))
      return element
    })
  })
})

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
/** The words of a Word document: it stands in a shadow of its own. */
const wordsOf = (element: DossierViewer) => deep(element, '.word')?.shadowRoot?.textContent ?? ''

describe('other formats', () => {
  it('a Word document is shown with its looks; no link leads out', async () => {
    const element = await show(smallDocx('结案通知书'), DOCX)
    await waitFor(() => wordsOf(element).includes('结案通知书'), 30_000)
    const root = deep(element, '.word').shadowRoot as ShadowRoot
    const red = [...root.querySelectorAll('p span')].find(
      (one) => one.textContent === '结案通知书',
    ) as Element
    expect(getComputedStyle(red).color).toBe('rgb(255, 0, 0)')
    expect(root.querySelector('td')?.textContent).toContain('案号')
    expect(wordsOf(element)).toContain('链接')
    expect(root.querySelector('a[href], style')).toBeNull()
    expect(deep<HTMLAnchorElement>(element, 'a[download]').download).toBe('电子发票.docx')
  })

  it.each([
    ['no zip', new TextEncoder().encode('PK no'), '文件打不开'],
    ['no document in it', zipped({ 'a.xml': '<a/>' }), 'word/document.xml'],
  ])('a Word document that is broken says so: %s', async (_what, bytes, words) => {
    const element = await show(bytes, DOCX)
    await waitFor(() => text(deep(element, '.pane')).includes(words), 30_000)
  })

  it('a recording is played with whose it is, of when and where', async () => {
    const client = await dossierClient()
    const { hash } = await client.upload(silence())
    const paper = material('x', { title: '现场录音', fileHash: hash, mediaType: 'audio/wav' })
    client.answers['dossier.catalogue'] = () => catalogueOf([paper])
    const made = {
      officerName: '周文清',
      startedAt: '2026-11-20T09:30:00+08:00',
      place: '武都区某小区',
      act: '现场查封',
    }
    client.answers['recording.list'] = () => ({ items: [{ hash: 'other' }, { hash, ...made }] }) as never
    const props = { client, caseId: CASE_ID, materialId: 'x' }
    const element = await mount<DossierViewer>('zx-dossier-viewer', props)
    await waitFor(() => text(element).includes('武都区某小区'))
    expect(text(deep(element, 'figcaption'))).toMatch(
      /执法人员周文清.*时间2026-11-20 09:30.*地点武都区某小区.*行为现场查封/,
    )
    const sound = deep<HTMLAudioElement>(element, 'audio')
    await waitFor(() => sound.duration > 0.9)
    expect(sound.controls).toBe(true)
    expect(await a11yProblems(element)).toEqual([])
  })

  it('a recording of which nothing is known says so; one that cannot be played too', async () => {
    const element = await show(new Uint8Array(await silence().arrayBuffer()), 'audio/wav')
    await waitFor(() => text(element).includes('没有登记这段音视频'))
    cleanUp()
    const broken = await show(new TextEncoder().encode('no film'), 'video/mp4')
    await waitFor(() => text(broken).includes('文件打不开'))
  })
})

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import '../../define/dossier-viewer'
import type { CatalogueEntry } from '../../internal/core'
import { CASE_ID } from '../../internal/testing/case'
import { inEveryLook } from '../../internal/testing/dialogs'
import { catalogueOf, dossierClient, material, ofdBytes, smallPdf } from '../../internal/testing/files'
import { words } from '../../internal/testing/ofd'
import { a11yProblems, all, cleanUp, deep, mount, press, text, waitFor } from '../../internal/testing/page'
import type { DossierViewer } from './dossier-viewer'

vi.setConfig({ testTimeout: 60_000 })
beforeEach(() => {
  document.documentElement.lang = 'zh-CN'
})
afterEach(() => {
  cleanUp()
  vi.restoreAllMocks()
})

const ofd = (...pages: readonly string[]) => new Blob([ofdBytes(...pages)], { type: 'application/ofd' })

/** The viewer with these papers, the first one open. */
async function show(papers: readonly Blob[], width = 1280) {
  const client = await dossierClient()
  const materials: CatalogueEntry[] = []
  for (const [index, paper] of papers.entries()) {
    const { hash } = await client.upload(paper)
    const file = {
      fileHash: hash,
      mediaType: paper.type,
      title: `材料${index + 1}`,
      catalogueNumber: index + 1,
    }
    materials.push(material(`x${index}`, file))
  }
  client.answers['dossier.catalogue'] = () => catalogueOf(materials)
  const props = { client, caseId: CASE_ID, materialId: 'x0' }
  const element = await mount<DossierViewer>('zx-dossier-viewer', props, { width })
  await waitFor(() => element.shadowRoot?.querySelector('.sheet :is(svg, canvas)'), 40_000)
  return element
}

function type(element: DossierViewer, selector: string, value: string, event = 'input') {
  const field = deep<HTMLInputElement>(element, selector)
  field.value = value
  field.dispatchEvent(new Event(event))
}
async function find(element: DossierViewer, value: string, answer: string) {
  type(element, '.find input', value)
  deep<HTMLFormElement>(element, '.find').requestSubmit()
  await waitFor(() => text(deep(element, '.find')).includes(answer), 40_000)
  await waitFor(() => !text(deep(element, '.find')).includes('已读'), 40_000)
}
const inView = (element: DossierViewer, target: Element) => {
  const view = deep(element, '.pages').getBoundingClientRect()
  const box = target.getBoundingClientRect()
  return box.top >= view.top && box.bottom <= view.bottom && box.width > 5
}

describe('words in a document', () => {
  it('in a thousand pages of OFD: k of n, marked where they stand, next and previous by key', async () => {
    const pages = Array.from({ length: 1000 }, (_, index) =>
      [300, 900].includes(index)
        ? words(index + 1, '查封 裁定书', 40, 200)
        : words(index + 1, `第${index + 1}页`),
    )
    const element = await show([ofd(...pages)])
    await find(element, '封裁定', '1 / 2 处')
    await waitFor(() => deep(element, '.mark.current'))
    expect(text(element)).toContain('第 301 / 1000 页')
    const mark = deep(element, '.mark.current')
    await waitFor(() => inView(element, mark))
    const sheet = (mark.parentElement as HTMLElement).getBoundingClientRect()
    // 封 is the second of the six places, four millimetres after the first at 40.
    expect(((mark.getBoundingClientRect().left - sheet.left) / sheet.width) * 210).toBeCloseTo(44, 0)
    await press(deep(element, '.pages'), 'n')
    await waitFor(() => text(element).includes('第 901 / 1000 页'))
    expect(text(deep(element, '.find'))).toContain('2 / 2 处')
    await press(deep(element, '.pages'), 'n')
    await waitFor(() => text(element).includes('第 301 / 1000 页'))
    await find(element, '没有这个词', '没有找到')
    expect(all(element, '.sheet').length).toBeLessThan(6)
  })

  it('in a PDF: the mark lies over the words', async () => {
    const element = await show([smallPdf(30, 'Ruling')])
    await find(element, 'ruling 17', '1 / 1 处')
    await waitFor(() => deep(element, '.mark.current'), 40_000)
    expect(text(element)).toContain('第 17 / 30 页')
    const mark = deep(element, '.mark.current')
    await waitFor(() => mark.isConnected && inView(element, mark))
    const sheet = (mark.parentElement as HTMLElement).getBoundingClientRect()
    const { left, bottom } = mark.getBoundingClientRect()
    expect((left - sheet.left) / sheet.width).toBeCloseTo(72 / 595, 2)
    expect((bottom - sheet.top) / sheet.height).toBeCloseTo((842 - 740) / 842, 2)
  })

  it('a page is jumped to by its number', async () => {
    const element = await show([
      ofd(...Array.from({ length: 50 }, (_, index) => words(index + 1, `第${index + 1}页`))),
    ])
    await press(deep(element, '.pages'), 'g')
    expect(element.shadowRoot?.activeElement?.closest('.jump')).toBeTruthy()
    type(element, '.jump input', '42', 'change')
    await waitFor(() => text(element).includes('第 42 / 50 页'))
  })
})

describe('the catalogue', () => {
  it('is searched by title, kind and number: k of n', async () => {
    const client = await dossierClient()
    const element = await mount<DossierViewer>('zx-dossier-viewer', { client, caseId: CASE_ID })
    type(element, '.filter input', '判决')
    await waitFor(() => text(deep(element, '.filter')).includes('符合 1 / 7 件'))
    expect(all(element, '.material b').map((one) => text(one))).toEqual(['（2026）甘1202民初318号民事判决书'])
    type(element, '.filter input', '没有')
    await waitFor(() => text(deep(element, '.filter')).includes('目录中没有符合的材料'))
    type(element, '.filter input', '')
    await waitFor(() => all(element, '.material').length === 7)
  })
})

describe('two papers', () => {
  const page = (index: number) => words(index, `第${index}页`)
  const long = (last: string) =>
    ofd(...Array.from({ length: 20 }, (_, index) => page(index + 1)), words(99, last))

  async function beside(element: DossierViewer) {
    type(element, '.compare select', 'x1', 'change')
    await waitFor(() => element.shadowRoot?.querySelector('[data-side="1"] .sheet svg'), 20_000)
  }

  it('scroll together, until somebody says not', async () => {
    const element = await show([long('甲'), long('乙')])
    await beside(element)
    const [first, second] = [0, 1].map((side) => deep(element, `[data-side="${side}"] .pages`))
    if (first) first.scrollTop = first.scrollHeight / 2
    await waitFor(() => Math.abs((second?.scrollTop ?? 0) - (first?.scrollTop ?? 99)) < 30)
    const together = deep<HTMLInputElement>(element, '.comparison input')
    together.click()
    if (second) second.scrollTop = 0
    await new Promise((done) => setTimeout(done, 100))
    expect(first?.scrollTop).toBeGreaterThan(100)
    expect(await a11yProblems(element)).toEqual([])
  })

  it('the differences of their words are shown and counted', async () => {
    const element = await show([long('支付三万元'), long('支付五万元整')])
    await beside(element)
    await waitFor(() => deep(element, '.comparison .btn'))
    deep(element, '.comparison .btn').click()
    await waitFor(() => text(deep(element, '.comparison')).includes('文字有 2 处不同'))
    expect(all(element, '.differences ins').map((one) => text(one))).toEqual(['五', '整'])
    expect(all(element, '.differences del').map((one) => text(one))).toEqual(['三'])
    deep(element, '.comparison .quiet').click()
    await waitFor(() => !deep(element, '[data-side="1"]'))
  })

  it('in every look', async () => {
    await inEveryLook(async (width) => {
      const element = await show([long('甲'), long('乙')], width)
      await beside(element)
      return element
    })
  })
})

describe('printing', () => {
  it('puts every page on a sheet of its own, and leaves nothing behind', async () => {
    const element = await show([ofd(words(1, '第一页'), words(2, '第二页'))])
    let printed: (string | null)[] = []
    vi.spyOn(window, 'print').mockImplementation(() => {
      printed = [...document.querySelectorAll('.zx-print > div')].map((one) => one.textContent)
    })
    await press(deep(element, '.pages'), 'p')
    await waitFor(() => printed.length > 0)
    expect(printed).toEqual(['第一页', '第二页'])
    window.dispatchEvent(new Event('afterprint'))
    expect(document.querySelector('.zx-print')).toBeNull()
  })
})

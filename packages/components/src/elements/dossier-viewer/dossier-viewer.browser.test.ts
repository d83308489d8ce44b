import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import '../../define/dossier-viewer'
import type { CatalogueEntry } from '../../internal/core'
import { CASE_ID } from '../../internal/testing/case'
import { catalogueOf, completenessOf, dossierClient, material, smallPdf } from '../../internal/testing/files'
import {
  a11yProblems,
  all,
  cleanUp,
  deep,
  mount,
  press,
  settle,
  text,
  waitFor,
  XSS,
} from '../../internal/testing/page'
import type { DossierViewer } from './dossier-viewer'

async function show(client = dossierClient(), props: Partial<DossierViewer> = {}, width = 1280) {
  const ready = await client
  return await mount<DossierViewer>(
    'zx-dossier-viewer',
    { client: ready, caseId: CASE_ID, ...props },
    { width },
  )
}
const sealed = (element: DossierViewer) =>
  waitFor(() => element.shadowRoot?.querySelector('.seal.ok, .seal.bad'))
const drawn = (element: DossierViewer) =>
  waitFor(() => element.shadowRoot?.querySelector('.sheet canvas'), 40_000)

// The first PDF loads pdf.js, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

beforeEach(() => {
  document.documentElement.lang = 'zh-CN'
})
afterEach(cleanUp)

describe('catalogue', () => {
  it('shows papers by section with state, numbers, clocks and loans; k of n', async () => {
    const element = await show()
    expect(text(element)).toContain('已编目 5 / 7')
    expect(all(element, '.section').map((part) => text(part))).toEqual([
      '立案材料 2 / 2',
      '执行措施 2 / 4',
      '案款 1 / 1',
    ])
    const paper = (id: string) => text(deep(element, `[data-key="m:${id}"]`))
    expect(paper('m2')).toMatch(/借出.*刘海燕 借出，应还/)
    expect(paper('m6')).toContain('应在移送后 2 个工作日内扫描编目 · 已 1 天')
    expect(paper('m7')).toContain('材料移送卷宗中心')
    expect(paper('m7')).toContain('已形成')
  })

  it('keeps a place for papers that are missing, with their due day and who owes them', async () => {
    const client = await dossierClient()
    client.answers['dossier.completeness'] = () => completenessOf()
    const element = await show(Promise.resolve(client))
    expect(all(element, '.section').map((part) => text(part))).toEqual([
      '立案材料 2 / 3',
      '执行措施 2 / 5',
      '案款 1 / 1',
    ])
    expect(text(element)).toContain('缺 2 份应有材料')
    const place = (paper: string) => text(deep(element, `[data-key^="p:${paper}:"]`))
    expect(place('identity-document')).toMatch(/立案后.*周文清 应移送.*应于.*前入卷.*逾期缺失/)
    expect(place('report-order')).toMatch(/缺失/)
    expect(place('report-order')).not.toMatch(/逾期缺失/)
    // What is there, on its way or noted as none has no placeholder.
    expect(all(element, '.awaited')).toHaveLength(2)
    expect(await a11yProblems(element)).toEqual([])
  })

  it('shows the volume of a paper with the reason it lies there', async () => {
    const client = await dossierClient()
    const side = { volume: 'side', position: 1, reason: 'parameter: by kind' } as CatalogueEntry['place']
    client.answers['dossier.catalogue'] = () =>
      catalogueOf([
        material('b', { title: 'second', catalogueNumber: 1, place: side && { ...side, position: 20 } }),
        material('a', { title: 'first', catalogueNumber: 2, place: side && { ...side, position: 10 } }),
      ])
    const element = await show(Promise.resolve(client))
    expect(all(element, '.material b').map((part) => text(part))).toEqual(['first', 'second'])
    expect(deep(element, '.material [title="parameter: by kind"]')).toBeTruthy()
  })

  it('is a tree for the keyboard', async () => {
    const element = await show()
    const focused = () => (element.shadowRoot?.activeElement as HTMLElement | null)?.dataset.key
    await press(deep(element, '[data-key="s:filing"]'), 'ArrowDown')
    expect(focused()).toBe('m:m1')
    await press(deep(element, '[data-key="m:m1"]'), 'ArrowLeft')
    expect(focused()).toBe('s:filing')
    await press(deep(element, '[data-key="s:filing"]'), 'ArrowLeft')
    expect(deep(element, '[data-key="s:filing"]').getAttribute('aria-expanded')).toBe('false')
    expect(element.shadowRoot?.querySelector('[data-key="m:m1"]')).toBeNull()
    await press(deep(element, '[data-key="s:filing"]'), 'ArrowRight')
    await press(deep(element, '[data-key="s:filing"]'), 'End')
    expect(focused()).toBe('m:m5')
    expect(all(element, '[role=treeitem][tabindex="0"]')).toHaveLength(1)
    await press(deep(element, '[data-key="m:m5"]'), 'Enter')
    await waitFor(() => element.shadowRoot?.querySelector('.sheet text')?.textContent === '电子回单')
  })
})

describe('papers', () => {
  it('opens a PDF, draws only pages in sight, verifies, zooms, turns pages by keyboard', async () => {
    const element = await show(undefined, { materialId: 'm2' })
    await drawn(element)
    expect(text(element)).toContain('第 1 / 12 页')
    expect(all(element, '.sheet').length).toBeLessThan(5)
    await waitFor(() => text(deep(element, '.textLayer')).includes('Judgment 1'))
    await sealed(element)
    expect(text(deep(element, '.seal'))).toContain('内容与登记哈希一致')
    const width = () => deep(element, '.sheet').getBoundingClientRect().width
    const before = width()
    const pages = deep(element, '.pages')
    await press(pages, '+')
    expect(width()).toBeCloseTo(before * 1.25, 0)
    await press(pages, '0')
    expect(width()).toBeCloseTo(before, 0)
    await press(pages, 'PageDown')
    await waitFor(() => text(element).includes('第 2 / 12 页'))
    await press(pages, 'r')
    await waitFor(() => {
      const box = deep(element, '.sheet').getBoundingClientRect()
      return box.width > box.height
    })
  })

  it('shows a picture with zoom and turn', async () => {
    const element = await show(undefined, { materialId: 'm4' })
    await sealed(element)
    const image = () => deep<HTMLImageElement>(element, '.sheet img')
    await waitFor(image)
    expect(image().alt).toBe('厂房现场照片')
    const pages = deep(element, '.pages')
    const before = deep(element, '.sheet').getBoundingClientRect().width
    await press(pages, '-')
    await press(pages, 'r')
    const frame = deep(element, '.sheet')
    expect(frame.getBoundingClientRect().width).toBeCloseTo(before * 0.75, 0)
    // Turned, it is as high as it was wide, and lies within its frame.
    await waitFor(() => image().style.transform.includes('90deg'))
    const [outer, inner] = [frame, image()].map((one) => one.getBoundingClientRect())
    expect(outer?.height).toBeCloseTo((outer?.width ?? 0) * (640 / 420), 0)
    expect(inner?.width).toBeCloseTo(outer?.width ?? 0, 0)
    expect(inner?.height).toBeCloseTo(outer?.height ?? 0, 0)
    await press(pages, 'f')
    expect(frame.getBoundingClientRect().height).toBeLessThanOrEqual(pages.clientHeight)
  })

  it('offers other formats as bytes to save, never as a page to run', async () => {
    const client = await dossierClient()
    const { hash } = await client.upload(new Blob(['<script>'], { type: 'text/html' }))
    const page = material('web', { title: '网页', fileHash: hash, mediaType: 'text/html' })
    client.answers['dossier.catalogue'] = () => catalogueOf([page])
    const element = await show(Promise.resolve(client), { materialId: 'web' })
    await waitFor(() => text(element).includes('此格式暂不能在线查阅'))
    const link = deep<HTMLAnchorElement>(element, 'a[download]')
    expect(link.download).toBe('网页')
    expect((await (await fetch(link.href)).blob()).type).toBe('application/octet-stream')
  })

  it('cries out when the content is not what was registered', async () => {
    const client = await dossierClient()
    const hash = client.files.keys().next().value as string
    client.files.set(hash, smallPdf(1, 'Forged'))
    const element = await show(Promise.resolve(client), { materialId: 'm1' })
    await sealed(element)
    expect(deep(element, '.seal').matches('.bad[role=alert]')).toBe(true)
  })

  it('has words for papers without file, broken files and files that cannot be read', async () => {
    const client = await dossierClient()
    const junk = await client.upload(new Blob(['no pdf at all'], { type: 'application/pdf' }))
    const picture = await client.upload(new Blob(['no picture'], { type: 'image/png' }))
    const materials = [
      material('none'),
      material('junk', { fileHash: junk.hash, mediaType: 'application/pdf' }),
      material('picture', { fileHash: picture.hash, mediaType: 'image/png' }),
      material('lost', { fileHash: 'f'.repeat(64), mediaType: 'application/pdf' }),
    ]
    client.answers['dossier.catalogue'] = () => catalogueOf(materials)
    const element = await show(Promise.resolve(client), { materialId: 'none' })
    await waitFor(() => text(element).includes('尚未扫描'))
    for (const [id, words] of [
      ['junk', '文件打不开'],
      ['lost', 'file-not-found'],
      ['picture', '文件打不开'],
    ]) {
      element.materialId = id
      await waitFor(() => text(deep(element, '.pane')).includes(words as string), 40_000)
    }
  })

  it('shows the paper chosen last, however late an earlier one arrives', async () => {
    const client = await dossierClient()
    const file = client.file.bind(client)
    const first = client.files.keys().next().value
    client.file = async (hash) => {
      if (hash === first) await new Promise((done) => setTimeout(done, 120))
      return await file(hash)
    }
    const element = await show(Promise.resolve(client))
    element.materialId = 'm1'
    await settle(element)
    element.materialId = 'm4'
    await new Promise((done) => setTimeout(done, 250))
    expect(text(deep(element, '.pane h3'))).toBe('厂房现场照片')
    await waitFor(() => element.shadowRoot?.querySelectorAll('.sheet img').length === 1)
  })
})

describe('everybody', () => {
  it('speaks English, and works without clocks', async () => {
    document.documentElement.lang = 'en'
    const client = await dossierClient()
    delete client.answers['node.course']
    const element = await show(Promise.resolve(client))
    expect(text(element)).toContain('5 of 7 catalogued')
    expect(text(deep(element, '[data-key="m:m7"]'))).toContain('To be handed in within 2 working days')
  })

  it('has no accessibility problems: with a PDF open, dark, narrow', async () => {
    const element = await show(undefined, { materialId: 'm1' })
    await drawn(element)
    await sealed(element)
    expect(await a11yProblems(element)).toEqual([])
    element.remove()
    document.documentElement.setAttribute('data-zx-theme', 'dark')
    expect(await a11yProblems(await show(undefined, {}, 390))).toEqual([])
  })

  it('prints texts as texts', async () => {
    const client = await dossierClient()
    client.answers['dossier.catalogue'] = () =>
      catalogueOf([
        material('x', {
          title: XSS,
          kind: XSS,
          section: XSS,
          location: XSS,
          producedByName: XSS,
          onLoan: true,
        }),
      ])
    const element = await show(Promise.resolve(client), { materialId: 'x' })
    await waitFor(() => text(element).includes('尚未扫描'))
    expect(element.shadowRoot?.querySelector('img, script')).toBeNull()
    expect(text(element)).toContain('<img src=x')
  })
})

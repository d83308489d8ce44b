import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { TODAY } from '../../../.storybook/court'
import '../../define/dossier-viewer'
import type { ZhixingClient } from '../../internal/core'
import { inEveryLook, look, submit, write } from '../../internal/testing/dialogs'
import { courtWithPapers } from '../../internal/testing/dossier-papers'
import { smallImage, smallPdf } from '../../internal/testing/files'
import { parts, words, zipped } from '../../internal/testing/ofd'
import { a11yProblems, all, cleanUp, deep, mount, press, text, waitFor } from '../../internal/testing/page'
import { drawFrame } from '../../internal/testing/pointer'
import type { DossierViewer } from './dossier-viewer'

// The first PDF loads pdf.js, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

let judge: ZhixingClient
let director: ZhixingClient
let caseId: string
let papers: Readonly<Record<string, string>>

/** A case with a judgment of three pages, an OFD document and a photograph. */
beforeAll(async () => {
  const bytes = new Uint8Array(zipped(parts([words(1, '第一页'), words(2, '第二页')])))
  const ofd = new Blob([bytes], { type: 'application/ofd' })
  const blobs = { pdf: smallPdf(3, 'Judgment'), ofd, photo: await smallImage() }
  const court = await courtWithPapers(blobs, 1)
  judge = court.judge
  director = court.director
  caseId = court.caseId
  papers = court.papers
})

beforeEach(() => look('zh-CN', 'light', 'normal'))
afterEach(() => {
  cleanUp()
  vi.restoreAllMocks()
})

async function show(name: string, client = judge, width = 1280) {
  const props = { client, today: TODAY, caseId, ...(name ? { materialId: papers[name] ?? '' } : {}) }
  const element = await mount<DossierViewer>('zx-dossier-viewer', props as Partial<DossierViewer>, { width })
  await waitFor(() => element.shadowRoot?.querySelector('.split'), 30_000)
  if (name) await waitFor(() => element.shadowRoot?.querySelector('.sheet :is(canvas, svg, img)'), 40_000)
  if (name && client === judge) await waitFor(() => element.shadowRoot?.querySelector('[data-act=b]'))
  return element
}
const dialog = (element: DossierViewer) => deep<HTMLDialogElement>(element, 'dialog')
const send = async (element: DossierViewer) => {
  submit(element)
  await waitFor(() => !dialog(element)?.open)
}
const side = async (element: DossierViewer, name: string) => {
  deep(element, `[data-side-tab=${name}]`).click()
  await element.updateComplete
}
const items = (element: DossierViewer) => all(element, '.marks li').map((one) => text(one))
const marksOf = async (client = judge) => (await client.query('marking.of-case', { caseId })).marks
const standing = async (client = judge) => (await marksOf(client)).filter(({ struckAt }) => struckAt === null)

const draw = (element: DossierViewer, page: number, from: [number, number], to: [number, number]) =>
  drawFrame(deep(element, `.sheet[data-page="${page}"]`), from, to)

it('a bookmark is set by key, named, renamed, jumped to from the list, and withdrawn; nobody else sees it', async () => {
  const element = await show('pdf')
  const pages = deep(element, '.pages')
  await press(pages, 'PageDown')
  await waitFor(() => text(element).includes('第 2 / 3 页'))
  await press(pages, 'b')
  await waitFor(() => dialog(element)?.open)
  expect(text(dialog(element))).toContain('给第 2 页加书签')
  submit(element)
  await element.updateComplete
  expect(dialog(element).open).toBe(true)
  write(element, 'dialog [name=title]', '判项')
  await send(element)
  await side(element, 'notes')
  await waitFor(() => items(element).length === 1)
  expect(items(element)[0]).toMatch(/第 2 页.*判项/)
  expect(await standing(director)).toEqual([])
  deep<HTMLElement>(element, '.marks .rowacts button').click()
  await waitFor(() => dialog(element)?.open)
  write(element, 'dialog [name=title]', '第二判项')
  await send(element)
  await waitFor(() => items(element)[0]?.includes('第二判项'))
  // From another paper, by the list.
  element.materialId = papers.photo
  await waitFor(() => element.shadowRoot?.querySelector('.sheet img'))
  deep<HTMLElement>(element, '.marks .goto').click()
  await waitFor(() => text(element).includes('第 2 / 3 页'), 30_000)
  all(element, '.marks .rowacts button').at(-1)?.click()
  await waitFor(() => dialog(element)?.open)
  await send(element)
  await waitFor(() => items(element).length === 0)
  expect((await marksOf()).map(({ struckAt }) => struckAt !== null)).toEqual([true, true])
})

it.each(['pdf', 'ofd', 'photo'])(
  'a note stands at its place as a part of the page, whatever the format, zoom and turn: %s',
  async (name) => {
    const element = await show(name)
    await press(deep(element, '.pages'), 'r')
    await press(deep(element, '.pages'), '-')
    deep(element, '[data-act=a]').click()
    await waitFor(() => element.shadowRoot?.querySelector('.mark.frame'))
    draw(element, 1, [0.5, 0.25], [0.75, 0.5])
    await waitFor(() => dialog(element)?.open)
    write(element, 'dialog [name=text]', `看这里${name}`)
    await send(element)
    const note = () => deep(element, `.mark.note[aria-label$="看这里${name}"]`)
    await waitFor(note)
    const parts = () => {
      const [box, sheet] = [note(), deep(element, '.sheet')].map((one) => one.getBoundingClientRect())
      if (!box || !sheet) return []
      return [
        (box.left - sheet.left) / sheet.width,
        (box.top - sheet.top) / sheet.height,
        box.width / sheet.width,
        box.height / sheet.height,
      ].map((part) => Math.round(part * 100))
    }
    expect(parts().every((part, at) => Math.abs(part - ([50, 25, 25, 25][at] ?? 0)) < 2)).toBe(true)
    const [made] = (await standing(director)).filter(({ markText }) => markText === `看这里${name}`)
    // Upright: the page had been turned by a quarter.
    for (const part of Object.values(made?.place ?? {})) expect(Math.abs(part - 2500)).toBeLessThan(50)
    const turned = () => parts().every((part, at) => Math.abs(part - ([50, 50, 25, 25][at] ?? 0)) < 2)
    await press(deep(element, '.pages'), 'r')
    await waitFor(turned)
    await press(deep(element, '.pages'), '+')
    await waitFor(turned)
    note().querySelector('i')?.click()
    await waitFor(() => element.shadowRoot?.activeElement?.classList.contains('goto'))
    expect(text(element.shadowRoot?.activeElement ?? element)).toContain(`看这里${name}`)
  },
)

it('by keyboard alone: a frame is moved and sized in words, and taken', async () => {
  const element = await show('pdf')
  await press(deep(element, '.pages'), 'a')
  const frame = () => deep(element, '.mark.frame')
  await waitFor(frame)
  expect(element.shadowRoot?.activeElement).toBe(frame())
  expect(frame().getAttribute('aria-label')).toBe('选框：距左 30%，距上 45%，宽 40%，高 5%')
  const key = (name: string, shiftKey = false) =>
    frame().dispatchEvent(
      new KeyboardEvent('keydown', { key: name, shiftKey, bubbles: true, composed: true, cancelable: true }),
    )
  key('ArrowRight')
  key('ArrowUp')
  key('ArrowDown', true)
  expect(frame().getAttribute('aria-label')).toBe('选框：距左 31%，距上 44%，宽 40%，高 6%')
  expect(element.shadowRoot?.activeElement).toBe(frame())
  expect(await a11yProblems(element)).toEqual([])
  key('Escape')
  expect(element.shadowRoot?.querySelector('.mark.frame')).toBeNull()
  await press(deep(element, '.pages'), 'a')
  key('Enter')
  await waitFor(() => dialog(element)?.open)
  write(element, 'dialog [name=text]', '只给自己看的')
  write(element, 'dialog [name=audience]', 'own')
  await send(element)
  expect((await standing()).some(({ markText }) => markText === '只给自己看的')).toBe(true)
  expect((await standing(director)).some(({ markText }) => markText === '只给自己看的')).toBe(false)
})

it('two readers at once lose nothing: a half-written note stays while the other one’s arrives', async () => {
  const element = await show('pdf')
  await press(deep(element, '.pages'), 'a')
  draw(element, 1, [0.1, 0.1], [0.3, 0.2])
  await waitFor(() => dialog(element)?.open)
  write(element, 'dialog [name=text]', '法官写到一半')
  const place = { x: 100, y: 100, width: 500, height: 500 }
  const note = { caseId, materialId: papers.pdf ?? '', page: 1, place }
  await director.execute('marking.annotate', {
    ...note,
    markText: '局长的批注',
    shared: true,
    corrects: null,
  })
  await element.refresh()
  await waitFor(() => deep(element, '.mark.note[aria-label*="局长的批注"]'))
  expect(deep<HTMLTextAreaElement>(element, 'dialog [name=text]').value).toBe('法官写到一半')
  await send(element)
  await side(element, 'notes')
  await waitFor(() => items(element).some((one) => one.includes('法官写到一半')))
  const foreign = all(element, '.marks li').find((one) => text(one).includes('局长的批注'))
  expect(text(foreign ?? element)).toMatch(/· 6月28日 09:00/)
  expect(foreign?.querySelector('.rowacts')).toBeNull()
})

it('is printed without notes; with them when the reader says so', async () => {
  const element = await show('pdf')
  const printed: string[] = []
  vi.spyOn(window, 'print').mockImplementation(() => {
    printed.push(document.querySelector('.zx-print')?.textContent ?? '')
    window.dispatchEvent(new Event('afterprint'))
  })
  await press(deep(element, '.pages'), 'p')
  await waitFor(() => printed.length === 1, 20_000)
  expect(printed[0]).toBe('')
  deep<HTMLInputElement>(element, '.tools input[type=checkbox]').click()
  await press(deep(element, '.pages'), 'p')
  await waitFor(() => printed.length === 2, 20_000)
  expect(printed[1]).toMatch(/批注（\d+ 条，不属于材料本身）.*局长的批注（/)
})

it('who reads the log sees who opened what; who may not is told why', async () => {
  const { materials } = await director
    .query('dossier.catalogue', { caseId })
    .then((found) => found ?? { materials: [] })
  const hash = materials.find(({ id }) => id === papers.pdf)?.fileHash ?? ''
  await judge.query('reading.file', { hash, why: '' })
  const element = await show('', director)
  await side(element, 'log')
  await waitFor(() => all(element, '.entries li').length > 0)
  expect(text(deep(element, '.entries'))).toMatch(/卷宗文件：卷内pdf/)
  expect(text(deep(element, '.beside'))).toMatch(/显示 \d+ \/ \d+ 条/)
  cleanUp()
  const own = await show('')
  await side(own, 'log')
  await waitFor(() => own.shadowRoot?.querySelector('[part=refusal]'))
  expect(text(deep(own, '[part=refusal]'))).toMatch(
    /查阅记录不对您开放.*由执行局长、分管副院长和监督人员查看/,
  )
})

it('who has a paper now, and who had it before', async () => {
  const catalogue = await director.query('dossier.catalogue', { caseId })
  const loan = (id: string, over: object) => ({
    ...{ id, caseId, caseNumber: '', materialId: 'm', title: '判决书', kind: 'loan', purpose: '核对判项' },
    ...{
      requestedBy: 'x',
      requestedByName: '刘海燕',
      requestedOn: '2024-06-03',
      decidedBy: null,
      decidedOn: null,
    },
    ...{ dueBackOn: null, lentOn: null, returnedOn: null, state: 'registered', ...over },
  })
  const loans = [
    loan('l1', { state: 'returned', lentOn: '2024-06-03', returnedOn: '2024-06-05' }),
    loan('l2', { kind: 'copy', requestedByName: '周文清', requestedOn: '2024-06-07' }),
    loan('l3', { state: 'out', lentOn: '2024-06-20', dueBackOn: '2024-06-25' }),
  ]
  const client = Object.create(judge, {
    query: {
      value: async (name: string, input: object) =>
        name === 'dossier.catalogue' ? { ...catalogue, loans } : judge.query(name as never, input as never),
    },
  }) as ZhixingClient
  const element = await show('', client)
  await side(element, 'loans')
  expect(text(deep(element, '[data-loan=l3]'))).toMatch(/刘海燕 于 6月20日 借出，应还 6月25日 已过应还日期/)
  const before = all(element, '[part=register] li').map((one) => text(one))
  expect(before[0]).toMatch(/复制.*周文清 · 6月7日/)
  expect(before[1]).toMatch(/已归还.*6月5日 归还/)
})

it('notes and registers in every look', async () => {
  for (const name of ['notes', 'log', 'loans'])
    await inEveryLook(async (width) => {
      const element = await show('', director, width)
      await side(element, name)
      await waitFor(() => !element.shadowRoot?.querySelector('.beside .skeleton'))
      return element
    })
})

import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { TODAY } from '../../../.storybook/court'
import '../../define/dossier-viewer'
import type { ZhixingClient } from '../../internal/core'
import { inEveryLook, look, submit, write } from '../../internal/testing/dialogs'
import { courtWithPapers } from '../../internal/testing/dossier-papers'
import { smallImage, smallPdf } from '../../internal/testing/files'
import { brightIn, everythingIn, holdersIn, readPdf } from '../../internal/testing/masked'
import { a11yProblems, all, cleanUp, deep, mount, text, waitFor } from '../../internal/testing/page'
import { drawFrame } from '../../internal/testing/pointer'
import type { DossierViewer } from './dossier-viewer'

// The first PDF loads pdf.js, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 90_000 })

const ID = '62042119900101123X'
const PHONE = '13800138000'
let judge: ZhixingClient
let director: ZhixingClient
let caseId: string
let papers: Readonly<Record<string, string>>

beforeAll(async () => {
  const blobs = { pdf: smallPdf(2, `Zhang ${PHONE} id ${ID}`), photo: await smallImage() }
  const court = await courtWithPapers(blobs, 2)
  judge = court.judge
  director = court.director
  caseId = court.caseId
  papers = court.papers
})

beforeEach(() => look('zh-CN', 'light', 'normal'))
afterEach(cleanUp)

async function show(name: string, client = judge, width = 1280) {
  const props = { client, today: TODAY, caseId, materialId: papers[name] ?? name }
  const element = await mount<DossierViewer>('zx-dossier-viewer', props as Partial<DossierViewer>, { width })
  await waitFor(() => element.shadowRoot?.querySelector('.sheet :is(canvas, img)'), 40_000)
  await waitFor(() => element.shadowRoot?.querySelector('.seal.ok'), 20_000)
  return element
}
const press = (element: DossierViewer, act: string) => deep(element, `[data-act="${act}"]`).click()
const bar = (element: DossierViewer) => text(deep(element, '[part=mask] [role=status]'))
const copies = async (client = director) => client.query('dossier.masked-copies', { caseId })
const bytesOf = async (hash: string) => new Uint8Array(await (await director.file(hash)).arrayBuffer())

it('what is covered is in no byte of the copy: no text, no stream, and the dots are black; the original is what it was', async () => {
  const element = await show('pdf')
  press(element, 'mask')
  await waitFor(() => element.shadowRoot?.querySelector('[part=mask]'))
  press(element, 'make-copy')
  await waitFor(() => text(deep(element, '[part=mask]')).includes('还没有遮盖任何位置'))
  press(element, 'propose')
  await waitFor(() => /按文字找到|没有做成/.test(text(deep(element, '[part=mask]'))), 20_000)
  expect(text(deep(element, '[part=mask]'))).toContain('按文字找到 4 处')
  expect(all(element, '.mark.cover')[0]?.getAttribute('aria-label')).toMatch(/取消遮盖 1（电话）/)
  drawFrame(deep(element, '.sheet[data-page="1"]'), [0.1, 0.5], [0.3, 0.6])
  await waitFor(() => bar(element).startsWith('已遮盖 5 处'))
  expect(await a11yProblems(element)).toEqual([])
  press(element, 'make-copy')
  await waitFor(() => !element.shadowRoot?.querySelector('[part=mask]'), 40_000)
  const [copy] = await copies()
  const original = (await director.query('dossier.catalogue', { caseId }))?.materials.find(
    ({ id }) => id === papers.pdf,
  )
  expect(copy).toMatchObject({ state: 'made', purpose: 'party', pages: 2, originalHash: original?.fileHash })
  expect(copy?.covers.map(({ ground }) => ground).sort()).toEqual([
    'drawn',
    'id-number',
    'id-number',
    'phone',
    'phone',
  ])
  // The same eyes find it in the original.
  const before = await bytesOf(original?.fileHash ?? '')
  expect(everythingIn(before)).toContain(ID)
  expect((await readPdf(before)).text).toContain(PHONE)
  const after = await bytesOf(copy?.fileHash ?? '')
  const found = everythingIn(after)
  expect([ID, PHONE, 'Zhang'].filter((secret) => found.includes(secret))).toEqual([])
  expect(holdersIn(found)).toEqual([])
  const { pages, text: words, canvases } = await readPdf(after)
  expect([pages, words]).toEqual([2, ''])
  // Dots: every covered place is black, and what was not covered is still to be read.
  expect(brightIn(canvases, copy?.covers ?? [])).toEqual([])
  const whole = canvases[0]?.getContext('2d')?.getImageData(0, 0, 1000, 300).data ?? []
  expect(whole.some((value, index) => index % 4 === 0 && value > 200)).toBe(true)
})

it('handed out only after another person has opened, checked and approved it', async () => {
  const [copy] = await copies()
  const own = await show(copy?.id ?? '')
  deep(own, '[data-side-tab=loans]').click()
  await waitFor(() => own.shadowRoot?.querySelector('[data-copy]'))
  expect(text(deep(own, '[data-copy]'))).toMatch(/待他人审核.*等待另一人审核/)
  expect(own.shadowRoot?.querySelector('[data-act="dossier.approve-copy"]')).toBeNull()
  // A copy is not covered again.
  expect(own.shadowRoot?.querySelector('[data-act=mask]')).toBeNull()
  cleanUp()
  const element = await show('photo', director)
  deep(element, '[data-side-tab=loans]').click()
  await waitFor(() => element.shadowRoot?.querySelector('[data-copy]'))
  // First opened, then decided on.
  expect(element.shadowRoot?.querySelector('[data-act="dossier.approve-copy"]')).toBeNull()
  press(element, 'open-copy')
  await waitFor(() => element.shadowRoot?.querySelector('[data-act="dossier.approve-copy"]'), 30_000)
  press(element, 'dossier.approve-copy')
  await waitFor(() => deep<HTMLDialogElement>(element, 'dialog')?.open)
  expect(text(deep(element, 'dialog'))).toContain('请逐页核对全部 2 页')
  submit(element)
  await waitFor(() => element.shadowRoot?.querySelector('[data-act="dossier.hand-out-copy"]'))
  const saved: string[] = []
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download)
  })
  press(element, 'dossier.hand-out-copy')
  await waitFor(() => deep<HTMLDialogElement>(element, 'dialog')?.open)
  write(element, 'dialog [name=to]', '王律师')
  submit(element)
  await waitFor(() => text(deep(element, '[data-copy]')).includes('提供给 王律师'))
  await waitFor(() => saved.length === 1)
  expect(saved[0]).toContain('遮盖副本')
  vi.restoreAllMocks()
})

it('a picture is covered as a page is, a cover is taken back by its ×, and an end leaves nothing', async () => {
  const element = await show('photo')
  press(element, 'mask')
  await waitFor(() => element.shadowRoot?.querySelector('[part=mask]'))
  drawFrame(deep(element, '.sheet'), [0.1, 0.1], [0.4, 0.4])
  drawFrame(deep(element, '.sheet'), [0.5, 0.5], [0.9, 0.9])
  await waitFor(() => bar(element).startsWith('已遮盖 2 处'))
  deep(element, '.mark.cover i').click()
  await waitFor(() => bar(element).startsWith('已遮盖 1 处'))
  // A scan has no words to find: it says so.
  press(element, 'propose')
  await waitFor(() => bar(element).includes('第 1 页没有文字'), 20_000)
  const before = (await copies()).length
  press(element, 'make-copy')
  await waitFor(() => !element.shadowRoot?.querySelector('[part=mask]'), 20_000)
  const made = await copies()
  expect(made).toHaveLength(before + 1)
  press(element, 'mask')
  await waitFor(() => element.shadowRoot?.querySelector('[part=mask]'))
  press(element, 'end-mask')
  await element.updateComplete
  expect(all(element, '.mark.cover, .mark.frame')).toEqual([])
})

it('covering and copies in every look', async () => {
  await inEveryLook(async (width) => {
    const element = await show('photo', director, width)
    press(element, 'mask')
    deep(element, '[data-side-tab=loans]').click()
    await waitFor(() => element.shadowRoot?.querySelector('[data-copy]'))
    return element
  })
})

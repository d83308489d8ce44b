import { renderDocuments, sealDocuments } from '@zhixing/core'
import { createMemoryFiles, createTextRenderer } from '@zhixing/core/memory'
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { buildHouse, COURT, type House, TODAY } from '../.storybook/court'
import './define/document-desk'
import { inEveryLook, look, rowOf, submit, write } from './internal/testing/dialogs'
import { FakeClient, FakeError } from './internal/testing/fake-client'
import { a11yProblems, all, cleanUp, deep, mount, text, waitFor } from './internal/testing/page'
import { playedSeal } from './internal/testing/seal'
import { showCase } from './internal/testing/show'
import type { ZxElement } from './internal/zx-element'

let house: House
const JUDGE = `${COURT}-judge-01`

beforeAll(async () => {
  house = await buildHouse()
})
beforeEach(() => {
  look('zh-CN', 'light', 'normal')
})
afterEach(() => {
  cleanUp()
  vi.restoreAllMocks()
})

const show = (props: object = {}, width = 1280) => showCase('zx-document-desk', house, JUDGE, props, width)
const press = (element: Element, selector: string, within?: Element) => {
  const found = within?.querySelector<HTMLElement>(selector) ?? deep(element, selector)
  found.click()
}
const dialog = (element: Element) => deep<HTMLDialogElement>(element, 'dialog')
const opened = (element: Element) => waitFor(() => dialog(element)?.open)
const send = async (element: Element) => {
  submit(element)
  await waitFor(() => !dialog(element)?.open)
}
const row = (element: Element, words: string) => rowOf(element, words) as HTMLElement

/** What a court has outside: a renderer of plain text and a seal that says it is none. */
function finish() {
  const files = createMemoryFiles()
  const service = playedSeal(TODAY)
  return house.engine.drain(
    {
      'document.render': renderDocuments({ renderer: createTextRenderer(), files }),
      'document.seal': sealDocuments({ service, files }),
    },
    COURT,
  )
}

it('a notice is previewed, made, corrected, issued, sealed and served, every field with its source', async () => {
  const recorded = async () =>
    (await house.clientOf(JUDGE).query('document.list', { caseId: house.searchCaseId })).items.length
  const before = await recorded()
  const element = await show()
  const form = () => deep(element, '[data-form=report-order]')
  await waitFor(form)
  expect(text(form())).toMatch(/报告财产令 .*下一文号 .*还缺：报告财产截止日期/)
  press(element, '[data-act="document.draft"]', form())
  await opened(element)
  expect(await a11yProblems(element)).toEqual([])
  press(element, 'dialog [data-act=preview]')
  await waitFor(() => text(dialog(element)).includes('《报告财产令》还不能制作：缺少1项'))
  write(element, 'dialog [name=reportDueOn]', '2024-07-15')
  press(element, 'dialog [data-act=preview]')
  await waitFor(() => text(deep(element, 'dialog .preview')).includes('责令你（单位）于2024年7月15日前'))
  // Nothing is written by looking.
  expect(await recorded()).toBe(before)
  await send(element)
  await waitFor(() => row(element, '报告财产令'))
  const made = () => row(element, '报告财产令')
  expect(text(made())).toMatch(/拟稿/)
  // What it says is read, and logged, when somebody unfolds it.
  expect(made().querySelector('dl')).toBeNull()
  press(element, 'summary', made())
  await waitFor(() => made().querySelector('dl'))
  const log = await house.clientOf(`${COURT}-director`).query('reading.log', { caseId: house.searchCaseId })
  expect(log.items.filter(({ kind, readBy }) => kind === 'document' && readBy === JUDGE)).toHaveLength(1)
  expect(text(made().querySelector('dl'))).toMatch(/执行依据文号.*登记立案|执行依据文号.*立案/)
  expect(text(made().querySelector('dl'))).toContain('制作时填写')

  press(element, '[data-act="document.correct"]', made())
  await opened(element)
  write(element, 'dialog [name=field]', 'undertaker')
  write(element, 'dialog [name=value]', '李法官')
  write(element, 'dialog [name=reason]', '承办人姓名有误')
  await send(element)
  await waitFor(() => /李法官.*制作时填写 · 原为 .* · 承办人姓名有误/.test(text(made())))

  press(element, '[data-act="document.issue"]', made())
  await opened(element)
  await send(element)
  await waitFor(() => /已签发.*正在生成文件/.test(text(made())))
  expect(await finish()).toMatchObject({ failed: [], refused: [] })
  await element.refresh()
  await waitFor(() => /已用印.*样章，不是印章.*待送达/.test(text(made())))
  expect(made().querySelector('[data-act=download]')).not.toBeNull()

  const paper: string[] = []
  vi.spyOn(window, 'print').mockImplementation(() => {
    paper.push(text(deep(element, 'article.paper')))
    window.dispatchEvent(new Event('afterprint'))
  })
  press(element, '[data-act=print-document]', made())
  await waitFor(() => paper.length === 1)
  expect(paper[0]).toMatch(/^报告财产令 .*2024年7月15日.*2024年6月28日$/)
  expect(deep(element, 'article.paper')).toBeNull()

  press(element, '[data-act="document.send"]', made())
  await opened(element)
  write(element, 'dialog [name=mode]', 'left')
  await send(element)
  await waitFor(() => /送达中.*留置送达/.test(text(made())))
  press(element, '[data-act="document.record-service"]', made())
  await opened(element)
  write(element, 'dialog [name=proof]', '送达回证，见证人签名')
  await send(element)
  await waitFor(() => /已送达.*凭证：送达回证，见证人签名/.test(text(made())))
})

it('has words for nothing and for a failure, no acts for a reader, and no accessibility problems', async () => {
  const looking = await show({ readonly: true })
  expect(all(looking, '[data-act^="document."]')).toHaveLength(0)
  const broken = new FakeClient({
    'document.forms': () => {
      throw new FakeError('storage-unavailable')
    },
  })
  const failed = await mount<ZxElement>('zx-document-desk', { client: broken, caseId: 'x' } as never)
  await waitFor(() => text(failed).includes('数据库暂时不可用'))
  cleanUp()
  await inEveryLook((width) => show({}, width))
})

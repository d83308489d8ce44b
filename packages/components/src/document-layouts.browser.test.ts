import { checkLayouts } from '@zhixing/core'
import { createTextRenderer } from '@zhixing/core/memory'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Court } from '../.storybook/wired-court'
import './define/document-layouts'
import type { DocumentLayouts } from './elements/document-layouts/document-layouts'
import { inEveryLook, look, submit, write } from './internal/testing/dialogs'
import { a11yProblems, all, cleanUp, deep, mount, text, waitFor } from './internal/testing/page'

let court: Court

beforeEach(async () => {
  look('zh-CN', 'light', 'normal')
  court = await Court.open()
  court.signedIn = 'affairs-1'
})
afterEach(() => {
  cleanUp()
  vi.restoreAllMocks()
})

const show = async (props: object = {}, width = 1280) => {
  const given = { client: court.client, today: '2024-03-01', ...props } as Partial<DocumentLayouts>
  const element = await mount<DocumentLayouts>('zx-document-layouts', given, { width })
  await waitFor(() => deep(element, '.form'))
  return element
}
const notice = (element: Element) => deep(element, '[data-form=execution-notice]')
const act = async (element: Element, command: string) => {
  notice(element).querySelector<HTMLElement>(`[data-act="${command}"]`)?.click()
  await waitFor(() => deep<HTMLDialogElement>(element, 'dialog')?.open)
}
const send = async (element: Element) => {
  submit(element)
  await waitFor(() => !deep(element, 'dialog'))
}
/** The host, that can read files: it finds these fields in what was given in. */
const host = (tags: readonly string[]) => {
  const reader = { read: async () => ({ tags, problems: [] }) }
  const text = createTextRenderer()
  // A renderer of plain text fills no layout: here it does as if.
  const renderer = {
    id: 'played',
    render: ({ layout: _, ...asked }: Parameters<typeof text.render>[0]) => text.render(asked),
  }
  return court.engine.drain({ 'document.layout': checkLayouts({ reader, renderer, files: court.files }) })
}
const upload = (element: Element) => {
  const field = deep<HTMLInputElement>(element, 'dialog [name=layout]')
  const files = new DataTransfer()
  files.items.add(new File(['PK\u0003\u0004 docx'], '通知.docx', { type: '' }))
  field.files = files.files
  field.dispatchEvent(new Event('change'))
}

it('a layout is uploaded and read, an unknown field is named; a better one is put in use by somebody else', async () => {
  const element = await show()
  expect(text(notice(element))).toContain('没有本院版式')
  await act(element, 'document.propose-layout')
  expect(await a11yProblems(element)).toEqual([])
  expect(text(deep(element, 'dialog'))).toContain('{undertaker} 承办人')
  write(element, 'dialog [name=note]', '换成本院的抬头')
  submit(element)
  await waitFor(() => text(element).includes('请选择 docx 文件'))
  upload(element)
  await send(element)
  await waitFor(() => /第 1 版 待启用 通知\.docx/.test(text(element)))
  expect(text(notice(element))).toMatch(/换成本院的抬头.*正在读取字段/)
  await host(['addressee', 'weather'])
  await element.refresh()
  await waitFor(() => text(notice(element)).includes('1 处问题，不能启用'))
  expect(text(notice(element))).toMatch(/“weather”不是这份文书的字段.*格式要求而版式中没有的字段：.*承办人/)

  court.signedIn = 'director'
  expect(notice(element).querySelector('[data-act="document.adopt-layout"]')).toBeNull()
  await act(element, 'document.refuse-layout')
  write(element, 'dialog [name=reason]', '字段写错了')
  await send(element)
  await waitFor(() => text(notice(element)).includes('以前的版次（1）'))

  court.signedIn = 'affairs-1'
  await act(element, 'document.propose-layout')
  write(element, 'dialog [name=note]', '改好了')
  upload(element)
  await send(element)
  await host(['addressee', 'documentNumber'])
  await element.refresh()
  await waitFor(() => notice(element).querySelector('[data-act="document.adopt-layout"]'))
  court.signedIn = 'director'
  await act(element, 'document.adopt-layout')
  await send(element)
  await waitFor(() => /第 2 版 在用.*启用/.test(text(notice(element))))
  expect(text(notice(element))).not.toContain('没有本院版式')
  // What it looks like, filled in with the case, is there to be seen.
  const saved: Blob[] = []
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    saved.push(blob as Blob)
    return 'blob:x'
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
  notice(element).querySelector<HTMLElement>('[data-act=preview]')?.click()
  await waitFor(() => saved.length === 1)
  expect(await saved[0]?.text()).toContain('执行通知书')
})

it('offers nothing to readers, and has no problems in any look', async () => {
  const looking = await show({ readonly: true })
  expect(all(looking, '[data-act^=document]')).toHaveLength(0)
  cleanUp()
  await inEveryLook((width) => show({}, width))
})

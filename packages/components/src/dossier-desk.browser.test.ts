import { actorOf, countyCourt } from '@zhixing/core/testing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Court } from '../.storybook/wired-court'
import './define/dossier-desk'
import type { DossierDesk } from './elements/dossier-desk/dossier-desk'
import { inEveryLook, look, rowOf, submit, write } from './internal/testing/dialogs'
import { FakeClient, FakeError } from './internal/testing/fake-client'
import { a11yProblems, all, cleanUp, deep, mount, text, waitFor } from './internal/testing/page'

let court: Court

beforeEach(async () => {
  look('zh-CN', 'light', 'normal')
  court = await Court.open()
  const actor = actorOf(countyCourt, 'judge-1')
  for (const title of ['谈话笔录', '执行通知书']) {
    const input = { caseId: court.caseId, kind: 'inquiry-record', title, paper: true, pages: 3 }
    await court.engine.execute({ name: 'dossier.form-material', input, actor })
  }
  court.signedIn = 'dossier-1'
})
afterEach(cleanUp)

const show = async (props: object = {}, width = 1280) => {
  const given = { client: court.client, today: '2024-03-01', ...props }
  const element = await mount<DossierDesk>('zx-dossier-desk', given as Partial<DossierDesk>, { width })
  await waitFor(() => deep(element, '.titlebar'))
  return element
}
const to = async (element: Element, shown: string, words: string) => {
  Object.assign(element, { shown })
  await waitFor(() => text(element).includes(words))
}
const act = async (element: Element, command: string, words = '谈话笔录') => {
  rowOf(element, words)?.querySelector<HTMLElement>(`[data-act="${command}"]`)?.click()
  await waitFor(() => deep<HTMLDialogElement>(element, 'dialog')?.open)
}
const send = async (element: Element) => {
  submit(element)
  await waitFor(() => !deep(element, 'dialog'))
}

describe('zx-dossier-desk', () => {
  it('receives a paper, scans and catalogues it with its shelf, each step with its clock', async () => {
    const element = await show()
    expect(text(rowOf(element, '谈话笔录') as Element)).toMatch(/李明.*3月1日.*形成.*还剩 4 天.*3月5日/)
    expect(text(element)).toContain('2 / 2 份')
    await act(element, 'dossier.hand-in-material')
    expect(await a11yProblems(element)).toEqual([])
    write(element, 'dialog [name=pages]', '0')
    submit(element)
    await waitFor(() => text(element).includes('1 至 10000'))
    write(element, 'dialog [name=pages]', '4')
    await send(element)
    await waitFor(() => text(element).includes('1 / 1 份'))
    await to(element, 'scan', '4 页')
    await act(element, 'dossier.catalogue-material')
    submit(element)
    await waitFor(() => text(element).includes('请选择扫描件'))
    const field = deep<HTMLInputElement>(element, 'dialog [name=scan]')
    const files = new DataTransfer()
    files.items.add(new File(['%PDF-1.7 scan'], 'scan.pdf', { type: 'application/pdf' }))
    field.files = files.files
    field.dispatchEvent(new Event('change'))
    write(element, 'dialog [name=location]', 'B架3盒')
    await send(element)
    await waitFor(() => text(element).includes('没有待扫描编目的材料'))
    await to(element, 'held', 'B架3盒')
    expect(text(rowOf(element, '谈话笔录') as Element)).toMatch(/编目第 3 号.*在库/)
  })

  it('lends only what the director approved, shows what is overdue, and keeps the register', async () => {
    const element = await show()
    await act(element, 'dossier.hand-in-material')
    await send(element)
    await to(element, 'scan', '收到')
    await act(element, 'dossier.register-use')
    write(element, 'dialog [name=kind]', 'copy')
    write(element, 'dialog [name=purpose]', '当事人申请复制')
    await send(element)
    await act(element, 'dossier.request-loan')
    write(element, 'dialog [name=purpose]', '听证')
    await send(element)
    await to(element, 'loans', '待审批')
    court.signedIn = 'director'
    await act(element, 'dossier.approve-loan')
    expect(text(deep(element, 'dialog'))).toContain('听证')
    await send(element)
    court.signedIn = 'dossier-1'
    await waitFor(() => text(element).includes('已批准'))
    await act(element, 'dossier.lend-material')
    write(element, 'dialog [name=back]', '2024-03-04')
    await send(element)
    await waitFor(() => text(element).includes('借出中'))
    Object.assign(element, { today: '2024-03-06' })
    await waitFor(() => /逾期 2 天.*有 1 份逾期/.test(text(element)))
    await act(element, 'dossier.return-material')
    await send(element)
    await waitFor(() => text(element).includes('没有待审批'))
    await to(element, 'register', '2 / 2 份')
    expect(text(element)).toMatch(/复制.*已归还|已归还.*复制/)
    expect(all(element, 'tbody [data-act^=dossier]')).toHaveLength(0)
    expect(deep(element, '.exports [data-act=xlsx]')).toBeTruthy()
  })

  it('shows who does not work at the centre his own papers with their day, and what he borrowed', async () => {
    court.signedIn = 'judge-1'
    // The first that the host names is shown first.
    const element = await show({ parts: ['own', 'borrowed', 'review'] })
    expect(text(element)).toMatch(/我应移交的.*我的借阅.*卷宗评查/)
    expect(text(rowOf(element, '谈话笔录') as Element)).toMatch(/3月1日.*形成.*还剩 4 天.*3月5日/)
    expect(all(element, 'tbody [data-act="dossier.hand-in-material"]')).toHaveLength(0)
    expect(await a11yProblems(element)).toEqual([])
    await to(element, 'borrowed', '您没有在办的借阅')
    court.signedIn = 'assistant-1'
    const other = await show({ parts: ['own', 'borrowed'] })
    await waitFor(() => text(other).includes('您没有待移交的纸质材料'))
  })

  it('opens the case of a paper, has words for a failure and for readers, and no problems in any look', async () => {
    const looking = await show({ readonly: true })
    expect(all(looking, 'tbody [data-act^=dossier]')).toHaveLength(0)
    const opened: unknown[] = []
    looking.addEventListener('zx-open-case', (event) => opened.push((event as CustomEvent).detail))
    all(looking, 'tbody [data-act=open]')[0]?.click()
    expect(opened).toMatchObject([{ caseId: court.caseId }])
    const broken = new FakeClient({
      'dossier.desk': () => {
        throw new FakeError('storage-unavailable')
      },
    })
    const failed = await mount<DossierDesk>('zx-dossier-desk', { client: broken })
    await waitFor(() => text(failed).includes('数据库暂时不可用'))
    cleanUp()
    await inEveryLook((width) => show({}, width))
  })
})

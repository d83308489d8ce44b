import { actorOf, countyCourt, sampleFiling } from '@zhixing/core/testing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Court } from '../.storybook/wired-court'
import './define/dossier-desk'
import type { DossierDesk } from './elements/dossier-desk/dossier-desk'
import { inEveryLook, look, rowOf, submit, write } from './internal/testing/dialogs'
import { a11yProblems, all, cleanUp, deep, mount, text, waitFor } from './internal/testing/page'

let court: Court

beforeEach(async () => {
  look('zh-CN', 'light', 'normal')
  court = await Court.open()
  const filing = { ...sampleFiling, caseNumber: '（2024）甘1202执124号' }
  await court.engine.execute({ name: 'case.file', input: filing, actor: actorOf(countyCourt, 'filing') })
  court.signedIn = 'supervisor-1'
})
afterEach(cleanUp)

const show = async (width = 1280) => {
  const given = { client: court.client, today: '2024-03-01', shown: 'review' as const }
  const element = await mount<DossierDesk>('zx-dossier-desk', given, { width })
  await waitFor(() => deep(element, '.titlebar'))
  return element
}
const act = async (element: Element, command: string, words: string) => {
  rowOf(element, words)?.querySelector<HTMLElement>(`[data-act="${command}"]`)?.click()
  await waitFor(() => deep<HTMLDialogElement>(element, 'dialog')?.open)
}
const send = async (element: Element) => {
  submit(element)
  await waitFor(() => !deep(element, 'dialog'))
}
const draw = async (element: Element) => {
  deep(element, '[data-act="review.draw"]').click()
  await waitFor(() => deep<HTMLDialogElement>(element, 'dialog')?.open)
  write(element, 'dialog [name=scope]', 'filed')
  write(element, 'dialog [name=count]', '2')
}
const openReview = (element: Element) => act(element, 'review.record', '执123号')
const review = async (element: Element) => {
  write(element, 'dialog [name="mark.dates"]', 'defect')
  await waitFor(() => deep(element, 'dialog [name="note.dates"]'))
  write(element, 'dialog [name="note.dates"]', '送达回证没有日期')
  await send(element)
}

describe('zx-dossier-desk, the review of dossiers', () => {
  it('draws a sample, reviews by the checklist, and follows a defect until it is settled', async () => {
    const element = await show()
    await waitFor(() => text(element).includes('还没有抽取过评查样本'))
    await draw(element)
    write(element, 'dialog [name=count]', '0')
    submit(element)
    await waitFor(() => text(element).includes('1 至 500'))
    write(element, 'dialog [name=count]', '9')
    submit(element)
    await waitFor(() => text(element).includes('范围内只有2件案件'))
    write(element, 'dialog [name=count]', '2')
    await send(element)
    await waitFor(() => /抽取可复算.*从 2 件案件中抽取 2 件/.test(text(element)))
    expect(text(rowOf(element, '执123号') as Element)).toMatch(/李明.*待评查.*评查/)
    await openReview(element)
    expect(await a11yProblems(element)).toEqual([])
    await review(element)
    await waitFor(() => /整改中.*80 \/ 100/.test(text(rowOf(element, '执123号') as Element)))
    expect(text(rowOf(element, '送达回证没有日期') as Element)).toMatch(/李明.*待整改.*3月8日/)
    expect(text(deep(element, '.results') as Element)).toContain('80 / 100')
    // The undertaker sees what is his, and no round.
    court.signedIn = 'judge-1'
    const own = await show()
    await waitFor(() => rowOf(own, '送达回证没有日期'))
    expect(text(own)).not.toContain('评查批次')
    await act(own, 'review.mend', '送达回证没有日期')
    write(own, 'dialog [name=how]', '已补填日期')
    await send(own)
    court.signedIn = 'supervisor-1'
    await element.refresh()
    await waitFor(() => rowOf(element, '送达回证没有日期')?.querySelector('[data-act="review.recheck"]'))
    await act(element, 'review.recheck', '送达回证没有日期')
    expect(text(deep(element, 'dialog') as Element)).toContain('李明 的整改：已补填日期')
    await send(element)
    await waitFor(() => text(element).includes('没有待整改、待复查的问题'))
    expect(text(rowOf(element, '执123号') as Element)).toContain('整改完成')
  })

  it('offers one kind of work only where the page says so', async () => {
    court.signedIn = 'judge-1'
    const parts = ['review'] as const
    const given = { client: court.client, today: '2024-03-01', parts }
    const element = await mount<DossierDesk>('zx-dossier-desk', given)
    await waitFor(() => text(element).includes('没有待整改、待复查的问题'))
    expect(all(element, '.segments button')).toHaveLength(0)
  })

  it('says whose own case it is, and has no problems in any look', async () => {
    const element = await show()
    await draw(element)
    await send(element)
    await waitFor(() => rowOf(element, '执123号'))
    await openReview(element)
    await review(element)
    await waitFor(() => rowOf(element, '送达回证没有日期'))
    const { items } = await court.ask<{ items: { id: string }[] }>('case.list', {})
    const caseId = items.find(({ id }) => id !== court.caseId)?.id
    const input = { caseId, kind: 'inquiry-record', title: '谈话笔录', paper: true, pages: 1 }
    await court.engine.execute({
      name: 'dossier.form-material',
      input,
      actor: actorOf(countyCourt, 'director'),
    })
    court.signedIn = 'director'
    await element.refresh()
    await waitFor(() => text(rowOf(element, '执124号') as Element).includes('本人办理过'))
    expect(rowOf(element, '执124号')?.querySelector('[data-act="review.record"]')).toBeNull()
    cleanUp()
    await inEveryLook(async (width) => {
      const looked = await show(width)
      await waitFor(() => all(looked, 'tbody tr').length > 0)
      return looked
    })
  })
})

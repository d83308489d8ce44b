import { renderDocuments, sealDocuments } from '@zhixing/core'
import { createMemoryFiles, createTextRenderer } from '@zhixing/core/memory'
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { buildHouse, COURT, type House, TODAY } from '../.storybook/court'
import './define/document-batch'
import type { DocumentBatch } from './elements/document-batch/document-batch'
import type { ZhixingClient } from './internal/core'
import { inEveryLook, look, rowOf } from './internal/testing/dialogs'
import { FakeClient, FakeError } from './internal/testing/fake-client'
import { a11yProblems, all, cleanUp, deep, mount, text, waitFor } from './internal/testing/page'
import { playedSeal } from './internal/testing/seal'

const JUDGE = `${COURT}-judge-01`
let house: House
let caseIds: readonly string[]

beforeAll(async () => {
  house = await buildHouse()
  const { items } = await house.clientOf(JUDGE).query('case.list', { state: 'assigned', limit: 50 })
  caseIds = items.filter(({ undertakerId }) => undertakerId !== null).map(({ id }) => id)
})
beforeEach(() => {
  localStorage.clear()
  look('zh-CN', 'light', 'normal')
})
afterEach(cleanUp)

async function show(props: object = {}, width = 1280) {
  const given = { client: house.clientOf(JUDGE), today: TODAY, ...props } as unknown
  const element = await mount('zx-document-batch', given as Partial<DocumentBatch>, { width })
  await waitFor(() => deep(element, '.steps'))
  return element
}
const press = (element: Element, selector: string) => deep(element, selector).click()
const set = (element: Element, selector: string, value: string) => {
  const field = deep<HTMLInputElement>(element, selector)
  field.value = value
  for (const type of ['input', 'change']) field.dispatchEvent(new Event(type))
}
const checked = async (element: Element) => {
  press(element, '[data-act=check]')
  await waitFor(() => /可以制作 \d+ 份/.test(text(element)))
}
const noticesOf = async (ids: readonly string[]) => {
  const lists = ids.map((caseId) => house.clientOf(`${COURT}-director`).query('document.list', { caseId }))
  return (await Promise.all(lists))
    .flatMap(({ items }) => items)
    .filter(({ template, state }) => template === 'report-order' && state !== 'void')
}

function finish() {
  const files = createMemoryFiles()
  const service = playedSeal(TODAY)
  const renderer = createTextRenderer()
  const senders = {
    'document.render': renderDocuments({ renderer, files }),
    'document.seal': sealDocuments({ service, files }),
  }
  return house.engine.drain(senders, COURT)
}

it('names what is missing case by case before anything is made, then makes, seals and files each one with its number', async () => {
  const given = caseIds.slice(0, 6)
  const element = await show({ caseIds: given, template: 'report-order' })
  await waitFor(() => all(element, 'tbody tr').length === 6)
  await checked(element)
  const n = all(element, 'tbody tr').length
  expect(text(element)).toContain(`可以制作 0 份，缺少或者有误 ${n} 份`)
  expect(text(all(element, 'tbody tr')[0])).toMatch(/缺：报告财产截止日期.*案件记录中没有/)
  expect(await a11yProblems(element)).toEqual([])
  // One case gets its own day, too early to be right; the others the day of all.
  const first = all(element, 'tbody tr')[0] as HTMLElement
  set(element, `tr[data-row="${first.dataset.row}"] [name=reportDueOn]`, '2024-01-02')
  await waitFor(() => text(first).includes('有误：报告财产截止日期'))
  set(element, '[name=all-reportDueOn]', '2024-07-15')
  await waitFor(() => !deep<HTMLButtonElement>(element, '[data-act=fill-all]').disabled)
  press(element, '[data-act=fill-all]')
  await waitFor(() => text(element).includes(`可以制作 ${n - 1} 份，缺少或者有误 1 份`))
  expect(text(deep(element, '.preview'))).toContain('2024年7月15日')
  expect(await noticesOf(given)).toEqual([])

  press(element, '[data-act=make]')
  await waitFor(() => text(element).includes(`共 ${n - 1} 份`) && !deep(element, '.running'))
  expect(await noticesOf(given)).toHaveLength(n - 1)
  expect(await finish()).toMatchObject({ failed: [], refused: [] })
  await element.refresh()
  await waitFor(() => text(element).includes(`已入卷 ${n - 1}`))
  const rows = all(element, 'tbody tr').map((row) => text(row))
  expect(
    rows.every(
      (row) => /（2024|2023）甘1202执\d+号(之.)? .*已用印入卷 样章，不是印章/.test(row) || /号之/.test(row),
    ),
  ).toBe(true)
  expect(deep(element, '.exports [data-act=xlsx]')).toBeTruthy()
  expect(localStorage.getItem('zx-document-batch')).toBeNull()
  press(element, '[data-act=another]')
  await waitFor(() => deep(element, '[data-batch]'))
  expect(text(deep(element, '[data-batch]'))).toMatch(new RegExp(`报告财产令.*${n - 1} 份`))
})

it('a run that broke off goes on where it stood: one of each, with a line that loses answers', async () => {
  const given = caseIds.slice(6, 14)
  const client = house.clientOf(JUDGE)
  let acts = 0
  // Every third answer is lost after the act was done, and after ten the line is dead.
  const execute: ZhixingClient['execute'] = async (name, input, options) => {
    if (options?.dryRun) return client.execute(name, input, options)
    const nth = ++acts
    if (nth > 10) throw Object.assign(new Error('gone'), { code: 'offline' })
    const outcome = await client.execute(name, input, options)
    if (nth % 3 === 0) throw Object.assign(new Error('lost'), { code: 'offline' })
    return outcome
  }
  const broken = await show({
    client: { ...client, execute },
    caseIds: given,
    template: 'report-order',
    storageKey: 'mine',
  })
  await waitFor(() => all(broken, 'tbody tr').length === 8)
  await checked(broken)
  set(broken, '[name=all-reportDueOn]', '2024-07-15')
  await waitFor(() => !deep<HTMLButtonElement>(broken, '[data-act=fill-all]').disabled)
  press(broken, '[data-act=fill-all]')
  await waitFor(() => /可以制作 [1-9]\d* 份，缺少或者有误 0/.test(text(broken)))
  const n = all(broken, 'tbody tr').length
  press(broken, '[data-act=make]')
  await waitFor(() => deep(broken, '[data-act=retry]'))
  expect(text(broken)).toContain('没有收到回音')
  expect(text(broken)).toContain('不会重复制作')
  cleanUp()

  // The page was closed; on the next day somebody opens it again.
  const element = await show({ storageKey: 'mine' })
  await waitFor(() => deep(element, '[data-act=go-on]'))
  expect(text(deep(element, '.left'))).toMatch(/上次的批次没有做完：报告财产令/)
  press(element, '[data-act=go-on]')
  await waitFor(() => deep(element, '[data-act=retry]'))
  press(element, '[data-act=retry]')
  await waitFor(() => !deep(element, '[data-act=retry]') && !deep(element, '.running'))
  const made = await noticesOf(given)
  expect(made).toHaveLength(n)
  expect(new Set(made.map(({ caseId, partyId }) => `${caseId} ${partyId}`)).size).toBe(n)
  expect(made.every(({ state }) => state === 'issued')).toBe(true)
  expect(localStorage.getItem('mine')).toBeNull()
})

it('a clerk makes drafts and a judge issues the rest of the same run', async () => {
  const [caseId] = caseIds.slice(14)
  const clerk = house.clientOf(`${COURT}-affairs-01`)
  const permitted = ['document.draft']
  const element = await show({ client: clerk, permitted, caseIds: [caseId], template: 'execution-notice' })
  await waitFor(() => all(element, 'tbody tr').length > 0)
  await checked(element)
  expect(text(element)).toContain('只拟稿，由有权人员签发')
  press(element, '[data-act=make]')
  await waitFor(() => text(element).includes('待签发') && !deep(element, '.running'))
  expect(deep(element, '[data-act=issue-rest]')).toBeNull()
  const [run] = await clerk.query('document.batches', {})
  cleanUp()
  const judge = await show({ batchId: run?.batchId })
  await waitFor(() => deep(judge, '[data-act=issue-rest]'))
  press(judge, '[data-act=issue-rest]')
  await waitFor(() => text(judge).includes('待签发 0'))
  // What is there already is said, and left out unless somebody wants it.
  const again = await show({ caseIds: [caseId], template: 'execution-notice' })
  await waitFor(() => text(again).includes('没有符合条件的案件'))
  const box = deep<HTMLInputElement>(again, '[name=fresh]')
  box.click()
  await waitFor(() => rowOf(again, '已签发'))
  await checked(again)
  expect(text(again)).toMatch(/本案已有：.*已签发/)
  expect(deep<HTMLButtonElement>(again, '[data-act=make]').disabled).toBe(true)
})

it('says when the court cannot be reached, and has no problems in any look', async () => {
  const broken = new FakeClient({
    'document.templates': () => {
      throw new FakeError('storage-unavailable')
    },
  })
  const failed = await mount('zx-document-batch', { client: broken } as never)
  await waitFor(() => text(failed).includes('数据库暂时不可用'))
  cleanUp()
  await inEveryLook((width) => show({}, width))
})

import type { LitElement } from 'lit'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { buildHouse, COURT, type House } from '../.storybook/court'
import './define/profile-versions'
import { fillIn, inEveryLook, look, openAct, sendOff, submit, write } from './internal/testing/dialogs'
import { a11yProblems, all, cleanUp, deep, text, waitFor } from './internal/testing/page'
import { show as mounted, shown } from './internal/testing/show'

let house: House
const ADMINISTRATOR = `${COURT}-administrator`
const DIRECTOR = `${COURT}-director`
const JUDGE = `${COURT}-judge-01`

beforeAll(async () => {
  house = await buildHouse()
})
afterEach(cleanUp)

async function board(person: string, width = 1280, props: object = {}) {
  const element = await mounted('zx-profile-versions', house.clientOf(person), props, width)
  await waitFor(() => deep(element, '.now'))
  return element
}

const click = (element: Element, selector: string) => deep(element, selector).click()
const entries = (element: Element) => all(element, 'dialog [data-denial]')
const said = (element: Element) => all(element, 'dialog [data-problem]').map((one) => text(one))
const version = (element: Element, id: string) => deep(element, `[data-version="${id}"]`)

const WORDS = {
  'zh-CN.what': '涉民生案件不得暂停。',
  'zh-CN.why': '本院规定涉民生案件优先办理。',
  'zh-CN.todo': '请报执行局长准许。',
  'en.what': 'A livelihood case is not suspended.',
  'en.why': 'Livelihood goes first here.',
  'en.todo': 'Ask the director.',
}
/** As people do: one thing after the other, each drawn before the next. */
async function put(element: Element, name: string, value: string): Promise<void> {
  write(element, `dialog ${name.startsWith('.') ? name : `[name="${name}"]`}`, value)
  await (element as LitElement).updateComplete
}

/** 暂停执行 of a case with the flag 涉民生, as it is clicked. */
async function forbidSuspension(element: Element): Promise<void> {
  click(element, '[data-act=add-denial]')
  await waitFor(() => entries(element).length === 1)
  await put(element, 'command', 'case.suspend')
  await waitFor(() => deep<HTMLSelectElement>(element, 'dialog [name=command]').value === 'case.suspend')
  await put(element, 'field', 'case.flags')
  await waitFor(() => deep(element, 'dialog [name=value] option[value=livelihood]'))
}

describe('what a court forbids itself', () => {
  it('is put together by clicking, undone, seen as a post sees it, wrong at its place, and proposed', async () => {
    look('zh-CN', 'light', 'normal')
    const element = await board(ADMINISTRATOR)
    click(element, '[data-steps=denials]')
    await waitFor(() => text(deep(element, '.now')).includes('现行办案模式没有本院禁止事项'))
    click(element, '[data-act=change-denials]')
    await waitFor(() => deep<HTMLDialogElement>(element, 'dialog')?.open)
    expect(deep<HTMLInputElement>(element, 'dialog [name=version]').value).toBe('2')
    fillIn(element, { source: '院发〔2024〕9号' })
    submit(element)
    await waitFor(() => text(deep(element, '#dialog-hint')).includes('没有变化'))

    await forbidSuspension(element)
    click(element, 'dialog [data-act=add-condition]')
    await waitFor(() => all(element, 'dialog .condition [name=field]').length === 2)
    click(element, 'dialog [data-act=undo]')
    await waitFor(() => all(element, 'dialog .condition [name=field]').length === 1)
    submit(element)
    // A value, six texts and a source.
    await waitFor(() => said(element).length === 8)
    expect(text(deep(element, '#dialog-hint'))).toContain('有 8 处没有填好')
    expect(deep(element, 'dialog [data-problem="denials[court-1].when[0]"]')).toBeTruthy()
    await put(element, 'value', 'livelihood')
    for (const [name, value] of Object.entries(WORDS)) await put(element, name, value)
    await put(element, 'override', 'execution-director')
    await put(element, '.denial [name=source]', '院发〔2024〕9号')
    await waitFor(() => said(element).length === 0)

    const preview = () => text(deep(element, '[data-part=preview]'))
    await put(element, 'as', 'clerk')
    await waitFor(() => preview().includes('不影响该岗位'))
    await put(element, 'as', 'quota-judge')
    await waitFor(() => all(element, '[data-preview]').length === 1)
    expect(preview()).toMatch(
      /1 项操作受到限制.*案件的标记为涉民生的，将看到.*涉民生案件不得暂停。.*本院规定.*执行局长可以准许一次/,
    )
    expect(await a11yProblems(element)).toEqual([])
    await sendOff(element)
    await waitFor(() => version(element, 'city-plan@2@proposed'))
  })

  it('says what it would forbid before another person confirms it, and is read by everybody when it is in force', async () => {
    look('zh-CN', 'light', 'normal')
    const leader = await board(DIRECTOR)
    click(leader, '[data-steps="city-plan@2@proposed"]')
    await shown(leader, '.changes')
    expect(text(all(leader, '.changes ul')[0] as Element)).toBe('＋增加本院禁止事项：“涉民生案件不得暂停。”')
    await openAct(leader, 'profile.publish', version(leader, 'city-plan@2@proposed'))
    await sendOff(leader)
    // The court works by whatever version of it is in force: nobody has to adopt it.
    await waitFor(() => /现行办案模式 ?市级执行改革方案 第 2 版/.test(text(deep(leader, '.now'))))
    cleanUp()

    // Everybody reads it; who may propose nothing is offered nothing.
    const judge = await board(JUDGE, 1280, { permitted: [] })
    expect(all(judge, '[data-act=change-denials]')).toHaveLength(0)
    click(judge, '[data-steps=denials]')
    await waitFor(() => deep(judge, '[data-denial]'))
    expect(text(deep(judge, '[data-denial]'))).toMatch(
      /涉民生案件不得暂停。：案件的标记为涉民生 ?依据 ?院发〔2024〕9号 · 执行局长可以准许一次/,
    )
  })

  it('is taken away again, and what the court finds wrong stands at its place', async () => {
    look('en', 'light', 'normal')
    const element = await board(ADMINISTRATOR)
    const open = async () => {
      click(element, '[data-act=change-denials]')
      await waitFor(() => entries(element).length === 1)
      await put(element, 'source', 'a decision')
    }
    await open()
    await put(element, '.denial [name=source]', 'x')
    await put(element, 'field', 'case.closedOn')
    await put(element, 'way', 'above')
    await waitFor(() => deep<HTMLInputElement>(element, 'dialog .condition [name=value]')?.type === 'date')
    await put(element, 'field', 'case.claimFen')
    await put(element, 'value', 'much')
    submit(element)
    await waitFor(() => said(element).length === 1)
    expect(said(element)[0]).toContain('Write a sum in yuan')
    await put(element, 'value', '1,000.50')
    await waitFor(() => said(element).length === 0)
    await put(element, 'as', 'quota-judge')
    await waitFor(() => text(deep(element, '[data-preview]')) !== '')
    expect(text(deep(element, '[data-part=preview]'))).toContain(' of the case is above 1,000.50')
    // What only the court knows to be wrong stands at its place too.
    await put(element, 'field', 'case.filedOn')
    await put(element, 'way', 'in')
    await put(element, 'value', 'soon')
    submit(element)
    await waitFor(() => said(element).length === 1 && deep(element, 'dialog [part=refusal]'))
    expect(deep(element, 'dialog [data-problem="denials[court-1].when[0]"]')).toBeTruthy()
    click(element, 'dialog [data-act=remove-denial]')
    await waitFor(() => entries(element).length === 0)
    click(element, 'dialog [data-act=undo]')
    await waitFor(() => entries(element).length === 1)
    click(element, 'dialog [data-act=redo]')
    await waitFor(() => entries(element).length === 0)
    await sendOff(element)
    await waitFor(() => version(element, 'city-plan@3@proposed'))
    click(element, '[data-steps="city-plan@3@proposed"]')
    await shown(element, '.changes')
    expect(text(all(element, '.changes ul')[0] as Element)).toContain(
      'Gone from What the court does not want done: A livelihood case is not suspended.',
    )
  })

  it('is fine in every look', async () => {
    await inEveryLook(async (width) => {
      const element = await board(ADMINISTRATOR, width)
      click(element, '[data-steps=denials]')
      await waitFor(() => deep(element, '[data-denial]'))
      click(element, '[data-act=change-denials]')
      await waitFor(() => entries(element).length === 1)
      return element
    })
  })
})

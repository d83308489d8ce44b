import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildHouse, COURT, type House, NEW_COURT, TODAY } from '../.storybook/court'
import './define/case-header'
import './define/command-screen'
import './define/team-board'
import type { ZhixingClient } from './internal/core'
import { inEveryLook, rowOf } from './internal/testing/dialogs'
import { FakeClient } from './internal/testing/fake-client'
import { all, cleanUp, deep, mount, text, waitFor } from './internal/testing/page'
import type { ZxElement } from './internal/zx-element'

let house: House
let director: ZhixingClient

beforeAll(async () => {
  house = await buildHouse()
  director = house.clientOf(`${COURT}-director`)
})
beforeEach(() => {
  document.documentElement.lang = 'zh-CN'
})
afterEach(cleanUp)

async function show(name: string, props: object, width = 1280): Promise<ZxElement> {
  return await mount<ZxElement>(name, { client: director, today: TODAY, ...props } as Partial<ZxElement>, {
    width,
  })
}

describe('zx-case-header', () => {
  const header = async (caseId: string, width?: number) => {
    const element = await show('zx-case-header', { caseId }, width)
    await waitFor(() => deep(element, 'h2') ?? deep(element, '[part=empty]'))
    return element
  }

  it('names the case, its parties, its claim, and in whose hands it is, the most urgent first', async () => {
    const { items } = await director.query('case.list', { state: 'open', limit: 100 })
    const open = await Promise.all(items.map(({ id }) => director.query('case.get', { caseId: id })))
    // A case in several hands, to be done on several days.
    const known = open.find((each) => new Set(each?.holders.map(({ dueOn }) => dueOn)).size > 2)
    const element = await header(known?.id ?? '')
    expect(deep(element, 'h2').textContent).toBe(known?.caseNumber)
    const words = text(element)
    for (const part of [known?.applicantLabel, known?.debtorLabel, known?.undertakerName, known?.basisNumber])
      expect(words).toContain(part)
    const due = [...(known?.holders ?? [])].sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
    expect(due.length).toBeGreaterThan(2)
    expect(all(element, '.hands li').map((row) => row.querySelector('.who')?.textContent)).toEqual(
      due.slice(0, 4).map(({ holderName }) => holderName),
    )
    if (due.length > 4) expect(text(deep(element, '.rest'))).toBe(`已显示 4 / ${due.length}`)
  })

  it('says that a case is not there, and follows its case', async () => {
    expect(text(await header('nowhere'))).toContain('没有找到这个案件')
    cleanUp()
    const element = await header(house.freshCaseId)
    expect(text(element)).not.toContain('不当干预')
    await director.execute('case.flag', {
      caseId: house.freshCaseId,
      flag: 'intervention',
      set: true,
      reason: '有人打听案情，登记备查',
    })
    await waitFor(() => text(element).includes('不当干预'))
  })

  it('is fine in every look', async () => {
    await inEveryLook((width) => header(house.caseId, width))
  })
})

describe('zx-team-board', () => {
  const board = async (props: object = {}, width?: number) => {
    const element = await show('zx-team-board', { dueBy: '2024-07-02', ...props }, width)
    await waitFor(() => deep(element, 'h2') ?? deep(element, '[part=empty]'))
    return element
  }

  it('shows what the core counts for everybody, and asks the host for the work of whoever is chosen', async () => {
    const chart = await director.query('organisation.chart', {})
    const unit = chart.units.find(({ functions }) => functions.includes('affairs-team')) ?? chart.units[0]
    const unitId = unit?.id ?? ''
    const known = await director.query('task.loads', { unitId, dueBy: '2024-07-02' })
    const element = await board({ unitId })
    await waitFor(() => text(deep(element, 'h2')) === unit?.name)
    const [first] = known?.people ?? []
    expect(all(element, 'tbody tr')).toHaveLength(known?.people.length ?? 0)
    const row = rowOf(element, first?.name ?? '')
    expect(row?.querySelector('[data-label=在手]')?.textContent).toBe(String(first?.open))
    expect(row?.querySelector('[data-label=逾期]')?.textContent?.trim()).toBe(String(first?.overdue))
    expect(text(element)).toContain(`本团队事务 ${known?.pool.open}`)
    const opened = new Promise<CustomEvent>((done) =>
      element.addEventListener('zx-open-person', (event) => done(event as CustomEvent), { once: true }),
    )
    row?.querySelector('button')?.click()
    expect((await opened).detail).toEqual({ personId: first?.personId, name: first?.name })
  })

  it('another team is chosen from the list, unless the host fixed one', async () => {
    const { units } = await director.query('organisation.chart', {})
    const element = await board()
    const choice = deep<HTMLSelectElement>(element, 'select')
    expect([...choice.options].map(({ value }) => value)).toEqual(units.map(({ id }) => id))
    const other = units.find(({ id }) => id !== choice.value)
    choice.value = other?.id ?? ''
    choice.dispatchEvent(new Event('change'))
    await waitFor(() => text(deep(element, 'h2')) === other?.name)
    cleanUp()
    expect(deep(await board({ fixed: true }), 'select')).toBeNull()
  })

  it('says so when a unit is not there, when nothing could be read, and when nobody has anything in hand', async () => {
    expect(text(await board({ unitId: 'nowhere' }))).toContain('没有找到这个团队')
    cleanUp()
    const failed = await show('zx-team-board', { client: new FakeClient() })
    await waitFor(() => deep(failed, '[part=error]'))
    cleanUp()
    const fresh = await show('zx-team-board', { client: house.clientOf(`${NEW_COURT}-director`) })
    await waitFor(() => deep(fresh, 'h2'))
    expect(text(fresh)).not.toMatch(/undefined|NaN/)
  })

  it('is fine in every look', async () => {
    await inEveryLook((width) => board({}, width))
  })
})

describe('zx-command-screen', () => {
  const screen = async (props: object = {}, width?: number) => {
    const element = await show('zx-command-screen', props, width)
    await waitFor(() => deep(element, '.cards'))
    return element
  }
  const figures = (element: Element) => all(element, '.figure, .lines button') as HTMLButtonElement[]

  it('every figure is the count of the list that it opens', async () => {
    const element = await screen()
    const names = figures(element).map((each) => each.dataset.name ?? '')
    expect(names.length).toBeGreaterThan(10)
    for (const name of names) {
      const figure = figures(element).find((each) => each.dataset.name === name)
      figure?.click()
      await waitFor(() => deep(element, '.details h3')?.textContent === name)
      const said = Number(/\d+(?!.*\d)/.exec(name.replaceAll(',', ''))?.[0])
      const counted = () => /(\d+) \/ (\d+)/.exec(text(deep(element, '.details small')))
      await waitFor(() => Number(counted()?.[2]) === said)
      expect(all(element, '.details li'), name).toHaveLength(Number(counted()?.[1]))
    }
  })

  it('shows each centre with what is open and late, duties with their last day, and who is away with who stands in', async () => {
    const boards = await director.query('organisation.centre-boards', {})
    const before = await screen()
    expect(all(before, '.lines li')).toHaveLength(
      (boards[0]?.duties.length ?? 0) + (boards[0]?.services.length ?? 0),
    )
    const queue = await director.query('organisation.centre-queue', { overdue: true, limit: 1 })
    const named = figures(before).map((each) => each.dataset.name)
    expect(named.filter((name) => name?.endsWith(`逾期 ${queue.total}`)).length).toBeGreaterThan(0)
    const duty = boards[0]?.duties[0]?.code ?? ''
    const chart = await director.query('organisation.chart', {})
    const owner = chart.people.find(({ id }) => id === `${COURT}-director`)
    await director.execute('task.perform-duty', { duty, result: '本周会商已经开过' })
    await waitFor(() => text(before).includes('今日 1'))
    const away = chart.people.find(({ id }) => id === `${COURT}-judge-02`)
    const absence = {
      personId: away?.id ?? '',
      from: TODAY,
      until: TODAY,
      deputyId: `${COURT}-judge-01`,
      reason: '学习',
    }
    const outcome = await director.execute('organisation.record-absence', absence as never)
    expect([outcome.kind, owner?.active]).toEqual(['accepted', true])
    await waitFor(() => figures(before).some((each) => each.dataset.name === '不在岗 1 人'))
    figures(before)
      .find((each) => each.dataset.name === '不在岗 1 人')
      ?.click()
    await waitFor(() => text(before).includes('代行'))
    expect(text(deep(before, '.details'))).toContain(away?.name)
  })

  it('work of a list opens its case; on a wall the figures are larger; it is fine in every look', async () => {
    const element = await screen()
    figures(element)[0]?.click()
    await waitFor(() => deep(element, '.details .link'))
    const opened = new Promise<CustomEvent>((done) =>
      element.addEventListener('zx-open-case', (event) => done(event as CustomEvent), { once: true }),
    )
    deep<HTMLButtonElement>(element, '.details .link').click()
    expect((await opened).detail.caseId).toMatch(/^case-/)
    cleanUp()
    const size = (of: Element) => Number.parseFloat(getComputedStyle(deep(of, '.figure b')).fontSize)
    const usual = size(await screen())
    cleanUp()
    expect(size(await screen({ wall: true }, 1920))).toBeGreaterThan(usual * 1.5)
    cleanUp()
    await inEveryLook(async (width) => {
      const sized = await screen({}, width)
      figures(sized)[1]?.click()
      await waitFor(() => deep(sized, '.details'))
      return sized
    })
  })
})

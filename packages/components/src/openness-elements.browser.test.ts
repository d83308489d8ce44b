import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildHouse, COURT, type House, NEW_COURT } from '../.storybook/court'
import './define/indicator-panel'
import './define/supervision-board'
import { inEveryLook } from './internal/testing/dialogs'
import { all, cleanUp, deep, text, waitFor } from './internal/testing/page'
import { button, show } from './internal/testing/show'

let house: House
const DIRECTOR = `${COURT}-director`
const HALF = { from: '2024-01-01', to: '2024-06-30' }

beforeAll(async () => {
  house = await buildHouse()
})
beforeEach(() => {
  document.documentElement.lang = 'zh-CN'
})
afterEach(cleanUp)

describe('zx-indicator-panel', () => {
  const panel = async (props: object = {}, width = 1280) => {
    const element = await show('zx-indicator-panel', house.clientOf(DIRECTOR), { ...HALF, ...props }, width)
    await waitFor(() => deep(element, 'tbody tr'))
    return element
  }

  it('shows every indicator of the profile with value and both sides, and what it was a year before', async () => {
    const report = await house.clientOf(DIRECTOR).query('metrics.indicators', { ...HALF, compare: true })
    const element = await panel()
    expect(all(element, 'tbody th').map((cell) => cell.textContent)).toEqual(
      report.indicators.map(({ label }) => label['zh-CN']),
    )
    const [closing] = report.indicators
    expect(text(all(element, 'tbody tr')[0])).toContain(`${closing?.value}%`)
    expect(text(element)).toContain(`受理${report.accepted.all}件`)
  })

  it('has columns for band, target and the year before only where there is something to say in them', async () => {
    const heads = (element: Element) => all(element, 'thead th').map((cell) => text(cell))
    const report = await house.clientOf(DIRECTOR).query('metrics.indicators', { ...HALF, compare: true })
    expect(heads(await panel())).toEqual(['指标', '数值', '分子 / 分母', '案件'])
    const [first, ...others] = report.indicators
    const set = { ...first, target: '50', reached: true }
    const client = {
      ...house.clientOf(DIRECTOR),
      query: async () => ({ ...report, indicators: [set, ...others] }),
    }
    const element = await show('zx-indicator-panel', client as never, { ...HALF }, 1280)
    await waitFor(() => deep(element, 'tbody tr'))
    expect(heads(element)).toEqual(['指标', '数值', '分子 / 分母', '目标', '案件'])
    expect(all(element, 'tbody tr').map((row) => row.children.length)).toEqual(report.indicators.map(() => 5))
  })

  it('leads from a figure to exactly its cases, and on to one of them', async () => {
    const element = await panel()
    deep<HTMLButtonElement>(element, '.show').click()
    await waitFor(() => deep(element, '.case'))
    const behind = { ...HALF, indicator: 'closing-rate', side: 'bottom' as const, limit: 50 }
    const page = await house.clientOf(DIRECTOR).query('metrics.indicator-cases', behind)
    expect(text(element)).toContain(`显示${page.items.length}件，共${page.total}件`)
    expect(all(element, '.case').map((cell) => cell.textContent)).toEqual(
      page.items.map(({ caseNumber }) => caseNumber),
    )
    button(element, '计入分子的').click()
    const top = await house.clientOf(DIRECTOR).query('metrics.indicator-cases', { ...behind, side: 'top' })
    await waitFor(() => text(element).includes(`计入分子的${top.total}件`))
    const opened: string[] = []
    element.addEventListener('zx-open-case', ({ detail }) => opened.push(detail.caseNumber))
    deep<HTMLButtonElement>(element, '.case').click()
    expect(opened).toEqual([top.items[0]?.caseNumber])
  })

  it('lays teams and people side by side in a chart and in a table that says the same', async () => {
    const element = await panel({ by: 'person' })
    const canvas = deep<HTMLCanvasElement>(element, 'canvas')
    expect(canvas.getAttribute('aria-label')).toContain('结案率')
    const painted = () =>
      canvas
        .getContext('2d')
        ?.getImageData(0, 0, canvas.width, canvas.height)
        .data.some((byte) => byte > 0)
    await waitFor(painted)
    const report = await house.clientOf(DIRECTOR).query('metrics.indicators', { ...HALF, by: 'person' })
    const lines = report.indicators[0]?.lines ?? []
    const shown = all(element, '.side tbody tr').map((row) => text(row))
    expect(shown).toHaveLength(lines.length)
    for (const [at, line] of lines.entries())
      expect(shown[at]).toContain(line.value === null ? '—' : `${line.value}%`)
  })

  it('has no problems in any look, with chart and cases open', async () => {
    await inEveryLook(async (width) => {
      const element = await panel({ by: 'unit' }, width)
      deep<HTMLButtonElement>(element, '.show').click()
      await waitFor(() => deep(element, '.case'))
      return element
    })
  })
})

describe('zx-supervision-board', () => {
  const board = async (width = 1280) => {
    const element = await show('zx-supervision-board', house.clientOf(DIRECTOR), {}, width)
    await waitFor(() => deep(element, 'tbody tr'))
    return element
  }
  const down = async (element: Element) => {
    const before = deep(element, 'nav').textContent
    deep<HTMLButtonElement>(element, '.down').click()
    await waitFor(() => deep(element, 'nav').textContent !== before)
    await waitFor(() => deep(element, 'tbody tr') ?? deep(element, '.tab'))
  }

  it('[S58] leads from the court by team, person and case to each node, object, sum, recording and datum', async () => {
    const now = await house.clientOf(DIRECTOR).query('supervision.board', {})
    const element = await board()
    expect(text(deep(element, 'tfoot'))).toContain(String(now.total.cases))
    expect(text(element)).toContain(`显示${now.lines.length}行，共${now.count}行`)
    await down(element)
    await down(element)
    expect(text(deep(element, 'thead'))).toContain('最近到期')
    await down(element)
    await waitFor(() => deep(element, '.unit'))
    const kinds = all(element, '.tab').map((tab) => tab.textContent)
    expect(kinds).toEqual(['流程节点', '标的物', '案款', '执法音视频', '数据'])
    for (const kind of kinds) {
      button(element, kind ?? '').click()
      await waitFor(() => deep(element, '.tab[aria-pressed=true]').textContent === kind)
      await waitFor(() => deep(element, '.unit') ?? text(element).includes('没有'))
      expect(text(deep(element, '.units'))).not.toMatch(/undefined|state\.|kept\./)
    }
    expect(text(deep(element, '.units'))).toContain('责任人')
    const opened: string[] = []
    element.addEventListener('zx-open-case', ({ detail }) => opened.push(detail.caseId))
    deep<HTMLButtonElement>(element, '.open').click()
    expect(opened).toHaveLength(1)
    button(element, '本院').click()
    await waitFor(() => text(deep(element, 'thead')).includes('团队'))
  })

  it('[S58] shows live state: what happens at the court is on the board without a click', async () => {
    const element = await board()
    const before = await house.clientOf(DIRECTOR).query('supervision.board', {})
    const raised = await house
      .clientOf(`${COURT}-supervisor`)
      .execute(
        'supervision.raise-finding',
        { caseId: house.payoutCaseId, objectId: house.payoutCaseId, code: 'case', note: '核对案款' } as never,
        { key: 'finding-1' },
      )
    expect(raised.kind).toBe('accepted')
    const after = await house.clientOf(DIRECTOR).query('supervision.board', {})
    expect(after.total.findings).toBe(before.total.findings + 1)
    await waitFor(() => text(all(element, 'tfoot td')[2]) === String(after.total.findings))
  })

  it('begins with the courts where the host asks those below, and leads down into each of them', async () => {
    const below = house.clientOf(`${NEW_COURT}-director`)
    const across = async (name: never, input: never, courtId?: string) => {
      expect(courtId ?? NEW_COURT).toBe(NEW_COURT)
      return [{ courtId: NEW_COURT, courtName: '文县人民法院', answer: await below.query(name, input) }]
    }
    const element = await show('zx-supervision-board', house.clientOf(DIRECTOR), { across })
    await waitFor(() => all(element, 'tbody tr').length === 2)
    const [own, other] = await Promise.all([
      house.clientOf(DIRECTOR).query('supervision.board', {}),
      below.query('supervision.board', {}),
    ])
    expect(text(all(element, 'tbody th')[0])).toBe('本院')
    expect(text(all(element, 'tfoot td')[0])).toBe(String(own.total.cases + other.total.cases))
    await down(element)
    expect(all(element, 'tbody tr')).toHaveLength(own.lines.length)
    button(element, '各级法院').click()
    await waitFor(() => button(element, '文县人民法院'))
    button(element, '文县人民法院').click()
    await waitFor(
      () => text(element).includes('没有在办案件') || all(element, 'tbody tr').length === other.lines.length,
    )
  })

  it('lays the courts of several levels out as their tree, each with its level', async () => {
    const below = house.clientOf(`${NEW_COURT}-director`)
    const courts = [
      { courtId: 'b', courtName: '武都区人民法院', level: 'basic', parentId: 'c' },
      { courtId: 'c', courtName: '陇南市中级人民法院', level: 'intermediate', parentId: 'h' },
      { courtId: 'h', courtName: '甘肃省高级人民法院', level: 'high', parentId: 'own' },
    ]
    const across = (name: never, input: never) =>
      Promise.all(courts.map(async (court) => ({ ...court, answer: await below.query(name, input) })))
    const element = await show('zx-supervision-board', house.clientOf(DIRECTOR), { across })
    await waitFor(() => all(element, 'tbody tr').length === 4)
    await waitFor(() => text(element).includes('高级人民法院'))
    const rows = all(element, 'tbody th').map((head) => [text(head), head.className])
    expect(rows).toEqual([
      ['本院', 'depth-0'],
      [expect.stringMatching(/高级人民法院.*甘肃省高级人民法院/), 'depth-1'],
      [expect.stringMatching(/中级人民法院.*陇南市中级人民法院/), 'depth-2'],
      [expect.stringMatching(/基层人民法院.*武都区人民法院/), 'depth-3'],
    ])
  })

  it('has no problems in any look, at each level', async () => {
    await inEveryLook((width) => board(width))
    await inEveryLook(async (width) => {
      const element = await board(width)
      for (let level = 0; level < 3; level++) await down(element)
      await waitFor(() => deep(element, '.unit'))
      return element
    })
  })
})

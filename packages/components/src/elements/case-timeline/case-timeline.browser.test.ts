import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import '../../define/case-timeline'
import {
  CASE_ID,
  caseClient,
  caseDetail,
  course,
  courseNode,
  inDays,
  journal,
} from '../../internal/testing/case'
import { FakeError } from '../../internal/testing/fake-client'
import {
  a11yProblems,
  all,
  cleanUp,
  deep,
  mount,
  press,
  settle,
  text,
  waitFor,
  XSS,
} from '../../internal/testing/page'
import type { CaseTimeline } from './case-timeline'
import { layOut } from './ruler-layout'

const show = (client = caseClient(), width = 1280) =>
  mount<CaseTimeline>('zx-case-timeline', { client, caseId: CASE_ID }, { width })

beforeEach(() => {
  document.documentElement.lang = 'zh-CN'
})
afterEach(cleanUp)

describe('header', () => {
  it('shows number, claim in grouped yuan, undertaker, flags; personal data stays masked', async () => {
    const element = await show()
    const words = text(deep(element, 'header'))
    for (const part of [
      '（2026）甘1202执1000号',
      '1,286,403.50 元',
      '周文清 · 精执一团队',
      '民生',
      '涉企',
      '执行中',
    ])
      expect(words).toContain(part)
    expect(words).toContain('6226**********0019')
    expect(words).not.toMatch(/\d{15,}/)
  })

  it('says who has what in hand, grouped by person', async () => {
    const panel = text(deep(await show(), '.holders'))
    expect(panel).toContain('周文清2 项')
    expect(panel).toMatch(/马晓东1 项.*集中查控.*逾期 2 天/)
  })
})

describe('ruler', () => {
  it('shows past, running and expected nodes with words, and today', async () => {
    const element = await show()
    expect(all(element, '.lane')).toHaveLength(8)
    expect(all(element, '.bar').map((bar) => bar.className.split(' ')[1])).toEqual([
      'met',
      'late',
      'running',
      'overdue',
      'running',
      'predicted',
      'predicted',
      'predicted',
    ])
    expect(deep(element, '.bar.overdue').getAttribute('aria-label')).toMatch(/现场调查, 已逾期, .*马晓东/)
    expect(text(deep(element, '.scale'))).toContain('今天')
  })

  it('places nodes in the order of time', () => {
    const { lanes, todayAt } = layOut(course(), inDays(0))
    const end = (index: number) => (lanes[index]?.main.left ?? 0) + (lanes[index]?.main.width ?? 0)
    expect(end(0)).toBeLessThan(todayAt)
    expect(end(2)).toBeGreaterThan(todayAt)
    expect(end(5)).toBeLessThan(end(6))
    expect(lanes[3]?.main.beyond).toBeGreaterThan(0)
  })

  it('puts clocks of one node on one line and shows the one that presses', () => {
    const clocks = [1, 2, 3].map((n) =>
      courseNode('dossier-hand-in', {
        id: `n${n}`,
        subjectId: `m${n}`,
        dueOn: inDays(n),
        state: n === 1 ? 'met' : 'running',
      }),
    )
    const { lanes } = layOut(clocks, inDays(0))
    expect(lanes).toHaveLength(1)
    expect(lanes[0]?.main.node.id).toBe('n2')
  })

  it('explains a date step by step when a node is reached by keyboard', async () => {
    const element = await show()
    expect(text(deep(element, '.why'))).toContain('现场调查')
    await press(deep(element, '.bar.overdue'), 'ArrowUp')
    const words = text(deep(element, '.why'))
    for (const part of [
      '执行期限',
      '6 个月',
      '自次日起算',
      '评估期间',
      '国办发明电〔2025〕7号',
      '（2023） 第85条',
      '市级执行改革方案第14段',
      '暂定',
    ])
      expect(words).toContain(part)
    expect(words).toContain('期间自立案之日的次日起算')
    await press(deep(element, '.bar[tabindex="0"]'), 'ArrowDown')
    await press(deep(element, '.bar[tabindex="0"]'), 'ArrowDown')
    expect(text(deep(element, '.why'))).toContain('第 2 个工作日，到期')
    expect(all(element, '.bar[tabindex="0"]')).toHaveLength(1)
  })

  it('takes any explanation', async () => {
    const client = caseClient()
    client.answers['node.course'] = () => [
      courseNode('case-limit', {
        explanation: { odd: { a: 1, b: [1, 2] }, deep: [[1]], nothing: null, source: '' },
      }),
    ]
    expect(text(deep(await show(client), '.why'))).toContain('odd')
  })

  it('goes from a node to the event that started it', async () => {
    const element = await show()
    deep(element, '.why button').click()
    await settle(element)
    expect(deep(element, '[data-seq="1"] .fields')).toBeTruthy()
    expect(element.shadowRoot?.activeElement?.closest('[data-seq]')?.getAttribute('data-seq')).toBe('1')
  })
})

describe('journal', () => {
  it('shows facts newest first, by day, with actor, amounts in yuan and hash', async () => {
    const element = await show()
    const entries = all(element, '.entry')
    expect(entries[0]?.dataset.seq).toBe('14')
    expect(entries.at(-1)?.dataset.seq).toBe('1')
    expect(text(deep(element, '[data-seq="9"]'))).toContain('350,000.00 元')
    expect(text(deep(element, '[data-seq="10"]'))).toContain('300,000.00 元')
    expect(text(deep(element, '[data-seq="10"]'))).toContain('6228********1234')
    expect(text(deep(element, '[data-seq="14"]'))).toContain('#14 0e0e0e0e')
    expect(text(deep(element, '[data-seq="12"]'))).toContain('账户有余额不得结案')
  })

  it('filters and always says how many of how many', async () => {
    const element = await show()
    const input = deep<HTMLInputElement>(element, '.journal input')
    input.value = '案款'
    input.dispatchEvent(new Event('input'))
    await settle(element)
    expect(all(element, '.entry')).toHaveLength(3)
    expect(text(deep(element, '.journal'))).toContain('共 14 条，显示 3 条')
  })

  it('shows long journals in parts', async () => {
    const client = caseClient()
    const [first] = journal()
    const many = Array.from({ length: 260 }, (_, i) => ({
      ...(first as NonNullable<typeof first>),
      seq: i + 1,
    }))
    client.answers['case.timeline'] = () => many
    const element = await show(client)
    expect(all(element, '.entry')).toHaveLength(100)
    deep(element, '.journal > .btn').click()
    await settle(element)
    expect(all(element, '.entry')).toHaveLength(200)
    expect(text(deep(element, '.journal'))).toContain('共 260 条，显示 200 条')
  })

  it('opens an entry with Enter on it and moves by arrows', async () => {
    const element = await show()
    const line = deep(element, '[data-seq="10"] .line')
    line.click()
    await settle(element)
    expect(line.getAttribute('aria-expanded')).toBe('true')
    expect(text(deep(element, '.fields'))).toContain('aaaaaaaa')
    await press(line, 'ArrowDown')
    expect(element.shadowRoot?.activeElement?.closest('[data-seq]')?.getAttribute('data-seq')).toBe('9')
  })
})

describe('states', () => {
  it('says when there is no such case, and when nothing could be read', async () => {
    const element = await mount<CaseTimeline>('zx-case-timeline', { client: caseClient(), caseId: 'other' })
    expect(text(element)).toContain('没有找到这个案件')
    const client = caseClient()
    client.answers['case.get'] = () => {
      throw new FakeError('storage-unavailable')
    }
    expect(text(await show(client))).toContain('数据库暂时不可用')
  })

  it('reads again when something happens in this case, not in others', async () => {
    const client = caseClient()
    await show(client)
    client.happen('task.Reported', 'another')
    client.happen('task.Reported', CASE_ID)
    await waitFor(() => client.asked('case.timeline') === 2)
    expect(client.asked('case.get')).toBe(2)
  })

  it('never shows an earlier case when its answer comes late', async () => {
    const client = caseClient()
    client.answers['case.get'] = async ({ caseId }) => {
      if (caseId === 'slow') await new Promise((done) => setTimeout(done, 80))
      return caseDetail({ caseNumber: `${caseId}` })
    }
    const element = await mount<CaseTimeline>('zx-case-timeline', { client, caseId: 'slow' })
    element.caseId = 'quick'
    await settle(element)
    await new Promise((done) => setTimeout(done, 120))
    expect(text(deep(element, 'h2'))).toBe('quick')
  })
})

describe('everybody', () => {
  it('speaks English', async () => {
    document.documentElement.lang = 'en'
    const element = await show()
    for (const part of ['Nodes of the case', 'Journal', 'Amount claimed', 'Time limit of the case'])
      expect(text(element)).toContain(part)
    expect(text(deep(element, '.lane.overdue'))).toContain('3 d overdue')
  })

  it('has no accessibility problems that axe finds, light, dark, narrow', async () => {
    const element = await show()
    expect(await a11yProblems(element)).toEqual([])
    document.documentElement.setAttribute('data-zx-theme', 'dark')
    await settle(element)
    expect(await a11yProblems(element)).toEqual([])
    element.remove()
    expect(await a11yProblems(await show(caseClient(), 390))).toEqual([])
  })

  it('prints texts as texts', async () => {
    const client = caseClient()
    client.answers['case.get'] = () =>
      caseDetail({
        caseNumber: XSS,
        cause: XSS,
        undertakerName: XSS,
        flags: [XSS],
        legacyState: XSS,
        basisNumber: XSS,
      })
    client.answers['node.course'] = () => [
      courseNode(XSS, {
        holderName: XSS,
        sourceText: { 'zh-CN': XSS, en: XSS },
        explanation: { steps: [XSS], [XSS]: XSS },
      }),
    ]
    client.answers['case.timeline'] = () =>
      journal().map((entry) => ({
        ...entry,
        type: XSS,
        actorName: XSS,
        data: { reason: XSS, [XSS]: { a: XSS } },
      }))
    const element = await show(client)
    deep(element, '.line').click()
    await settle(element)
    expect(text(element)).toContain('<img src=x')
    expect(element.shadowRoot?.querySelector('img, script')).toBeNull()
    expect('hacked' in window).toBe(false)
  })
})

it("reckons with the court's day when the host gives one", async () => {
  const client = caseClient()
  const element = await mount<CaseTimeline>('zx-case-timeline', {
    client,
    caseId: CASE_ID,
    today: inDays(10),
  })
  expect(text(deep(element, '.holders'))).toContain('逾期 7 天')
})

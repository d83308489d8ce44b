import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import '../../define/blocked-acts'
import type { BlockedAct } from '../../internal/core'
import { FakeClient, FakeError } from '../../internal/testing/fake-client'
import {
  a11yProblems,
  all,
  cleanUp,
  deep,
  mount,
  settle,
  text,
  waitFor,
  XSS,
} from '../../internal/testing/page'
import type { BlockedActs } from './blocked-acts'

const act = (id: string, over: Partial<BlockedAct> = {}): BlockedAct => ({
  id,
  command: 'closing.propose',
  rule: 'fund-balance-left',
  source: '法释〔2020〕21号 第64条',
  sourceText: { 'zh-CN': '法释〔2020〕21号 第64条', en: '法释〔2020〕21号 art. 64' },
  params: { availableFen: '1234500' },
  actorKind: 'person',
  actorId: 'p',
  actorName: '周文清',
  caseId: 'case-0',
  caseNumber: '（2026）甘1202执1000号',
  inputHash: null,
  blockedAt: '2026-11-21T10:01:00+08:00',
  ...over,
})
const clientOf = (acts: readonly BlockedAct[]) =>
  new FakeClient({
    'supervision.blocked-acts': ({ limit = 50, cursor }) => {
      const from = Number(cursor ?? 0)
      const next = from + limit < acts.length ? { next: String(from + limit) } : {}
      return { items: acts.slice(from, from + limit), total: acts.length, totalIsCapped: false, ...next }
    },
  })
const show = (client: FakeClient, props: Partial<BlockedActs> = {}, width = 1280) =>
  mount<BlockedActs>('zx-blocked-acts', { client, ...props }, { width })

beforeEach(() => {
  document.documentElement.lang = 'zh-CN'
})
afterEach(cleanUp)

describe('zx-blocked-acts', () => {
  it('shows when, who, which act, the rule in words with its amounts, and its source', async () => {
    const row = text(all(await show(clientOf([act('1')])), 'tbody tr')[0])
    for (const part of [
      '2026年11月21日',
      '10:01',
      '周文清',
      '提请结案',
      '不能结案',
      '12,345.00 元',
      '法释〔2020〕21号',
      'fund-balance-left',
    ])
      expect(row).toContain(part)
  })

  it('falls back to codes for rules without words, and to the system for nobody', async () => {
    const row = text(
      all(
        await show(
          clientOf([
            act('1', {
              rule: 'new-rule',
              command: 'x.y',
              actorName: '',
              actorKind: 'system',
              caseId: null,
              caseNumber: null,
            }),
          ]),
        ),
        'tbody tr',
      )[0],
    )
    for (const part of ['new-rule', 'x.y', '系统', '—']) expect(row).toContain(part)
  })

  it('goes on page by page and says k of n', async () => {
    const element = await show(clientOf(Array.from({ length: 70 }, (_, i) => act(String(i)))))
    expect(text(element)).toContain('已显示 50 / 70')
    deep(element, '.foot button').click()
    await settle(element)
    expect(text(element)).toContain('已显示 70 / 70')
    expect(element.shadowRoot?.querySelector('.foot button')).toBeNull()
  })

  it('opens the case, follows new ones, asks for one case only when told so', async () => {
    const client = clientOf([act('1')])
    const element = await show(client, { caseId: 'case-0' })
    expect(client.queries[0]?.input).toMatchObject({ caseId: 'case-0' })
    let opened = ''
    element.addEventListener('zx-open-case', ({ detail }) => {
      opened = detail.caseId
    })
    deep(element, '.link').click()
    expect(opened).toBe('case-0')
    client.happen('supervision.ActBlocked')
    await waitFor(() => client.asked('supervision.blocked-acts') === 2)
  })

  it('has words for nothing and for errors', async () => {
    expect(text(await show(clientOf([])))).toContain('没有拦截记录')
    const broken = new FakeClient({
      'supervision.blocked-acts': () => {
        throw new FakeError('not-permitted')
      },
    })
    expect(text(await show(broken))).toContain('not-permitted')
  })

  it('has no accessibility problems, wide and narrow, and prints texts as texts', async () => {
    const acts = [
      act('1', {
        actorName: XSS,
        command: XSS,
        rule: XSS,
        sourceText: { 'zh-CN': XSS, en: XSS },
        caseNumber: XSS,
      }),
      act('2'),
    ]
    for (const width of [1280, 390]) {
      const element = await show(clientOf(acts), {}, width)
      expect(await a11yProblems(element)).toEqual([])
      expect(element.shadowRoot?.querySelector('img, script')).toBeNull()
      cleanUp()
    }
  })
})

import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHouse, COURT, type House } from '../.storybook/court'
import './define/dossier-search'
import type { DossierSearch } from './elements/dossier-search/dossier-search'
import type { SelectDetail } from './events'
import { inEveryLook, look, write } from './internal/testing/dialogs'
import { FakeClient, FakeError } from './internal/testing/fake-client'
import { a11yProblems, all, cleanUp, deep, mount, text, waitFor, XSS } from './internal/testing/page'
import { button, show, shown } from './internal/testing/show'

let house: House
const DIRECTOR = `${COURT}-director`
const CLERK = `${COURT}-dossier-01`

beforeAll(async () => {
  house = await buildHouse()
  await house.readPapers()
})
beforeEach(() => {
  look('zh-CN', 'light', 'normal')
})
afterEach(() => {
  cleanUp()
  vi.restoreAllMocks()
})

const searching = async (search: string, props: object = {}, person = DIRECTOR, width = 1280) => {
  const element = await show('zx-dossier-search', house.clientOf(person), { search, ...props }, width)
  await waitFor(() => !deep(element, '.skeleton'))
  return element as DossierSearch
}

describe('zx-dossier-search', () => {
  it('finds a car in the papers of a dossier, with the words around it, and opens the page', async () => {
    const element = await searching('名下车辆')
    await shown(element, '.hit')
    expect(text(deep(element, '.found'))).toMatch(/^\d+ 页，在 \d+ 个案件的卷宗中$/)
    expect(text(deep(element, 'mark'))).toBe('名下车辆')
    expect(text(deep(element, '.foot'))).toMatch(/已显示 (\d+) \/ \d+ 页.*已识读 \d+ 份/)
    expect(await a11yProblems(element)).toEqual([])
    const told: SelectDetail[] = []
    element.addEventListener('zx-select', (event) => told.push((event as CustomEvent<SelectDetail>).detail))
    write(element, '[name=words]', 'Execution notice 2')
    deep<HTMLFormElement>(element, 'form').requestSubmit()
    await waitFor(() => text(deep(element, 'mark')) === 'Execution notice 2')
    deep(element, '.paper').click()
    await shown(element, 'zx-dossier-viewer')
    expect(told).toMatchObject([{ kind: 'material' }])
    const viewer = () => deep(element, 'zx-dossier-viewer')
    await waitFor(() => text(viewer()).includes('第 2 / 3 页'))
    expect(element.shadowRoot?.activeElement?.className).toContain('back')
    button(element, '返回检索结果').click()
    await shown(element, '.hit')
    expect(element.shadowRoot?.activeElement?.getAttribute('data-hit')).toBeTruthy()
  })

  it('looks only when it is asked to: typing and changes at the court search nothing', async () => {
    const client = house.clientOf(CLERK)
    const asked = vi.spyOn(client, 'query')
    const searches = () => asked.mock.calls.filter(([name]) => name === 'dossier.search').length
    const element = (await show('zx-dossier-search', client)) as DossierSearch
    expect(text(element)).toContain('每次检索都登记查阅')
    write(element, '[name=words]', '车')
    deep<HTMLFormElement>(element, 'form').requestSubmit()
    await waitFor(() => text(element).includes('两个以上连续的汉字'))
    write(element, '[name=words]', '名下车辆')
    expect(searches()).toBe(0)
    deep<HTMLFormElement>(element, 'form').requestSubmit()
    await shown(element, '.hit')
    expect(searches()).toBe(1)
    write(element, '[name=kind]', 'auction-ruling')
    await waitFor(() => text(element).includes('没有找到'))
    expect(searches()).toBe(2)
    button(element, '清除筛选').click()
    await shown(element, '.hit')
  })

  it('narrows down to one case and to days with the first and the last, and says where words stand apart', async () => {
    const client = house.clientOf(CLERK)
    const asked = vi.spyOn(client, 'query')
    const last = () => asked.mock.calls.filter(([name]) => name === 'dossier.search').at(-1)?.[1]
    const element = (await show('zx-dossier-search', client, { search: '被执行人 履行' })) as DossierSearch
    await shown(element, '.hit')
    expect(text(deep(element, '.hit'))).toContain('各词分开出现')
    expect(last()).not.toHaveProperty('caseId')
    const { items } = await client.query('dossier.search', { words: '被执行人 履行', limit: 1 })
    const { caseId, formedOn } = items[0] ?? { caseId: '', formedOn: '' }
    button(element, '只看本案').click()
    await waitFor(() => /^\d+ 页，在 1 个案件的卷宗中$/.test(text(deep(element, '.found'))))
    expect(last()).toMatchObject({ caseId })
    expect(text(deep(element, '.filters'))).toContain('只在本案卷宗中检索')
    write(element, '[name=from]', '2024-01-01')
    write(element, '[name=to]', formedOn)
    await waitFor(() => JSON.stringify(last()).includes('formedTo'))
    expect(last()).toMatchObject({ formedFrom: '2024-01-01', formedTo: formedOn })
    await shown(element, '.hit')
    write(element, '[name=words]', '被执行人')
    deep<HTMLFormElement>(element, 'form').requestSubmit()
    await waitFor(() => deep(element, '.hit') && !text(deep(element, '.hit')).includes('各词分开出现'))
    button(element, '清除筛选').click()
    await waitFor(() => !text(deep(element, '.filters')).includes('只在本案'))
    expect(last()).not.toHaveProperty('formedTo')
  })

  it('says that nothing was found and what is not searched; a server that fails is told, and asked again', async () => {
    const none = await searching('泗州花园 13 幢')
    await waitFor(() => text(none).includes('没有找到“泗州花园 13 幢”'))
    expect(text(none)).toMatch(/无权打开的材料不在检索范围内.*已识读/)
    const broken = new FakeClient({
      'dossier.search': () => {
        throw new FakeError('storage-unavailable')
      },
    })
    const failed = await mount<DossierSearch>('zx-dossier-search', {
      client: broken,
      search: '车辆',
    } as never)
    await shown(failed, '[role=alert]')
  })

  it('hostile words stay words', async () => {
    const element = await searching(XSS)
    await waitFor(() => text(element).includes('没有找到'))
    expect((globalThis as { hacked?: unknown }).hacked).toBeUndefined()
    expect(all(element, 'img')).toEqual([])
  })

  it('in every look', async () => {
    await inEveryLook((width) => searching('名下车辆', {}, DIRECTOR, width))
  })
})

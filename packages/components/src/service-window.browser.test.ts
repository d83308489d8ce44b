import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHouse, COURT, type House, TODAY } from '../.storybook/court'
import './define/service-window'
import type { ZhixingClient } from './internal/core'
import { inEveryLook, write } from './internal/testing/dialogs'
import { all, cleanUp, deep, mount, text, waitFor } from './internal/testing/page'
import type { ZxElement } from './internal/zx-element'

let house: House
let clerk: ZhixingClient

beforeAll(async () => {
  house = await buildHouse()
  clerk = house.clientOf(`${COURT}-affairs-01`)
})
beforeEach(() => {
  document.documentElement.lang = 'zh-CN'
})
afterEach(cleanUp)

async function counter(client: ZhixingClient = clerk, width = 1280): Promise<ZxElement> {
  const props = { client, today: TODAY } as Partial<ZxElement>
  const element = await mount<ZxElement>('zx-service-window', props, { width })
  await waitFor(() => deep(element, '[name=find]'))
  return element
}

function press(element: Element, selector: string): void {
  deep<HTMLButtonElement>(element, selector).click()
}

async function find(element: ZxElement, words: string): Promise<void> {
  write(element, '[name=find]', words)
  press(element, '.find [type=submit]')
  await waitFor(() => deep(element, '.found, [part=empty]'))
}

async function atCase(client?: ZhixingClient, width?: number): Promise<ZxElement> {
  const { items } = await clerk.query('case.list', { state: 'assigned', limit: 1 })
  const element = await counter(client, width)
  await find(element, items[0]?.caseNumber ?? '')
  press(element, '.found button')
  await waitFor(() => deep(element, 'form.visit'))
  return element
}

describe('zx-service-window', () => {
  it('finds a case by its number, by a name, and by the number of a person, which is shown nowhere', async () => {
    const { items } = await clerk.query('case.list', { state: 'assigned', limit: 20 })
    const [first] = items
    const element = await counter()
    await find(element, first?.caseNumber ?? '')
    expect(text(deep(element, '.found'))).toContain(first?.caseNumber)
    await find(element, first?.debtorLabel.slice(0, 3) ?? '')
    await waitFor(() => text(element).includes(first?.debtorLabel ?? ''))
    await find(element, '110101199003077774')
    await waitFor(() => text(element).includes('没有找到案件'))
    expect(text(element)).not.toContain('110101199003077774')
  })

  it('where the court offers no items, what is wanted becomes a request once, with a receipt that is printed', async () => {
    const keys: unknown[] = []
    const watched: ZhixingClient = {
      ...clerk,
      async execute(name, input, options) {
        const outcome = await clerk.execute(name, input, options)
        keys.push(options?.key)
        if (keys.length === 1) throw new Error('the line went dead')
        return outcome
      },
    }
    const element = await atCase(watched)
    const submit = () => press(element, 'form.visit [type=submit]')
    submit()
    await waitFor(() => text(element).includes('请选择来访的当事人和事项'))
    const party = deep<HTMLSelectElement>(element, '[name=party]')
    write(element, '[name=party]', party.options[1]?.value ?? '')
    press(element, 'input[value=query-control]')
    write(element, '[name=note]', '听说被执行人买了新车，请查询')
    submit()
    await waitFor(() => deep(element, '[role=alert]'))
    await waitFor(() => !deep<HTMLButtonElement>(element, 'form.visit [type=submit]').disabled)
    submit()
    await waitFor(() => deep(element, '.receipt'))
    expect(keys[0]).toBe(keys[1])
    const caseNumber = text(deep(element, '.part h3'))
    const { items } = await clerk.query('case.list', { search: caseNumber, limit: 1 })
    const tasks = await clerk.query('task.list', { caseId: items[0]?.id ?? '' })
    const asked = tasks.filter(({ kind, note }) => kind === 'request' && note.includes('新车'))
    expect(asked).toHaveLength(1)
    const receipt = text(deep(element, '.receipt'))
    for (const words of [caseNumber, asked[0]?.id, asked[0]?.workerName, '线上线下查控', '最迟答复'])
      expect(receipt).toContain(words)
    const print = vi.spyOn(window, 'print').mockImplementation(() => undefined)
    press(element, '[data-act=print]')
    expect(print).toHaveBeenCalledOnce()
    print.mockRestore()
    press(element, '[data-act=another]')
    await waitFor(() => deep(element, '[name=find]'))
    expect(text(element)).not.toContain('新车')
  })

  it('where it does, one visit with several matters is one ticket', async () => {
    const opened: object[] = []
    const offering = {
      ...clerk,
      query: async (name: string, input: never) => {
        if (name === 'service.items')
          return ['progress-enquiry', 'material-submission'].map((id) => ({ id, active: true }))
        if (name === 'service.visit') {
          const matters = [{ item: 'progress-enquiry', dueOn: '2024-07-02', personName: '吴芳' }]
          return { matters: [...matters, { ...matters[0], item: 'material-submission' }] }
        }
        return clerk.query(name as 'case.get', input)
      },
      execute: async (name: string, input: object) => {
        opened.push({ name, ...input })
        return { kind: 'accepted', result: { visitId: 'visit-7' }, warnings: [] }
      },
    } as unknown as ZhixingClient
    const element = await atCase(offering)
    write(element, '[name=party]', deep<HTMLSelectElement>(element, '[name=party]').options[1]?.value ?? '')
    write(element, '[name=visitor]', '王秀英')
    for (const box of all(element, '[name=item]')) (box as HTMLInputElement).click()
    write(element, '[name=note]', '问进度，交材料')
    press(element, 'form.visit [type=submit]')
    await waitFor(() => deep(element, '.receipt'))
    const note = '问进度，交材料'
    const matters = [
      { item: 'progress-enquiry', note },
      { item: 'material-submission', note },
    ]
    expect(opened).toMatchObject([{ name: 'service.open-visit', visitorName: '王秀英', matters }])
    expect(text(deep(element, '.receipt'))).toContain('visit-7')
    expect(all(element, '.receipt dt').filter((each) => text(each) === '事项')).toHaveLength(2)
  })

  it('is fine in every look, at the search and at a case', async () => {
    await inEveryLook((width) => counter(clerk, width))
    await inEveryLook((width) => atCase(clerk, width))
  })
})

import { expect, it } from 'vitest'
import './elements'
import { CASE_ID } from './testing/fake-server'
import { a11yProblems, click, find, open, pageText, until, words, write } from './testing/page'
import { served } from './testing/served'

const court = served('file')

it('a party comes in by the number of the case and a code that says it is a demonstration, and sees that case only', async () => {
  open('#/queue')
  await click('[data-side=party]')
  await words('这是演示')
  expect(await a11yProblems()).toEqual([])
  await write('number', '（2024）甘1202执123号')
  await write('code', '000000')
  await click('button[type=submit]')
  await words('案号和演示码不相符')
  await until(() => find('[data-code]'))
  await click('[data-code]')
  await click('button[type=submit]')
  await words('我的案件')
  await words('追索劳动报酬纠纷')
  // Nothing of the court around it.
  expect(find('nav')).toBeUndefined()
  expect(pageText()).not.toContain('我的待办')
  expect(await a11yProblems()).toEqual([])
})

it('asks for something, which lies with the judge at once, and leaves again', async () => {
  open('#/queue')
  await words('我的案件')
  const affair = await until(() => find<HTMLSelectElement>('[name=affair]'))
  affair.value = 'query-control'
  affair.dispatchEvent(new Event('change'))
  await write('note', '听说公司在成县还有一块地')
  await click('button[type=submit]')
  await words('法院已经收到您的请求')
  const tasks = (await court.server.engine.query({
    ...{ name: 'task.list', input: { caseId: CASE_ID } },
    actor: { kind: 'person', id: 'judge-1', courtId: 'gan1202', roles: ['quota-judge'] },
  })) as readonly { kind: string; note: string; holderId: string }[]
  expect(tasks).toContainEqual(
    expect.objectContaining({ kind: 'request', note: '听说公司在成县还有一块地', holderId: 'judge-1' }),
  )
  await click('[data-tool=leave]')
  await until(() => find('[data-side=staff]'))
})

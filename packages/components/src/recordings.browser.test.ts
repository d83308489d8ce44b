import { takeRecording } from '@zhixing/core'
import { hashBytes } from '@zhixing/core/ports'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { COURT, Court, NUMBER } from '../.storybook/wired-court'
import './define/recordings'
import type { Recordings } from './elements/recordings/recordings'
import { inEveryLook, look, rowOf, sendOff, submit, write } from './internal/testing/dialogs'
import { FakeClient, FakeError } from './internal/testing/fake-client'
import { a11yProblems, all, cleanUp, deep, mount, text, waitFor } from './internal/testing/page'

let court: Court
const film = (n: number) => new TextEncoder().encode(`\u0000\u0000\u0000\u0018ftypmp42 ${n}`)

beforeEach(async () => {
  look('zh-CN', 'light', 'normal')
  court = await Court.open()
  court.signedIn = 'director'
  const intake = { engine: court.engine, files: court.files, courtId: COURT }
  const said = { device: '5G单兵-07', startedAt: '2024-03-01T08:30:00+08:00', place: '武都区某小区' }
  const whole = { officer: '李明', caseNumber: NUMBER, node: 'case-limit', act: '现场查封' }
  const [one, two] = [film(1), film(2)]
  await takeRecording(intake, { ...said, ...whole, serial: 'A-1', sha256: hashBytes(one) }, one)
  await takeRecording(
    intake,
    { ...said, officer: '老李', act: '搜查', serial: 'A-2', sha256: hashBytes(two) },
    two,
  )
})
afterEach(cleanUp)

const show = async (props: object = {}, width = 1280) => {
  const given = { client: court.client, today: '2024-03-01', ...props }
  const element = await mount<Recordings>('zx-recordings', given, { width })
  await waitFor(() => deep(element, '.titlebar'))
  return element
}
const row = (element: Element, words: string) => rowOf(element, words) as HTMLElement
const act = async (element: Element, words: string, command: string) => {
  row(element, words).querySelector<HTMLElement>(`[data-act="${command}"]`)?.click()
  await waitFor(() => deep<HTMLDialogElement>(element, 'dialog')?.open)
}

describe('zx-recordings', () => {
  it('says what is missing and who has it in hand; a person links it by name, number and node; another reviews it', async () => {
    const element = await show()
    expect(text(row(element, '搜查'))).toMatch(
      /设备写的是“老李”.*缺 执法人员.*缺 案件.*缺 流程节点.*待关联.*由 卫兰 办理/,
    )
    expect(text(row(element, '现场查封'))).toMatch(/李明 ?2024-03-01 08:30.*执123号.*待核查.*由 赵国庆 办理/)
    deep(element, '[data-shown=unlinked]').click()
    await waitFor(() => all(element, 'tbody tr').length === 1)
    await act(element, '搜查', 'recording.link')
    expect(await a11yProblems(element)).toEqual([])
    write(element, 'dialog [name=reason]', '出勤登记')
    submit(element)
    // The device's own word is nobody's name: the court says so, and the form stays.
    await waitFor(() => text(element).includes('不存在'))
    write(element, 'dialog [name=officer]', '李明')
    write(element, 'dialog [name=number]', NUMBER)
    await sendOff(element)
    await waitFor(() => text(row(element, '搜查')).includes('执123号'))
    expect(text(row(element, '搜查'))).not.toContain('缺 执法人员')
    await act(element, '搜查', 'recording.link')
    write(element, 'dialog [name=reason]', '执行日志')
    write(element, 'dialog [name=node]', court.nodeId)
    await sendOff(element)
    await waitFor(() => text(element).includes('没有待关联的音视频'))
    deep(element, '[data-shown=waiting]').click()
    await waitFor(() => all(element, 'tbody tr').length === 2)
    await act(element, '搜查', 'recording.review')
    write(element, 'dialog [name=outcome]', 'faulty')
    write(element, 'dialog [name=remark]', '没有声音')
    await sendOff(element)
    deep(element, '[data-shown=all]').click()
    await waitFor(() => /有问题.*赵国庆.*没有声音/.test(text(row(element, '搜查'))))
    expect(row(element, '搜查').querySelector('[data-act^=recording]')).toBeNull()
  })

  it('of a case it shows its own with their nodes; opening one plays it and is logged; a file that is gone says so', async () => {
    const element = await show({ caseId: court.caseId })
    await waitFor(() => all(element, 'tbody tr').length === 1)
    row(element, '现场查封').querySelector<HTMLElement>('[data-act=open]')?.click()
    await waitFor(() => deep(element, '.player video'))
    expect(deep<HTMLVideoElement>(element, '.player video').src).toMatch(/^blob:/)
    expect(await a11yProblems(element)).toEqual([])
    const log = await court.ask<{ items: { kind: string; objectId: string }[] }>('reading.log', {})
    expect(log.items).toMatchObject([{ kind: 'file', objectId: hashBytes(film(1)) }])
    deep(element, '[data-act=close]').click()
    await waitFor(() => !deep(element, '.player'))
    court.wire = 'cut'
    row(element, '现场查封').querySelector<HTMLElement>('[data-act=open]')?.click()
    await waitFor(() => text(element).includes('没有取到文件'))
  })

  it('has words for a failure and for readers; no accessibility problems in any look', async () => {
    const looking = await show({ readonly: true })
    expect(all(looking, '[data-act^=recording]')).toHaveLength(0)
    const broken = new FakeClient({
      'recording.list': () => {
        throw new FakeError('storage-unavailable')
      },
    })
    const failed = await mount<Recordings>('zx-recordings', { client: broken })
    await waitFor(() => text(failed).includes('数据库暂时不可用'))
    cleanUp()
    await inEveryLook((width) => show({}, width))
  })
})

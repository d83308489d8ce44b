import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { APPLICANT, buildHouse, COURT, type House } from '../.storybook/court'
import './define/party-view'
import type { ZhixingClient } from './internal/core'
import { inEveryLook, write } from './internal/testing/dialogs'
import { all, cleanUp, deep, text, waitFor } from './internal/testing/page'
import { saved } from './internal/testing/saved'
import { button, show } from './internal/testing/show'

let house: House
const DIRECTOR = `${COURT}-director`

beforeAll(async () => {
  house = await buildHouse()
})
beforeEach(() => {
  document.documentElement.lang = 'zh-CN'
})
afterEach(cleanUp)

describe('zx-party-view', () => {
  const page = async (width = 390) => {
    const element = await show('zx-party-view', house.clientOf(APPLICANT), {}, width)
    await waitFor(() => deep(element, '.write'))
    return element
  }

  it('shows a party his case in plain words: what happened, what comes next, money, and how many of how many', async () => {
    const seen = await house.clientOf(APPLICANT).query('openness.my-case', {})
    const element = await page()
    expect(text(element)).toContain(seen.caseNumber)
    expect(text(element)).toContain('接下来')
    expect(text(element)).toContain('钱款')
    expect(text(element)).toContain(`显示${seen.items.length}条，共${seen.total}条`)
    expect(all(element, 'section')[2]?.querySelectorAll('li').length).toBe(seen.items.length)
    // No officer’s name, no number of a person.
    expect(text(element)).not.toMatch(/\d{15,}/)
  })

  it('shows everything when asked, and reads a document on the spot', async () => {
    const element = await page()
    const seen = await house.clientOf(APPLICANT).query('openness.my-case', {})
    for (let clicks = 0; deep(element, '.more') && clicks < 10; clicks++) {
      const before = all(element, 'section')[2]?.querySelectorAll('li').length ?? 0
      deep<HTMLButtonElement>(element, '.more').click()
      await waitFor(() => (all(element, 'section')[2]?.querySelectorAll('li').length ?? 0) > before)
    }
    expect(all(element, 'section')[2]?.querySelectorAll('li').length).toBe(seen.total)
    deep<HTMLButtonElement>(element, '.read').click()
    await waitFor(() => deep(element, '.paper'))
    expect(text(deep(element, '.paper'))).toMatch(/通知书|告知书/)
  })

  it('a letter goes to the court and is answered on the same page; a complaint goes to a supervisor', async () => {
    const element = await page()
    write(element, '.write textarea', '请问什么时候能拿到钱？')
    await waitFor(() => !button(element, '发给承办人').disabled)
    button(element, '发给承办人').click()
    await waitFor(() => text(element).includes('已经发出'))
    expect(text(element)).toContain('请问什么时候能拿到钱？')
    const { caseId, partyId } = await house.clientOf(APPLICANT).query('openness.my-case', {})
    const [letter] = await house.clientOf(DIRECTOR).query('openness.letters', { caseId })
    const answer = { caseId, partyId, text: '下周发放。', replyTo: letter?.id ?? '' }
    const outcome = await house.clientOf(DIRECTOR).execute('openness.reply', answer, { key: 'answer-1' })
    expect(outcome.kind).toBe('accepted')
    await element.refresh()
    await waitFor(() => text(element).includes('下周发放。'))
    write(element, '.write textarea', '没有人接电话')
    await waitFor(() => !button(element, '反映问题给监管人员').disabled)
    button(element, '反映问题给监管人员').click()
    await waitFor(() => text(element).includes('没有人接电话'))
    expect((await house.clientOf(DIRECTOR).query('openness.questions', {})).items).toMatchObject([
      { desk: 'supervisor' },
    ])
  })

  it('what is held back is not on the page, and no count tells of it', async () => {
    const seen = await house.clientOf(APPLICANT).query('openness.my-case', {})
    const first = seen.items[0]
    const hold = {
      caseId: seen.caseId,
      subjectId: first?.id ?? '',
      ground: 'by-law' as const,
      reason: '依法',
    }
    const held = await house.clientOf(DIRECTOR).execute('openness.withhold', hold, { key: 'hold-1' })
    expect(held.kind).toBe('accepted')
    const element = await page()
    expect(text(element)).toContain(`共${seen.total - 1}条`)
    const holdId = held.kind === 'accepted' ? held.result.holdId : ''
    const lift = { caseId: seen.caseId, holdId, reason: '理由消失' }
    await house.clientOf(DIRECTOR).execute('openness.lift-hold', lift, { key: 'lift-1' })
  })

  it('a party makes a request, once, and is told what happens next and until when; the answer comes to the same page', async () => {
    const client = house.clientOf(APPLICANT)
    const may = await client.query('task.requestable', {})
    const keys: unknown[] = []
    const watched: ZhixingClient = {
      ...client,
      // The first answer does not arrive; the same words are sent again.
      async execute(name, input, options) {
        const outcome = await client.execute(name, input, options)
        keys.push(options?.key)
        if (keys.length === 1) throw new Error('the line went dead')
        return outcome
      },
    }
    const element = await show('zx-party-view', watched, {}, 390)
    await waitFor(() => deep(element, '.ask'))
    expect(all(element, '.ask option').length).toBe(may.affairs.length + 1)
    expect(button(element, '提出请求').disabled).toBe(true)
    write(element, '.ask select', 'measures')
    write(element, '.ask textarea', '他转移了货款，请求采取强制措施')
    await waitFor(() => !button(element, '提出请求').disabled)
    button(element, '提出请求').click()
    await waitFor(() => deep(element, '[role=alert]'))
    await waitFor(() => !button(element, '提出请求').disabled)
    button(element, '提出请求').click()
    await waitFor(() => deep(element, '.receipt'))
    expect(keys[0]).toBe(keys[1])
    const [request, ...others] = await client.query('task.own-requests', {})
    expect(others).toEqual([])
    const receipt = text(deep(element, '.receipt'))
    expect(receipt).toContain(request?.id)
    expect(receipt).toContain('由承办人审查')
    expect(request?.answerBy).toBe(may.answerBy)
    expect(receipt).toContain(`${Number(may.answerBy.slice(5, 7))}月${Number(may.answerBy.slice(8))}日`)
    const answer = {
      caseId: may.caseId,
      taskId: request?.id ?? '',
      accepted: false,
      answer: '正在查控，结果出来后再定',
    }
    await house.clientOf(DIRECTOR).execute('task.answer-request', answer, { key: 'answer-request' })
    await element.refresh()
    await waitFor(() => text(element).includes('答复：正在查控，结果出来后再定'))
  })

  it('shows the papers that lie there for a party, k of n, and gives each file; nothing is opened without a click', async () => {
    const client = house.clientOf(APPLICANT)
    const { caseId } = await client.query('openness.my-case', {})
    const opened = () => house.clientOf(`${COURT}-supervisor`).query('reading.log', { caseId })
    const before = (await opened()).total
    const element = await page()
    expect((await opened()).total).toBe(before)
    button(element, '查看卷宗材料').click()
    await waitFor(() => deep(element, '.papers'))
    const dossier = await client.query('dossier.party-catalogue', { caseId })
    expect(all(element, '.papers li')).toHaveLength(dossier.shown)
    expect(text(element)).toContain(`显示${dossier.shown}份，共${dossier.of}份`)
    const withFile = dossier.materials.find(({ hash }) => hash !== null)
    const { name, blob } = await saved(() => deep<HTMLButtonElement>(element, '.take').click())
    expect(name).toContain(withFile?.title)
    expect(blob.size).toBeGreaterThan(0)
    expect(
      (await opened()).items.filter(({ kind, standing }) => kind === 'file' && standing === 'party'),
    ).toHaveLength(1)
  })

  it('says so where nobody is a party, and has no problems in any look', async () => {
    const stranger = await show('zx-party-view', house.clientOf(DIRECTOR))
    await waitFor(() => deep(stranger, '[part=error]'))
    cleanUp()
    await inEveryLook(async (width) => {
      const element = await page(width)
      deep<HTMLButtonElement>(element, '.dossier').click()
      await waitFor(() => deep(element, '.papers'))
      return element
    })
  })
})

import { describe, expect, test } from 'vitest'
import type { DossierCatalogue } from '../domain/dossier/contract'
import type { DisclosureRow } from '../domain/node/model'
import { pushToParties, storeFiles } from '../engine/index'
import { createMemoryFiles } from '../memory/index'
import type { Channel, ChannelMessage } from '../ports/channel'
import {
  archiveCase,
  closeCase,
  fileAndAssign,
  formPaper,
  journalOf,
  payOut,
  receiveMoney,
  reportTask,
} from './acts'
import { documentsOf } from './document-acts'
import { runWholeCase } from './run'
import { openStage, STORAGES, type Stage } from './stage'
import type { Findings } from './watched'

const catalogueOf = (stage: Stage, caseId: string) =>
  stage.ask<DossierCatalogue>('judge-1', 'dossier.catalogue', { caseId })
const said = async (stage: Stage) => {
  const { labels } = await stage.engine.wordsOf('gan1202', 'zh-CN')
  return { nodes: (code: string) => labels[`node.${code}`] ?? code }
}
const shownIn = (stage: Stage, caseId: string) =>
  stage.ask<readonly DisclosureRow[]>('judge-1', 'node.disclosed', { caseId })

async function queryIsConfirmed(stage: Stage, caseId: string): Promise<void> {
  const asked = { caseId, affair: 'query-control' }
  const { taskId } = await stage.must<{ taskId: string }>('judge-1', 'task.dispatch', asked)
  await stage.must('affairs-1', 'task.receive', { caseId, taskId })
  await reportTask(stage, 'affairs-1', { caseId, taskId }, { report: '银行存款三万元，已冻结' })
  await stage.must('judge-1', 'task.confirm', { caseId, taskId })
}

describe.each(STORAGES)('seven things that happen by themselves (%s)', (kind) => {
  async function filed() {
    const stage = await openStage(kind)
    return { stage, caseId: await fileAndAssign(stage) }
  }

  test('[S7] 随案生成: the dossier is there with the case and grows with it, in the same act', async () => {
    const { stage, caseId } = await filed()
    const kinds = async () => (await catalogueOf(stage, caseId)).materials.map((one) => one.kind)
    expect(await kinds()).toEqual(['filing-approval', 'acceptance-notice'])
    await queryIsConfirmed(stage, caseId)
    await closeCase(stage, caseId)
    expect(await kinds()).toEqual([
      ...['filing-approval', 'acceptance-notice', 'query-notice', 'affair-report'],
      ...['closing-approval', 'closing-notice'],
    ])
    // Numbers are taken as papers come, the catalogue is in the order of their places.
    const { materials, catalogued } = await catalogueOf(stage, caseId)
    expect(materials.map(({ catalogueNumber }) => catalogueNumber)).toEqual([2, 1, 4, 3, 6, 5])
    expect(materials.every(({ state, paper }) => state === 'catalogued' && !paper)).toBe(true)
    expect(catalogued).toBe(6)
    const journal = await journalOf(stage, caseId)
    const formed = journal.filter(({ type }) => type === 'dossier.MaterialFormed')
    const causes = formed.map(({ commandId }) => journal.find((one) => one.commandId === commandId)?.type)
    const two = (cause: string) => [cause, cause]
    expect(causes).toEqual([...two('case.Filed'), 'task.Confirmed', ...two('closing.CaseClosed')])
    expect(formed.every(({ actor }) => actor.kind === 'system')).toBe(true)
  })

  test('[S7] 自动生成: an event makes the document out of its template, and its file', async () => {
    const { stage, caseId } = await filed()
    const [notice] = await documentsOf(stage, caseId)
    expect(notice).toMatchObject({
      template: 'acceptance-notice',
      trigger: 'case.Filed',
      profileId: 'city-plan',
    })
    expect(notice?.text.split('\n')).toEqual([
      '受理案件通知书',
      '（2024）甘1202执123号',
      '王秀英：',
      '你（单位）申请执行陇南某建筑有限公司追索劳动报酬纠纷一案，依据武都区人民法院（2023）甘1202民初88号，申请标的50,000.00元，本院已于2024年3月1日立案执行。',
      '2024年3月1日',
    ])
    const files = createMemoryFiles()
    const report = await stage.engine.drain({ 'file.store': storeFiles(files) })
    expect(report).toMatchObject({ sent: 2, failed: [] })
    const material = (await catalogueOf(stage, caseId)).materials.find((one) => one.kind === notice?.kind)
    const stored = await files.get('gan1202', material?.fileHash ?? '')
    expect(new TextDecoder().decode(stored?.bytes)).toBe(notice?.text)
    expect(stored?.file.size).toBe(material?.fileSize)
  })

  test('[S7] 自动回填: fields come from what was recorded elsewhere, each with its source', async () => {
    const { stage, caseId } = await filed()
    await queryIsConfirmed(stage, caseId)
    await receiveMoney(stage, caseId, 'r-1', 300_000n)
    await payOut(stage, caseId, 300_000n)
    await closeCase(stage, caseId)
    const documents = await documentsOf(stage, caseId)
    const of = (template: string) => documents.find((one) => one.template === template)
    const [query, closing] = [of('query-notice'), of('closing-notice')]
    expect(query?.text).toContain('查控结果：银行存款三万元，已冻结。承办人：李明。')
    expect(query?.fields).toContainEqual({
      name: 'queryReport',
      value: '银行存款三万元，已冻结',
      from: 'task.Reported',
    })
    expect(query?.fields).toContainEqual({ name: 'undertaker', value: '李明', from: 'case.Assigned' })
    expect(closing?.text).toContain('执行到位3,000.00元，已发放3,000.00元，于2024年3月1日结案')
    expect(closing?.fields.map(({ name, from }) => `${name} ${from}`)).toEqual(
      expect.arrayContaining([
        'received fund.MoneyReceived',
        'paid fund.PayoutPaid',
        'closedOn closing.CaseClosed',
      ]),
    )
    const types = new Set((await journalOf(stage, caseId)).map(({ type }) => type))
    for (const { name, from } of closing?.fields ?? []) {
      if (name !== 'today') expect(types).toContain(from)
    }
  })

  test('what nobody has recorded yet is left blank and named, never guessed', async () => {
    const { stage, caseId } = await filed()
    await closeCase(stage, caseId)
    const closing = (await documentsOf(stage, caseId)).find(({ template }) => template === 'closing-notice')
    expect(closing?.missing).toEqual(['received', 'paid'])
    expect(closing?.text).toContain('执行到位＿＿＿＿元')
  })

  test('[S7] 自动提醒: the holder is reminded three days and one day before, by the clock', async () => {
    const { stage, caseId } = await filed()
    const reminders = async () =>
      (await journalOf(stage, caseId)).flatMap(({ type, data, occurredOn, actor }) =>
        type === 'node.Warned' && data.node === 'execution-notice'
          ? [`${occurredOn} ${data.holderId} ${data.level} ${actor.kind}`]
          : [],
      )
    for (const day of ['2024-03-07', '2024-03-08', '2024-03-09', '2024-03-10']) {
      stage.clock.set(day)
      await stage.engine.tick()
    }
    expect(await reminders()).toEqual(['2024-03-08 judge-1 1 system', '2024-03-10 judge-1 2 system'])
    const queue = await stage.ask<{ items: { code: string; daysLeft: number }[] }>('judge-1', 'task.queue')
    expect(queue.items.find(({ code }) => code === 'execution-notice')?.daysLeft).toBe(1)
  })

  test('[S7] 自动公开: a node is shown to the applicant the moment it begins or ends; inner ways are not', async () => {
    const { stage, caseId } = await filed()
    const shown = async () => (await shownIn(stage, caseId)).map(({ node, what }) => `${node} ${what}`).sort()
    expect(await shown()).toEqual([
      'asset-investigation started',
      'assignment met',
      'assignment started',
      'case-limit started',
      'execution-notice started',
      'network-query started',
    ])
    await formPaper(stage, caseId)
    expect(await shown()).toContain('execution-notice met')
    // The clock of the paper inside the court has started too, and is nobody else's business.
    expect((await shown()).filter((one) => one.startsWith('dossier-'))).toEqual([])
    expect((await shownIn(stage, caseId)).every(({ target }) => target === 'applicant')).toBe(true)
    const sent: ChannelMessage[] = []
    const phone: Channel = {
      id: 'phone',
      send: async (message) => {
        sent.push(message)
        return { outcome: 'delivered', reference: message.key }
      },
    }
    const push = pushToParties({ engine: stage.engine, channels: [phone], courtName: () => '武都区人民法院' })
    await stage.engine.drain({ 'openness.push': push })
    const { nodes } = await said(stage)
    const texts = (await shownIn(stage, caseId)).map(({ node, what }) =>
      what === 'met' ? `“${nodes(node)}”已经完成。` : expect.stringContaining(`“${nodes(node)}”已经开始`),
    )
    expect(
      sent.filter(({ kind, text }) => kind === 'node' && text.startsWith('“')).map(({ text }) => text),
    ).toEqual(expect.arrayContaining(texts))
    expect(JSON.stringify(sent)).not.toContain('judge-1')
  })

  test('[S7] 自动预警: what is late becomes a finding with somebody who has to answer it', async () => {
    const { stage } = await filed()
    stage.clock.set('2024-03-05')
    await stage.engine.tick()
    const { items } = await stage.ask<Findings>('supervisor-1', 'supervision.day-list')
    expect(items).toMatchObject([
      { rule: 'query-late', code: 'network-query', supervisorId: 'supervisor-1', level: 1 },
    ])
  })

  test('[S7] 自动拦截: money that comes in stops the closing that waits for confirmation, and it is on record', async () => {
    const { stage, caseId } = await filed()
    const input = { caseId, closingKind: 'performed', ground: '全部履行完毕' }
    const { proposalId } = await stage.must<{ proposalId: string }>('judge-1', 'closing.propose', input)
    await receiveMoney(stage, caseId, 'late money', 100n)
    const stopped = await stage.give('reviewer-1', 'closing.confirm', { caseId, proposalId })
    expect(stopped).toMatchObject({ kind: 'refused', rule: 'closing.no-money-inside' })
    const blocked = (await journalOf(stage, caseId)).filter(({ type }) => type === 'supervision.ActBlocked')
    expect(blocked.map(({ data }) => data.rule)).toEqual(['closing.no-money-inside'])
  })

  test('[S7] one case from filing to the archive shows all seven', async () => {
    const stage = await openStage(kind)
    const tooEarly: { rule?: string }[] = []
    stage.after = async () => {
      stage.after = undefined
      // Somebody would terminate the round on the first day.
      const [first] = (await stage.ask<{ items: { id: string }[] }>('judge-1', 'case.list')).items
      await stage.must('director', 'case.assign', {
        caseId: first?.id,
        undertakerId: 'judge-1',
        reason: '分案',
      })
      const input = { caseId: first?.id, closingKind: 'round-terminated', ground: '无财产可供执行' }
      tooEarly.push((await stage.give('judge-1', 'closing.propose', input)) as { rule?: string })
    }
    const caseId = await runWholeCase(stage)
    expect(tooEarly).toMatchObject([{ rule: 'closing.round-termination-after-three-months' }])
    const types = (await journalOf(stage, caseId)).map(({ type }) => type)
    const documents = await documentsOf(stage, caseId)
    const { materials } = await catalogueOf(stage, caseId)
    const effects = {
      随案生成: materials.filter(({ paper, state }) => !paper && state === 'catalogued').length,
      自动回填: documents.flatMap(({ fields }) => fields).length,
      自动生成: documents.length,
      自动提醒: types.filter((type) => type === 'node.Warned').length,
      自动公开: types.filter((type) => type === 'node.Disclosed').length,
      自动预警: types.filter((type) => type === 'supervision.FindingRaised').length,
      自动拦截: types.filter((type) => type === 'supervision.ActBlocked').length,
    }
    expect(Object.entries(effects).filter(([, count]) => count === 0)).toEqual([])
    expect(documents.map(({ template }) => template)).toEqual([
      ...['acceptance-notice', 'filing-approval', 'query-notice'],
      ...['payout-approval', 'payout-approval', 'closing-notice', 'closing-approval'],
    ])
    expect(await stage.ask('judge-1', 'dossier.archive-of', { caseId })).toMatchObject({ state: 'archived' })
    expect((await stage.engine.verify()).differences).toEqual([])
  })

  test('a dossier that is reviewed for the archive takes nothing more, also not by itself', async () => {
    const { stage, caseId } = await filed()
    await closeCase(stage, caseId)
    await archiveCase(stage, caseId)
    const system = { kind: 'system', id: 'test', courtId: 'gan1202', roles: ['system'] } as const
    const again = { caseId, template: 'closing-notice', trigger: 'closing.CaseClosed' }
    expect(await stage.must(system, 'document.generate', again)).toEqual({ documentId: null })
    expect(await documentsOf(stage, caseId)).toHaveLength(4)
  })
})

import { describe, expect, test } from 'vitest'
import { fileAndAssign, formPaper, handIn, journalOf, scan } from './acts'
import { openStage, STORAGES, type Stage } from './stage'

interface Clock {
  readonly node: string
  readonly state: string
  readonly dueOn: string
  readonly holderId: string | null
  readonly late: boolean
}

async function clocksOf(stage: Stage, caseId: string): Promise<Clock[]> {
  const course = await stage.ask<Clock[]>('judge-1', 'node.course', { caseId })
  return course.filter(({ node }) => node.startsWith('dossier-'))
}

/** `event person`, in order, for the clocks of papers. */
async function noticesOf(stage: Stage, caseId: string): Promise<string[]> {
  const journal = await journalOf(stage, caseId)
  return journal
    .filter(({ type }) => type === 'node.Warned' || type === 'node.Breached')
    .filter(({ data }) => String(data.node).startsWith('dossier-'))
    .map(({ type, data, occurredOn }) => `${occurredOn} ${type} ${data.node} ${data.holderId}`)
}

describe.each(STORAGES)('[S6] the dossier centre: two working days to hand in, two to scan (%s)', (kind) => {
  test('over the make-up Sunday and the national holiday of 2024', async () => {
    const stage = await openStage(kind, { today: '2024-09-27' })
    const caseId = await fileAndAssign(stage)
    const paper = await formPaper(stage, caseId)
    expect(await clocksOf(stage, caseId)).toMatchObject([
      { node: 'dossier-hand-in', state: 'running', dueOn: '2024-09-30', holderId: 'judge-1' },
    ])
    stage.clock.set('2024-09-30')
    await handIn(stage, caseId, paper)
    expect(await clocksOf(stage, caseId)).toMatchObject([
      { node: 'dossier-hand-in', state: 'met', late: false },
      { node: 'dossier-scan', state: 'running', dueOn: '2024-10-09', holderId: 'dossier-1' },
    ])
    stage.clock.set('2024-10-09')
    await scan(stage, caseId, paper)
    expect(await clocksOf(stage, caseId)).toMatchObject([
      { state: 'met', late: false },
      { node: 'dossier-scan', state: 'met', late: false },
    ])
    expect((await stage.engine.verify()).differences).toEqual([])
  })

  test('an ordinary Friday: due on Tuesday, scanned by Thursday', async () => {
    const stage = await openStage(kind, { today: '2024-03-01' })
    const caseId = await fileAndAssign(stage)
    const paper = await formPaper(stage, caseId)
    expect(await clocksOf(stage, caseId)).toMatchObject([{ dueOn: '2024-03-05' }])
    stage.clock.set('2024-03-05')
    await handIn(stage, caseId, paper)
    expect(await clocksOf(stage, caseId)).toMatchObject([{}, { dueOn: '2024-03-07' }])
  })

  test('the desk of the centre: what is to be received and to be scanned, each with its day, page by page', async () => {
    const stage = await openStage(kind, { today: '2024-03-01' })
    const caseId = await fileAndAssign(stage)
    const [first, second] = [await formPaper(stage, caseId), await formPaper(stage, caseId)]
    const desk = (state: string, more: object = {}) =>
      stage.ask<{ items: { id: string; dueOn: string | null; producedByName: string }[]; total: number }>(
        'dossier-1',
        'dossier.desk',
        { state, ...more },
      )
    expect(await desk('formed', { limit: 1 })).toMatchObject({ items: [{ dueOn: '2024-03-05' }], total: 2 })
    stage.clock.set('2024-03-05')
    await handIn(stage, caseId, first)
    expect(await desk('formed', { caseId })).toMatchObject({
      items: [{ id: second, dueOn: '2024-03-05', producedByName: '李明' }],
    })
    expect(await desk('handed-in')).toMatchObject({ items: [{ id: first, dueOn: '2024-03-07' }], total: 1 })
    await scan(stage, caseId, first)
    expect(await desk('handed-in')).toMatchObject({ items: [], total: 0 })
    expect(await desk('catalogued')).toMatchObject({ items: [{ id: first, dueOn: null }], total: 1 })
    expect(await desk('catalogued', { caseId: 'case-of-nobody' })).toMatchObject({ total: 0 })
  })

  test('a missed hand-in warns its producer once and a missed scan the centre once', async () => {
    const stage = await openStage(kind, { today: '2024-09-27' })
    const caseId = await fileAndAssign(stage)
    const late = await formPaper(stage, caseId, 'assistant-1')
    const punctual = await formPaper(stage, caseId, 'judge-1', 'inquiry-record')
    const servers = [stage, await stage.beside(), await stage.beside(), await stage.beside()]
    const sweep = async () => {
      for (let round = 0; round < 3; round += 1) {
        const reports = await Promise.all(servers.map(({ engine }) => engine.tick()))
        expect(reports.flatMap(({ stuck }) => stuck)).toEqual([])
      }
    }
    await sweep()
    expect(await noticesOf(stage, caseId)).toEqual([])
    stage.clock.set('2024-09-30')
    await handIn(stage, caseId, punctual)
    const warned = ['2024-09-30 node.Warned dossier-hand-in assistant-1']
    await sweep()
    expect(await noticesOf(stage, caseId)).toEqual(warned)
    const breached = [...warned, '2024-10-01 node.Breached dossier-hand-in assistant-1']
    stage.clock.set('2024-10-01')
    await sweep()
    expect(await noticesOf(stage, caseId)).toEqual(breached)
    // Nobody sweeps for a while: what was missed is made up once, in order.
    stage.clock.set('2024-10-15')
    await sweep()
    const scanMissed = [
      '2024-10-15 node.Warned dossier-scan dossier-1',
      '2024-10-15 node.Breached dossier-scan dossier-1',
    ]
    expect(await noticesOf(stage, caseId)).toEqual([...breached, ...scanMissed])
    await handIn(stage, caseId, late, 'assistant-1')
    await scan(stage, caseId, punctual)
    await sweep()
    expect(await noticesOf(stage, caseId)).toEqual([...breached, ...scanMissed])
    const clocks = await clocksOf(stage, caseId)
    expect(clocks.filter((clock) => clock.late).map(({ node }) => node)).toEqual([
      'dossier-hand-in',
      'dossier-scan',
    ])
    expect((await stage.engine.verify()).differences).toEqual([])
  })

  test('a server that starts again in the middle of a sweep changes nothing', async () => {
    const stage = await openStage(kind, { today: '2024-09-27' })
    const caseId = await fileAndAssign(stage)
    for (let n = 0; n < 6; n += 1) await formPaper(stage, caseId, 'judge-1', 'inquiry-record')
    stage.clock.set('2024-10-08')
    let commits = 0
    const dying = await stage.beside({
      wrap: (storage) => ({
        ...storage,
        forCourt: (courtId) => {
          const court = storage.forCourt(courtId)
          const commit: typeof court.commit = (batch) => {
            commits += 1
            if (commits > 3) throw new Error('killed')
            return court.commit(batch)
          }
          return { ...court, commit }
        },
      }),
    })
    await dying.engine.tick().catch(() => undefined)
    expect((await noticesOf(stage, caseId)).length).toBeLessThan(12)
    await (await stage.beside()).engine.tick()
    await stage.engine.tick()
    const notices = await noticesOf(stage, caseId)
    expect(notices.filter((text) => text.includes('Warned'))).toHaveLength(6)
    expect(notices.filter((text) => text.includes('Breached'))).toHaveLength(6)
  })
})

describe.each(STORAGES)('[S6] nothing leaves the dossier centre without the director (%s)', (kind) => {
  async function paperInCustody() {
    const stage = await openStage(kind)
    const caseId = await fileAndAssign(stage)
    const materialId = await formPaper(stage, caseId)
    await handIn(stage, caseId, materialId)
    return { stage, caseId, materialId }
  }

  test('a loan without his approval is refused; by him it is lent and comes back', async () => {
    const { stage, caseId, materialId } = await paperInCustody()
    const asked = { caseId, materialId, purpose: '庭审' }
    const { loanId } = await stage.must<{ loanId: string }>('judge-1', 'dossier.request-loan', asked)
    const lend = { caseId, loanId, dueBackOn: '2024-03-10' }
    const refused = await stage.give('dossier-1', 'dossier.lend-material', lend)
    expect(refused).toMatchObject({ kind: 'refused', rule: 'dossier.loan-needs-director' })
    // Neither the undertaker nor the centre stands in for the director.
    for (const who of ['judge-1', 'dossier-1', 'reviewer-1']) {
      const outcome = await stage.give(who, 'dossier.approve-loan', { caseId, loanId })
      expect(outcome).toMatchObject({ kind: 'refused', rule: 'access.role-not-permitted' })
    }
    await stage.must('director', 'dossier.approve-loan', { caseId, loanId })
    await stage.must('dossier-1', 'dossier.lend-material', lend)
    await stage.must('dossier-1', 'dossier.return-material', { caseId, loanId })
    const own = await stage.must<{ loanId: string }>('director', 'dossier.request-loan', asked)
    const approved = await stage.give('director', 'dossier.approve-loan', { caseId, loanId: own.loanId })
    expect(approved).toMatchObject({ kind: 'refused', rule: 'dossier.approver-is-another' })
    const not = { caseId, loanId: own.loanId, dueBackOn: '2024-03-10' }
    expect((await stage.give('dossier-1', 'dossier.lend-material', not)).kind).toBe('refused')
  })

  test('lending, reading and copying each leave an entry in the register', async () => {
    const { stage, caseId, materialId } = await paperInCustody()
    const asked = { caseId, materialId, purpose: '庭审' }
    for (const use of ['reading', 'copy']) {
      const input = { caseId, materialId, kind: use, personId: 'assistant-1', purpose: '阅卷' }
      await stage.must('dossier-1', 'dossier.register-use', input)
    }
    const { loanId } = await stage.must<{ loanId: string }>('judge-1', 'dossier.request-loan', asked)
    await stage.must('director', 'dossier.approve-loan', { caseId, loanId })
    await stage.must('dossier-1', 'dossier.lend-material', { caseId, loanId, dueBackOn: '2024-03-10' })
    const register = await stage.ask<{ total: number; items: Record<string, unknown>[] }>(
      'supervisor-1',
      'dossier.register',
    )
    expect(register.total).toBe(3)
    for (const [state, total] of [
      ['out', 1],
      ['requested', 0],
    ] as const)
      expect(await stage.ask('dossier-1', 'dossier.register', { state, caseId })).toMatchObject({ total })
    const entries = register.items.map(({ kind: use, state, requestedByName, purpose }) => ({
      use,
      state,
      requestedByName,
      purpose,
    }))
    expect(entries).toHaveLength(3)
    expect(entries).toEqual(
      expect.arrayContaining([
        { use: 'loan', state: 'out', requestedByName: '李明', purpose: '庭审' },
        { use: 'reading', state: 'registered', requestedByName: '周敏', purpose: '阅卷' },
        { use: 'copy', state: 'registered', requestedByName: '周敏', purpose: '阅卷' },
      ]),
    )
    const closing = { caseId, closingKind: 'performed', ground: '全部履行完毕' }
    const refused = await stage.give('judge-1', 'closing.propose', closing)
    expect(refused).toMatchObject({ kind: 'refused', rule: 'closing.no-paper-on-loan' })
  })
})

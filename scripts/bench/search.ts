// Searching across dossiers: with the index beside opening every page, as dossiers grow.
import { rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { createAesPersonalData } from '@zhixing/adapters/crypto-node'
import { createSqliteStorage } from '@zhixing/adapters/sqlite'
import { randomIds } from '@zhixing/adapters/system'
import { caseIdOf, createEngine, type Engine } from '@zhixing/core'
import { hashText } from '@zhixing/core/ports'
import { actorOf, countyCourt, establishCourt, manualClock } from '@zhixing/core/testing'

const PAGES_OF_PAPER = 50
const PAPERS_OF_CASE = 2
const COURT = countyCourt.courtId
/** What is looked for: on few pages, on every page, by the beginning of a number, on none. */
const QUESTIONS = ['泗州花园 12 幢', '被执行人', '622202100', '泗州花园 13 幢'] as const

export async function benchSearch(
  path: () => string,
  { sizes, asks }: { sizes: readonly number[]; asks: number },
) {
  console.log(
    `| pages | ${QUESTIONS.map((words) => `${words}, ms`).join(' | ')} | opening all, ms | ratio | index, bytes a page | text, bytes a page | read, ms a page |`,
  )
  console.log(`| ---${' | ---'.repeat(QUESTIONS.length + 5)} |`)
  for (const size of sizes) await measure(path(), size, asks)
}

async function measure(path: string, size: number, asks: number): Promise<void> {
  const personalData = createAesPersonalData({ masterKey: new Uint8Array(32).fill(7) })
  const storage = createSqliteStorage({ path })
  const engine = await createEngine({
    storage,
    clock: manualClock('2024-03-01'),
    ids: randomIds(),
    personalData,
  })
  await establishCourt(engine, countyCourt, 'baseline')
  const reading = await filled(engine, size)
  const took: number[] = []
  for (const words of QUESTIONS) took.push(await median(asks, () => search(engine, words)))
  const all = await median(3, () => openAll(storage, personalData))
  const db = new DatabaseSync(path, { readOnly: true })
  const bytes = (text: string) => Math.round(Number(db.prepare(text).get()?.n) / size)
  const index = bytes('SELECT sum(length(block)) AS n FROM dossier_page__terms_data')
  const text = bytes('SELECT sum(length(page_text)) AS n FROM dossier_page_text')
  db.close()
  await storage.close()
  const [rare = 1] = took
  const cells = [
    size,
    ...took.map((ms) => ms.toFixed(1)),
    all.toFixed(0),
    (all / rare).toFixed(0),
    index,
    text,
    reading.toFixed(1),
  ]
  console.log(`| ${cells.join(' | ')} |`)
  for (const end of ['', '-wal', '-shm']) rmSync(path + end, { force: true })
}

const search = (engine: Engine, words: string) =>
  engine.query({ name: 'dossier.search', input: { words }, actor: actorOf(countyCourt, 'director') })

async function median(asks: number, ask: () => Promise<unknown>): Promise<number> {
  const took: number[] = []
  for (let n = 0; n < asks; n += 1) {
    const began = performance.now()
    await ask()
    took.push(performance.now() - began)
  }
  return took.sort((a, b) => a - b)[asks >> 1] ?? 0
}

/** Without an index: every page is read, opened and looked through; not even folded, which is in favour of this way. */
async function openAll(
  storage: ReturnType<typeof createSqliteStorage>,
  personalData: ReturnType<typeof createAesPersonalData>,
): Promise<number> {
  const court = storage.forCourt(COURT)
  let found = 0
  let cursor: string | undefined
  do {
    const page = await court.find({ table: 'dossier_page_text', limit: 500, ...(cursor ? { cursor } : {}) })
    for (const row of page.items as unknown as readonly { caseId: string; pageText: string }[]) {
      const text = personalData.open({ courtId: COURT, stream: `case/${row.caseId}` }, row.pageText)
      if (text.includes('泗州花园12幢')) found += 1
    }
    cursor = page.next
  } while (cursor !== undefined)
  return found
}

/** Milliseconds that reading a page cost, without the reader itself. */
async function filled(engine: Engine, size: number): Promise<number> {
  const write = writer()
  let reading = 0
  for (let page = 0, n = 1; page < size; n += 1) {
    const caseId = await fileCase(engine, n)
    for (let paper = 0; paper < PAPERS_OF_CASE && page < size; paper += 1) {
      const fileHash = hashText(`${n} ${paper}`)
      const file = { hash: fileHash, mediaType: 'application/pdf', size: 1000 }
      const input = {
        caseId,
        kind: 'query-result',
        title: '查询反馈',
        paper: false,
        pages: PAGES_OF_PAPER,
        file,
      }
      const { materialId } = await give<{ materialId: string }>(
        engine,
        actorOf(countyCourt, 'judge-1'),
        'dossier.form-material',
        input,
      )
      const found = Array.from({ length: PAGES_OF_PAPER }, (_, at) => ({
        page: at + 1,
        pageText: write(page + at, size),
      }))
      const began = performance.now()
      const system = { kind: 'system', id: 'reader', courtId: COURT, roles: ['system'] } as const
      await give(engine, system, 'dossier.record-text', {
        caseId,
        materialId,
        fileHash,
        reader: 'bench',
        of: PAGES_OF_PAPER,
        found,
      })
      reading += performance.now() - began
      page += PAGES_OF_PAPER
    }
  }
  return reading / size
}

async function fileCase(engine: Engine, n: number): Promise<string> {
  const caseNumber = `（2024）甘1202执${n}号`
  const parties = [
    { role: 'applicant', kind: 'person', name: '王秀英' },
    { role: 'debtor', kind: 'organisation', name: '某建筑有限公司' },
  ]
  const basis = { number: `（2023）甘1202民初${n}号` }
  const filing = {
    caseNumber,
    filedOn: '2024-03-01',
    cause: '民间借贷纠纷',
    basis,
    claimFen: 5_000_000n,
    parties,
  }
  await give(engine, actorOf(countyCourt, 'filing'), 'case.file', filing)
  const caseId = caseIdOf(caseNumber)
  const assign = { caseId, undertakerId: 'judge-1', reason: '随机分案' }
  await give(engine, actorOf(countyCourt, 'director'), 'case.assign', assign)
  return caseId
}

async function give<R>(
  engine: Engine,
  actor: Parameters<Engine['execute']>[0]['actor'],
  name: string,
  input: object,
): Promise<R> {
  const outcome = await engine.execute({ name, input, actor })
  if (outcome.kind === 'refused') throw new Error(`${name} was refused by ${outcome.rule}`)
  return outcome.result as R
}

const WORDS =
  '被执行人 申请执行人 人民法院 执行通知 不动产 登记 查询 反馈 银行存款 账户 冻结 查封 裁定 依照 规定 民事诉讼法 送达 财产 报告 履行 义务 期限 利息 案款 发放 承办 法官 名下 车辆 房屋 坐落 建筑面积 权利人 抵押 评估 拍卖 公告 和解 协议 分期 申请 异议 审查 听证 委托 材料 卷宗 立案 结案'.split(
    ' ',
  )

/** About 700 signs a page: words of the trade, rarer signs as in names and places, numbers; the same pages every time. */
function writer() {
  let state = 12345
  const next = (below: number) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return state % below
  }
  return (page: number, size: number): string => {
    let text = page % Math.max(1, Math.floor(size / 5)) === 7 ? '坐落于泗州花园12幢，' : ''
    while (text.length < 700) {
      text += WORDS[next(WORDS.length)] ?? ''
      for (let n = next(6); n > 0; n -= 1) text += String.fromCharCode(0x4e00 + next(3000))
      if (next(12) === 0) text += `6222021${String(next(1_000_000_000)).padStart(9, '0')}，`
      if (next(9) === 0) text += '。\n'
    }
    return text
  }
}

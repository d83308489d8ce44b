import type { AssetHit, AssetHolder, Encumbrance, SourceAnswer, SourceSubject } from '@zhixing/core/ports'
import { answerNoOf } from '../asset-source/answers'
import { bestMatch, matchHolder } from '../asset-source/match'
import { dayOf, fenOf } from '../asset-source/values'
import { type Column, OWNERSHIP, RESULTS, RIGHTS, TYPES } from './columns'
import type { AnswerRow } from './read-table'

/** A row that cannot be taken over: where and why. */
export interface RowProblem {
  readonly line: number
  readonly column: Column
  readonly reason: string
}

/** What a file says to one request. Without an answer nothing of its rows can be used. */
export interface ReadAnswer {
  readonly requestNo: string
  readonly lines: readonly number[]
  readonly answer: SourceAnswer | undefined
  readonly problems: readonly RowProblem[]
}

type Context = { readonly today: string; readonly subject: SourceSubject | undefined }

/** The rows of one request as one answer; rows that nobody has filled in are no answer. */
export function readAnswer(
  requestNo: string,
  rows: readonly AnswerRow[],
  { today, subject }: Context,
): ReadAnswer {
  const problems = rows.flatMap(({ line, bad }) => bad.map((one) => ({ line, ...one })))
  const problem = (row: AnswerRow, column: Column, reason: string) => {
    problems.push({ line: row.line, column, reason } as (typeof problems)[number])
  }
  const spoilt = new Set(problems.map(({ line }) => line))
  const good = rows.filter(({ line }) => !spoilt.has(line))
  const outcomes = new Set<'found' | 'nothing' | 'failed'>()
  const days = new Set<string>()
  const hits = new Map<string, AssetHit>()
  for (const row of good) {
    const outcome = RESULTS[row.cell('结果')]
    const day = dayOf(row.cell('截至日期'))
    if (!outcome) problem(row, '结果', 'result unknown')
    else if (day === undefined || day > today)
      problem(row, '截至日期', day === undefined ? 'no day' : 'later than today')
    else if (!isSame(row, subject)) problem(row, '证件号码', 'another person')
    else {
      outcomes.add(outcome)
      days.add(day)
      if (outcome === 'found') addHit(hits, row, subject, problem)
      else if (row.cell('财产编号') !== '') problem(row, '财产编号', 'property without "有"')
    }
  }
  const [outcome, ...others] = outcomes
  const [first] = good
  if (others.length > 0 && first) problem(first, '结果', 'the rows of a request say different things')
  const lines = rows.map(({ line }) => line)
  const usable = outcome !== undefined && others.length === 0 && (outcome !== 'found' || hits.size > 0)
  if (!usable) return { requestNo, lines, answer: undefined, problems }
  const content = { outcome, hits: [...hits.values()], problems }
  return {
    requestNo,
    lines,
    problems,
    answer: {
      requestNo,
      answerNo: answerNoOf(requestNo, content),
      part: { index: 1, last: true },
      outcome,
      subject: { name: first?.cell('姓名或名称') ?? '', idNumber: first?.cell('证件号码') ?? '' },
      hits: content.hits,
      asOf: [...days].sort()[0] ?? today,
      ...(outcome === 'failed'
        ? { error: { code: 'by-hand', text: first?.cell('说明') || '查询失败', retryable: true } }
        : {}),
      ...(problems.length === 0
        ? {}
        : { unread: problems.map(({ line, column, reason }) => ({ at: `line ${line} ${column}`, reason })) }),
    },
  }
}

/** Whose row it is has to agree with the court's books: a row may have been moved. */
function isSame(row: AnswerRow, subject: SourceSubject | undefined): boolean {
  const idNumber = row.cell('证件号码')
  if (!subject || idNumber === '') return subject === undefined || row.cell('姓名或名称') === subject.name
  return matchHolder(subject, { name: row.cell('姓名或名称'), idNumber }).number !== 'different'
}

type Tell = (row: AnswerRow, column: Column, reason: string) => void

function addHit(
  hits: Map<string, AssetHit>,
  row: AnswerRow,
  subject: SourceSubject | undefined,
  tell: Tell,
): void {
  const [ref, title, type] = [row.cell('财产编号'), row.cell('财产名称'), TYPES[row.cell('财产类型')]]
  if (ref === '') tell(row, '财产编号', 'missing')
  if (title === '') tell(row, '财产名称', 'missing')
  if (!type) tell(row, '财产类型', 'type unknown')
  if (ref === '' || title === '' || !type) return
  const before = hits.get(ref)
  const holders = [...(before?.holders ?? []), ...holderOf(row, subject)]
  const encumbrances = [...(before?.encumbrances ?? []), ...rightOf(row, tell)]
  const remark = row.cell('说明')
  hits.set(ref, {
    ...before,
    ref,
    type,
    title,
    match: bestMatch(subject, holders),
    holders,
    encumbrances,
    ...sum(row, 'valueFen', '价值（元）', tell),
    ...sum(row, 'balanceFen', '余额（元）', tell),
    ...sum(row, 'availableFen', '可用余额（元）', tell),
    details: { ...before?.details, ...(remark === '' ? {} : { remark }) },
  })
}

function holderOf(row: AnswerRow, subject: SourceSubject | undefined): AssetHolder[] {
  const [name, idNumber, share] = [row.cell('权利人'), row.cell('权利人证件号码'), row.cell('份额')]
  if (name === '') return []
  const told = { name, ...(idNumber === '' ? {} : { idNumber }) }
  return [
    {
      ...told,
      ownership: OWNERSHIP[row.cell('共有方式')] ?? 'unknown',
      ...(share === '' ? {} : { share }),
      isSubject: matchHolder(subject, told).isSubject,
    },
  ]
}

function rightOf(row: AnswerRow, tell: Tell): Encumbrance[] {
  const word = row.cell('在先权利')
  if (word === '') return []
  const until = row.cell('在先到期日')
  const day = until === '' ? undefined : dayOf(until)
  if (until !== '' && day === undefined) tell(row, '在先到期日', 'no day')
  return [
    {
      kind: RIGHTS[word] ?? 'other',
      holder: row.cell('在先权利人'),
      ...sum(row, 'amountFen', '在先金额（元）', tell),
      ...(day === undefined ? {} : { until: day }),
    },
  ]
}

function sum<K extends string>(
  row: AnswerRow,
  name: K,
  column: Column,
  tell: Tell,
): { readonly [key in K]?: bigint } {
  const text = row.cell(column)
  if (text === '') return {}
  const fen = fenOf(text, 'yuan')
  if (fen === undefined) tell(row, column, 'no amount')
  return fen === undefined ? {} : ({ [name]: fen } as { readonly [key in K]: bigint })
}

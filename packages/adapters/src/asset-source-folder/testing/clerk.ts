import { yuanText } from '@zhixing/core'
import { isCreditCode } from '@zhixing/core/law'
import type { SourceRequest } from '@zhixing/core/ports'
import type { RegistryQuestion, RegistrySaid, RegistryThing } from '@zhixing/core/testing'
import { writeXlsx } from 'hucre/xlsx'
import { inertCell } from '../../case-register/refused'
import { ANSWER_COLUMNS, type Column, OWNERSHIP, REQUEST_COLUMNS, RIGHTS, TYPES } from '../columns'
import { readTable } from '../read-table'
import type { FolderFormat } from '../write-file'

// The clerk at a registry: opens the court's table, looks people up, fills the empty columns in.

type Cells = Partial<Record<Column, string>>

const COLUMNS = [...REQUEST_COLUMNS, ...ANSWER_COLUMNS]

/** What the clerk reads in a request file. The table has no column for the kind of a subject: the number tells. */
export async function readRequests(bytes: Uint8Array): Promise<readonly RegistryQuestion[]> {
  return (await readTable(bytes)).map(({ cell }) => ({
    requestNo: cell('请求编号'),
    act: 'query',
    caseNumber: cell('案号'),
    subject: {
      kind: isCreditCode(cell('证件号码')) ? 'organisation' : 'person',
      name: cell('姓名或名称'),
      idNumber: cell('证件号码'),
    },
    documents: [],
  }))
}

/** The table as the clerk hands it in: what the registry says to one request after the other. */
export async function filledIn(
  said: RegistrySaid,
  asked: ReadonlyMap<string, SourceRequest>,
  format: FolderFormat,
): Promise<Uint8Array> {
  const rows = rowsOf(said, asked).map((cells) => COLUMNS.map((column) => cells[column] ?? ''))
  if (format === 'xlsx') return writeXlsx({ sheets: [{ name: '协助查询', rows: [COLUMNS, ...rows] }] })
  const lines = [COLUMNS, ...rows].map((cells) => cells.map(inertCell).join(','))
  return new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}\r\n`)
}

function rowsOf(said: RegistrySaid, asked: ReadonlyMap<string, SourceRequest>): readonly Cells[] {
  const of = (requestNo: string): Cells => {
    const subject = asked.get(requestNo)?.subject
    return { 请求编号: requestNo, 姓名或名称: subject?.name ?? '', 证件号码: subject?.idNumber ?? '' }
  }
  if (said.kind === 'refused')
    return [
      { ...of(said.requestNo), 结果: '无法查询', 截至日期: '2024-02-29', 说明: `${said.code} ${said.text}` },
    ]
  if (said.kind !== 'replies') return [of(said.requestNo)]
  return said.replies.flatMap(({ requestNo, subject, asOf, outcome, things, error }) => {
    const who = { ...of(requestNo), 姓名或名称: subject.name, 证件号码: subject.idNumber, 截至日期: asOf }
    if (outcome === 'found') return things.flatMap((thing) => thingRows(thing, who))
    return [{ ...who, 结果: outcome === 'nothing' ? '无' : '查询失败', 说明: error?.text ?? '' }]
  })
}

/** One row for each co-owner and each earlier right; the first has the money. */
function thingRows(thing: RegistryThing, who: Cells): readonly Cells[] {
  const count = Math.max(1, thing.holders.length, thing.encumbrances.length)
  return Array.from({ length: count }, (_, at) => {
    const [holder, right] = [thing.holders[at], thing.encumbrances[at]]
    return {
      ...who,
      结果: '有',
      财产类型: wordOf(TYPES, thing.type),
      财产编号: thing.ref,
      财产名称: thing.title,
      权利人: holder?.name ?? '',
      权利人证件号码: holder?.idNumber ?? '',
      共有方式: wordOf(OWNERSHIP, holder?.ownership),
      份额: holder?.share ?? '',
      ...(at > 0 ? {} : { '价值（元）': sum(thing.valueFen), '余额（元）': sum(thing.balanceFen) }),
      ...(at > 0 ? {} : { '可用余额（元）': sum(thing.availableFen) }),
      在先权利: wordOf(RIGHTS, right?.kind),
      在先权利人: right?.holder ?? '',
      '在先金额（元）': sum(right?.amountFen),
      在先到期日: right?.until ?? '',
    }
  })
}

const sum = (fen: bigint | undefined) => (fen === undefined ? '' : yuanText(fen))

const wordOf = (words: Readonly<Record<string, string>>, code: string | undefined) =>
  Object.entries(words).find(([, each]) => each === code)?.[0] ?? ''

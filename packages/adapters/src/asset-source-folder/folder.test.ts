import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, onTestFinished, test } from 'vitest'
import { askingCourt, courtId, courtName } from '../asset-source/court-support'
import { createDropFolder, createFolderSource } from './index'

const today = () => '2024-03-01'
const debtor = { kind: 'person', name: '=赵大勇', idNumber: '110101198001010010' } as const
const source = createFolderSource({
  id: 'folder',
  capabilities: { assetTypes: ['real-estate', 'vehicle'], subjects: ['person'], answersWithinMinutes: 1440 },
  today,
})
const HEAD =
  '请求编号,姓名或名称,证件号码,结果,截至日期,财产类型,财产编号,财产名称,权利人,权利人证件号码,共有方式,价值（元）,在先权利,在先权利人,在先金额（元）'

async function exchange(format: 'csv' | 'xlsx' = 'csv') {
  const folder = mkdtempSync(join(tmpdir(), 'zx-folder-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const court = await askingCourt(debtor, [source])
  const [no = ''] = await court.order(['folder'])
  const options = { engine: court.engine, courtId, courtName, sourceId: 'folder', folder, format, today }
  const drop = createDropFolder({ ...options, settleMs: 5 })
  mkdirSync(join(folder, 'answers'))
  const put = (name: string, rows: string[]) =>
    writeFileSync(join(folder, 'answers', name), `\uFEFF${[HEAD, ...rows].join('\r\n')}\r\n`)
  const who = `${no},'=赵大勇,${debtor.idNumber}`
  return { folder, court, drop, no, put, who }
}

const house = (who: string, value = '600000.50') =>
  `${who},有,2024-02-29,不动产,U1,某路1号,=赵大勇,110101800101001,共同共有,${value},抵押,某银行,200000`

describe('a folder that people answer in', () => {
  test('a request file with empty columns, whole under its name, without a formula; its lines are sent', async () => {
    const { folder, court, drop, no } = await exchange()
    const name = (await drop.writeRequests()) ?? ''
    const text = readFileSync(join(folder, 'requests', name), 'utf8')
    expect(text).toContain(`${no},（2024）甘1202执500号,"'=赵大勇",110101198001010010,110101800101001,`)
    expect(existsSync(join(folder, 'requests', `${name}.tmp`))).toBe(false)
    expect(await court.states()).toEqual({ folder: 'sent' })
    expect(await drop.writeRequests()).toBeUndefined()
  })

  test('nothing is recorded before a person has confirmed every row; the file then goes away, and again it is harmless', async () => {
    const { folder, court, drop, no, put, who } = await exchange()
    await drop.writeRequests()
    const rows = [
      house(who),
      `${who},有,2024-02-29,不动产,U1,某路1号,钱小妹,110101198203040023,共同共有,,查封,成县人民法院,`,
    ]
    put('a.csv', rows)
    expect(await drop.files()).toEqual(['a.csv'])
    const seen = await drop.preview('a.csv')
    expect(seen).toMatchObject({ strange: [], answers: [{ requestNo: no, lines: [2, 3], problems: [] }] })
    expect(seen.answers[0]?.answer).toMatchObject({
      outcome: 'found',
      asOf: '2024-02-29',
      hits: [
        {
          ref: 'U1',
          match: { number: 'former-15' },
          valueFen: 60_000_050n,
          holders: [{ isSubject: true, ownership: 'joint' }, { isSubject: false }],
          encumbrances: [{ kind: 'mortgage', amountFen: 20_000_000n }, { kind: 'seal' }],
        },
      ],
    })
    expect(await court.states()).toEqual({ folder: 'sent' })
    const by = (lines: number[], confirmedBy: string) =>
      drop.confirm(seen, [{ requestNo: no, lines, confirmedBy }])
    expect(await by([2], 'judge-1')).toEqual([{ requestNo: no, state: 'not-confirmed' }])
    expect(await by([2, 3], ' ')).toEqual([{ requestNo: no, state: 'not-confirmed' }])
    expect(await by([2, 3], 'judge-1')).toEqual([{ requestNo: no, state: 'found' }])
    expect([existsSync(join(folder, 'answers', 'a.csv')), existsSync(join(folder, 'done', 'a.csv'))]).toEqual(
      [false, true],
    )
    put('again.csv', rows)
    const twice = await drop.preview('again.csv')
    expect(await drop.confirm(twice, [{ requestNo: no, lines: [2, 3], confirmedBy: 'judge-1' }])).toEqual([
      { requestNo: no, state: 'found' },
    ])
    const found = await court.engine.query<{ total: number }>({
      name: 'query.findings',
      input: { caseId: court.caseId },
      actor: court.judge,
    })
    expect(found.total).toBe(1)
  })

  test('bad rows are named by line, column and reason, and stand in the answer as unread', async () => {
    const { court, drop, no, put, who } = await exchange()
    await drop.writeRequests()
    put('a.csv', [
      house(who, '约六十万'),
      `${who},有,2024-02-29,飞机,U2,x,,,,,,,`,
      `${who},有,2024-02-30,不动产,U3,x,,,,,,,`,
      `${who},也许,2024-02-29,,,,,,,,,,`,
      `${no},钱某,110101197505050033,有,2024-02-29,不动产,U4,x,,,,,,,`,
      'somebody-elses,x,1,无,2024-02-29,,,,,,,,,,',
    ])
    const seen = await drop.preview('a.csv')
    expect(seen.strange).toEqual([{ line: 7, requestNo: 'somebody-elses' }])
    expect(seen.answers[0]?.problems).toEqual([
      { line: 2, column: '价值（元）', reason: 'no amount' },
      { line: 3, column: '财产类型', reason: 'type unknown' },
      { line: 4, column: '截至日期', reason: 'no day' },
      { line: 5, column: '结果', reason: 'result unknown' },
      { line: 6, column: '证件号码', reason: 'another person' },
    ])
    expect(seen.answers[0]?.answer).toMatchObject({ hits: [{ ref: 'U1' }], unread: { length: 5 } })
    expect(await court.states()).toEqual({ folder: 'sent' })
  })

  test('"none" beside a thing, and nothing readable at all, are no answer; a failure stays open', async () => {
    const { court, drop, no, put, who } = await exchange()
    await drop.writeRequests()
    put('both.csv', [house(who), `${who},无,2024-02-29,,,,,,,,,,`])
    expect((await drop.preview('both.csv')).answers[0]?.answer).toBeUndefined()
    put('failed.csv', [`${who},查询失败,2024-02-29,,,,,,,,,,`])
    const failed = await drop.preview('failed.csv')
    const confirmed = [{ requestNo: no, lines: [2], confirmedBy: 'judge-1' }]
    expect(await drop.confirm(failed, confirmed)).toEqual([{ requestNo: no, state: 'failed' }])
    expect(await court.progress()).toMatchObject({ answered: 0, open: 1 })
  })

  test('a file that is still written, was changed after it was seen, or lies elsewhere is not read', async () => {
    const { folder, drop, no, put, who } = await exchange()
    await drop.writeRequests()
    writeFileSync(join(folder, 'answers', '~$a.xlsx'), 'x')
    writeFileSync(join(folder, 'answers', 'b.csv.part'), 'x')
    put('a.csv', [house(who)])
    expect(await drop.files()).toEqual(['a.csv'])
    const reading = drop.preview('a.csv')
    setTimeout(() => put('a.csv', [house(who), house(who)]), 1)
    await Promise.allSettled([reading])
    const seen = await drop.preview('a.csv')
    put('a.csv', [house(who, '1')])
    const confirmed = [{ requestNo: no, lines: [2, 3], confirmedBy: 'judge-1' }]
    await expect(drop.confirm(seen, confirmed)).rejects.toThrow('source-folder-busy')
    for (const name of ['../a.csv', 'missing.csv', 'b.csv.part'])
      await expect(drop.preview(name)).rejects.toThrow('source-folder-busy')
    writeFileSync(join(folder, 'answers', 'c.csv'), 'no,table')
    await expect(drop.preview('c.csv')).rejects.toThrow('header-missing')
  })

  test('a workbook is read as well; a number that a spreadsheet has rounded is not believed', async () => {
    const { folder, drop, no } = await exchange('xlsx')
    const name = await drop.writeRequests()
    expect(name).toMatch(/\.xlsx$/)
    const head = HEAD.split(',')
    const row = (id: string | number) => [
      no,
      '=赵大勇',
      id,
      '无',
      '2024-02-29',
      ...head.slice(5).map(() => ''),
    ]
    const put = async (file: string, id: string | number) =>
      writeFileSync(
        join(folder, 'answers', file),
        await writeXlsx({ sheets: [{ name: 's', rows: [head, row(id)] }] }),
      )
    await put('a.xlsx', debtor.idNumber)
    await put('b.xlsx', Number(debtor.idNumber))
    expect((await drop.preview('a.xlsx')).answers[0]?.answer).toMatchObject({ outcome: 'nothing' })
    const [rounded] = (await drop.preview('b.xlsx')).answers
    expect(rounded).toMatchObject({ answer: undefined, problems: [{ line: 2, reason: 'number-rounded' }] })
  })
})

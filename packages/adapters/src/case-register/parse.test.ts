import { baseline } from '@zhixing/core/profiles'
import { describe, expect, it } from 'vitest'
import { REGISTER_FLAGS } from './flags'
import { parseRegister, type RegisterOptions, readRegister, registerChecksum } from './index'
import { splitList } from './parties'
import { codes, csv, fixture, GOOD, HEADER, one } from './test-support'

describe('the 60 rows of an older system', () => {
  it('GBK text and workbook give the same 57 records and the same 3 refusals', async () => {
    const text = parseRegister(await readRegister(fixture('register-gbk.csv'), 'register-gbk.csv'))
    const book = parseRegister(await readRegister(fixture('register.xlsx'), 'register.xlsx'))
    expect(text.table).toMatchObject({ format: 'csv', encoding: 'gb18030', headerLine: 2, linesAbove: [1] })
    expect(book.table).toMatchObject({
      sheet: '执行案件',
      otherSheets: [{ name: '说明', rows: 1, hidden: false }],
    })
    expect(text.counts).toEqual({ found: 60, ok: 57, refused: 3 })
    expect(book.rows.map(({ record, status }) => ({ record, status }))).toEqual(
      text.rows.map(({ record, status }) => ({ record, status })),
    )
    const refused = book.rows.filter((row) => row.status === 'refused')
    expect(refused.map((row) => [row.line, ...codes(row.problems)])).toEqual([
      [22, 'register-duplicate caseNumber'],
      [36, 'register-state-unknown state'],
      [49, 'register-date-invalid filedOn'],
    ])
    expect(book.columns.filter((column) => !column.field).map((column) => column.header)).toEqual([
      '序号',
      '备注',
    ])
    for (const party of book.rows.flatMap((row) => row.record?.parties ?? []))
      expect(party.idKind).not.toBe('other')
  })

  it('the checksum ignores order and sees every change that matters', async () => {
    const { rows } = parseRegister(await readRegister(fixture('register.xlsx'), 'register.xlsx'))
    const records = rows.flatMap((row) => row.record ?? [])
    const sum = registerChecksum(records)
    const mirrored = records.map((record) => ({ ...record, parties: record.parties.toReversed() })).reverse()
    expect(sum.count).toBe(57)
    expect(sum.claimFen).toBe(records.reduce((total, record) => total + record.claimFen, 0n))
    expect(registerChecksum(mirrored)).toEqual(sum)
    const [first, second, ...rest] = records
    if (!first || !second) expect.fail()
    const swapped = [
      { ...first, claimFen: second.claimFen },
      { ...second, claimFen: first.claimFen },
      ...rest,
    ]
    expect(registerChecksum(swapped)).toMatchObject({ count: 57, claimFen: sum.claimFen })
    expect(registerChecksum(swapped).digest).not.toBe(sum.digest)
    expect(registerChecksum(records.slice(1)).digest).not.toBe(sum.digest)
  })
})

describe('a good row', () => {
  it('is one record, whatever the order of the columns', async () => {
    const order = [7, 3, 0, 5, 1, 6, 2, 4]
    const pick = (cells: readonly string[]) => order.map((index) => cells[index]).join(',')
    const plain = await csv(`${HEADER}\n${GOOD.join(',')}`)
    const turned = await csv(`${pick(HEADER.split(','))}\n${pick(GOOD)}`)
    expect(turned.rows[0]?.record).toEqual(plain.rows[0]?.record)
    expect(plain.rows[0]?.record).toEqual({
      caseNumber: '（2024）京0105执1号',
      typeCode: '执',
      kind: 'first',
      filedOn: '2024-03-01',
      basis: { number: '（2023）京0105民初9号', kind: '民事判决书' },
      cause: '借款',
      claimFen: 100000n,
      parties: [
        { role: 'applicant', kind: 'person', name: '张三' },
        { role: 'debtor', kind: 'person', name: '李四' },
      ],
      state: { state: 'filed', node: 'case-filing' },
      legacyState: '已立案',
      flags: [],
    })
  })

  it.each([
    ['(2024)京0105执1号', []],
    ['（２０２４）京０１０５执１号', []],
    ['\u200B（2024）京0105执1号 ', ['register-case-number-normalised caseNumber']],
    ['〔2024〕京0105执第1号', ['register-case-number-normalised caseNumber']],
  ])('case number %j', async (text, warnings) => {
    const row = await one({ 案号: text })
    expect(row.record?.caseNumber).toBe('（2024）京0105执1号')
    expect(codes(row.warnings)).toEqual(warnings)
  })

  it.each([
    ['执恢', 'resumed'],
    ['执异', 'adjudication'],
    ['执监', 'supervision'],
    ['执保', 'preservation'],
    ['执他', 'other'],
  ])('%s is of kind %s', async (typeCode, kind) => {
    expect((await one({ 案号: `（2024）京0105${typeCode}1号` })).record).toMatchObject({ typeCode, kind })
  })

  it('the unit of an amount is in its header, or in the cell', async () => {
    const claim = async (header: string, text: string) =>
      (await csv(`${HEADER.replace('申请标的', header)}\n${GOOD.with(6, `"${text}"`).join(',')}`)).rows[0]
        ?.record?.claimFen
    expect(await claim('申请执行标的额（万元）', '12.345678')).toBe(12_345_678n)
    expect(await claim('标的金额(元)', '1,234.50')).toBe(123_450n)
    expect(await claim('申请标的', '１２.５万元')).toBe(12_500_000n)
    expect(await claim('标的额（单位：万元）', '300元')).toBe(30_000n)
  })

  it('money, closing, flags, undertaker', async () => {
    const row = await one({
      案件状态: '终本',
      结案日期: '2025年1月2日',
      结案方式: '终结本次执行程序',
      承办法官: '周正',
      到账金额: '10.50',
      发放金额: '10.50',
      是否涉民生: '是',
      案件标识: '骨头案、敏感案件、奇怪的',
    })
    expect(row.record).toMatchObject({
      state: { state: 'closed', node: 'closing' },
      closedOn: '2025-01-02',
      closingMethod: '终结本次执行程序',
      undertakerName: '周正',
      receivedFen: 1050n,
      paidFen: 1050n,
      flags: ['livelihood', 'bone-case', 'mass-or-sensitive'],
    })
    expect(codes(row.warnings)).toEqual(['register-flag-unknown flags'])
  })
})

describe('what looks odd but can be filed', () => {
  it.each([
    [{ 是否涉民生: '否' }, []],
    [{ 是否涉民生: '大概' }, ['register-flag-unknown flags']],
    [{ 案由: '' }, ['register-cause-missing cause']],
    [{ 立案日期: '2025-01-02' }, ['register-year-differs filedOn']],
    [{ 结案日期: '2024-12-01' }, ['register-closed-on-open-case closedOn']],
    [{ 案件状态: '终本', 结案日期: '2024-12-01', 到账金额: '1' }, ['register-closed-with-money received']],
    [{ 执行依据: '仲裁裁决' }, ['register-basis-unparsed basis']],
    [{ 被执行人: '李四、李四' }, ['register-party-repeated debtor']],
    [
      { 被执行人证件号码: '1.10105E+17' },
      ['register-id-invalid idNumber', 'register-number-rounded idNumber'],
    ],
  ])('%j', async (changes, expected) => {
    const row = await one(changes as Record<string, string>)
    expect(row.status).toBe('ok')
    expect(row.record?.flags).toEqual([])
    expect(codes(row.warnings)).toEqual(expected)
  })
})

describe('parties', () => {
  it.each([
    ['甲、乙；丙;丁\n戊', ['甲', '乙', '丙', '丁', '戊']],
    ['1.甲 2.乙', ['甲 2.乙']],
    ['1、甲；2、乙', ['甲', '乙']],
    ['甲（曾用名乙、丙）、丁', ['甲（曾用名乙、丙）', '丁']],
    ['阿依古丽·买买提、瑞丰物流（北京）有限公司', ['阿依古丽·买买提', '瑞丰物流（北京）有限公司']],
    ['', []],
  ])('%j', (text, expected) => {
    expect(splitList(text)).toEqual(expected)
  })

  it('ID and phone columns belong to the party column to their left, or to the one they name', async () => {
    const text = [
      '案号,立案日期,申请执行人,证件号码,联系电话,被执行人,证件号码,执行依据,申请标的,案件状态,申请执行人电话2',
      '（2024）京0105执1号,2024-03-01,张三,110105189910035793,19900000001,甲公司；李四,91110105MA4L254MMC；１１０１０５１８９９０１０８８１７２,（2023）京0105民初9号,1,立案,',
    ].join('\n')
    expect((await csv(text)).rows[0]?.record?.parties).toEqual([
      {
        role: 'applicant',
        kind: 'person',
        name: '张三',
        idKind: 'resident-id',
        idNumber: '110105189910035793',
        phone: '19900000001',
      },
      {
        role: 'debtor',
        kind: 'organisation',
        name: '甲公司',
        idKind: 'credit-code',
        idNumber: '91110105MA4L254MMC',
      },
      { role: 'debtor', kind: 'person', name: '李四', idKind: 'resident-id', idNumber: '110105189901088172' },
    ])
    expect((await one({ 被执行人证件号码: '110105189910035793' })).record?.parties[1]?.idNumber).toBe(
      '110105189910035793',
    )
  })

  it('a wrong ID, a wrong count, a guessed kind are warnings; a cut-off list is refused', async () => {
    expect(codes((await one({ 被执行人证件号码: '110105189910035794' })).warnings)).toEqual([
      'register-id-invalid idNumber',
    ])
    const miscounted = await one({ 被执行人: '李四、王五', 被执行人证件号码: '110105189910035793' })
    expect(codes(miscounted.warnings)).toEqual(['register-number-count idNumber'])
    expect(miscounted.record?.parties.every((party) => party.idNumber === undefined)).toBe(true)
    expect(codes((await one({ 被执行人: '某某小区业主大会' })).warnings)).toEqual([
      'register-party-kind-guessed debtor',
    ])
    expect(codes((await one({ 被执行人: '李四等3人' })).problems)).toEqual([
      'register-party-abbreviated debtor',
    ])
  })
})

describe('states', () => {
  it.each([
    ['待立案', '', 'filed', 'case-filing'],
    ['已分案', '', 'assigned', 'assignment'],
    ['执行中', '送达通知', 'in-progress', 'execution-notice'],
    ['立案', '财产查控', 'in-progress', 'network-query'],
    ['', '评估', 'in-progress', 'disposal'],
    ['案款发放', '', 'in-progress', 'payout'],
    ['和解履行中', '', 'in-progress', 'settlement'],
    ['中止', '财产处置', 'suspended', 'disposal'],
    ['在办', '中止', 'suspended', undefined],
    ['暂缓', '', 'suspended', undefined],
    ['执行中', '结案', 'in-progress', 'closing'],
    ['在 办', '', 'in-progress', undefined],
  ])('%s + %s', async (state, node, expected, expectedNode) => {
    const row = await one({ 案件状态: state, 当前节点: node })
    expect(row.record?.state).toEqual({ state: expected, ...(expectedNode && { node: expectedNode }) })
  })

  it('an unknown one is refused unless the caller maps it; prototype names are unknown', async () => {
    const problems = async (changes: Record<string, string>, options?: RegisterOptions) =>
      (await one(changes, options)).problems
    expect(await problems({ 案件状态: '移送他院' })).toEqual([
      { code: 'register-state-unknown', params: { state: '移送他院' }, field: 'state' },
    ])
    expect(codes(await problems({ 当前节点: '某环节' }))).toEqual(['register-state-unknown node'])
    for (const name of ['constructor', '__proto__', 'toString']) {
      expect(codes(await problems({ 案件状态: name }))).toEqual(['register-state-unknown state'])
    }
    const own = await one({ 案件状态: '移送他院' }, { stateMap: { 移送他院: { state: 'suspended' } } })
    expect(own.record?.state).toEqual({ state: 'suspended' })
  })
})

it('a register sets only flags that the shipped ways of working know', () => {
  const known = (baseline.flags ?? []).map(({ id }) => id)
  expect(REGISTER_FLAGS.map(([, flag]) => flag).filter((flag) => !known.includes(flag))).toEqual([])
})

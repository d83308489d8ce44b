import { describe, expect, it } from 'vitest'
import { around, difference, placesThatDiffer } from './difference'
import { fold, placesOf } from './fold'

describe('words in a text', () => {
  it('are found across lines, spaces, capitals and width, and stand where they stand', () => {
    const text = '申请 执行人\n甲公司 ＡＢ１２'
    expect(placesOf(text, '执行人甲').map(({ from, to }) => text.slice(from, to))).toEqual(['执行人\n甲'])
    expect(placesOf(text, 'ab12').map(({ from, to }) => text.slice(from, to))).toEqual(['ＡＢ１２'])
    expect(placesOf('法院法院法院', '法院')).toHaveLength(3)
    expect(placesOf(text, '  ')).toEqual([])
    expect(fold('𠀀A').at).toEqual([0, 0, 2])
  })
})

describe('the words of two papers', () => {
  it('differ in places, and what is the same is shortened', () => {
    const before = '被执行人应当于2026年11月1日前支付人民币三万元整'
    const after = '被执行人 应当于2026年12月1日前\n支付人民币五万元整及利息'
    const found = difference(before, after) ?? []
    expect(found.filter(({ kind }) => kind === 'taken').map(({ text }) => text)).toEqual(['1', '三'])
    expect(found.filter(({ kind }) => kind === 'added').map(({ text }) => text)).toEqual([
      '2',
      '五',
      '及利息',
    ])
    expect(placesThatDiffer(found)).toBe(3)
    const long = difference(`${'甲'.repeat(100)}乙`, `${'甲'.repeat(100)}丙`) ?? []
    expect(around(long)[0]?.text).toBe(` … ${'甲'.repeat(18)}`)
  })

  it('that are the same differ nowhere', () => {
    expect(placesThatDiffer(difference('同 一', '同一') ?? [])).toBe(0)
  })
})

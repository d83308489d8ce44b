import { expect, test } from 'vitest'
import { askedOf, canBeAsked, matchOn, termsOf, unitsOf } from './plain-words'

const texts = (text: string) => unitsOf(text).map((unit) => unit.text)
const stands = (page: string, typed: string) => {
  const asked = askedOf(typed)
  const terms = new Set(termsOf(page))
  const found = matchOn(page, asked)
  // Whatever stands on a page is also what the index would have named it for.
  if (found) expect(asked.terms.filter((term) => !terms.has(term))).toEqual([])
  return found && { isWhole: found.isWhole, words: found.places.map(({ from, to }) => page.slice(from, to)) }
}

test('full-width, traditional and capital forms are found by the plain ones, and the other way round', () => {
  expect(texts('蘇Ｎ·１２３４５')).toEqual(['苏', 'n12345'])
  expect(stands('被執行人趙大勇名下車輛蘇Ｎ·１２３４５', '赵大勇')?.words).toEqual(['趙大勇'])
  expect(stands('车牌号苏N12345', '蘇ｎ12345')?.words).toEqual(['苏N12345'])
})

test('signs that a text layer has as radicals are found as what they look like', () => {
  expect(stands('陇南市⼈⺠法院案款账⼾、⻋辆、⻓江路⾏', '人民法院')?.words).toEqual(['⼈⺠法院'])
  for (const typed of ['案款账户', '车辆', '长江路行'])
    expect(stands('陇南市⼈⺠法院案款账⼾、⻋辆、⻓江路⾏', typed), typed).toMatchObject({ isWhole: true })
})

test('a house is found however its number is set off; 12 is not 1202', () => {
  for (const page of ['坐落于泗州花园12幢', '坐落于泗州花园 12 幢', '泗州花\n园１２幢'])
    expect(stands(page, '泗州花园 12 幢')).toMatchObject({ isWhole: true })
  expect(stands('泗州花园小区，12幢', '泗州花园 12 幢')).toMatchObject({ isWhole: false })
  expect(stands('泗州花园1202室', '泗州花园12')).toBeUndefined()
})

test('numbers are found from their beginning, whatever separates their digits', () => {
  expect(stands('账号 6222 0210 0100 1234 567。', '622202100100123')?.words).toEqual([
    '6222 0210 0100 1234 567',
  ])
  expect(stands('共计1,234,567.89元', '1234567')?.words).toEqual(['1,234,567'])
  expect(stands('2024 2025 年度', '2025')?.words).toEqual(['2025'])
  expect(stands('（2024）甘1202执500号', '(2024)甘1202执500号')).toMatchObject({ isWhole: true })
  expect(stands('（2024）甘1202执500号', '甘1202执50号')).toBeUndefined()
  expect(stands('证号500', '00')).toBeUndefined()
})

test('a mark between two sentences does not make a name', () => {
  expect(stands('移送张三。李四到庭', '三李')).toBeUndefined()
  expect(stands('阿依古丽·买买提', '阿依古丽买买提')).toMatchObject({ isWhole: true })
})

test('one sign alone is too little to look for; two are enough', () => {
  expect(canBeAsked('幢')).toBe(false)
  expect(canBeAsked('，。 ')).toBe(false)
  expect(canBeAsked('王芳')).toBe(true)
  expect(canBeAsked('7')).toBe(true)
})

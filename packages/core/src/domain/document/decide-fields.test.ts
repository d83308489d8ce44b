import { expect, test } from 'vitest'
import { fieldsOf, filledText } from './decide-fields'

test('what a form asks for and nobody knows is a blank line, named once, in the order of the form', () => {
  const form = '{caseNumber}：{debtor}，{claim}元，{debtor}。于{filedOn}立案。'
  const filled = filledText(form, [
    { name: 'caseNumber', value: '（2024）甘1202执1号', from: 'case.Filed' },
    { name: 'filedOn', value: '2024-03-01', from: 'case.Filed' },
  ])
  expect(filled.text).toBe('（2024）甘1202执1号：＿＿＿＿，＿＿＿＿元，＿＿＿＿。于2024年3月1日立案。')
  expect(filled.missing).toEqual(['debtor', 'claim'])
  expect(filled.fileSize).toBe(Buffer.byteLength(filled.text))
})

test('each form is asked for its own fields, however often', () => {
  const [one, other] = [
    { text: '{debtor} {claim} {debtor}' },
    { text: '{debtor}', required: ['matter'] as const },
  ]
  for (let turn = 0; turn < 2; turn += 1) {
    expect(fieldsOf(one)).toEqual(['debtor', 'claim'])
    expect(fieldsOf(other)).toEqual(['debtor', 'matter'])
  }
})

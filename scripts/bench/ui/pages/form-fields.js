// Forty fields: twenty texts, eight numbers, six dates, six choices.
const kinds = [
  ...Array(20).fill('text'),
  ...Array(8).fill('number'),
  ...Array(6).fill('date'),
  ...Array(6).fill('choice'),
]
export const OPTIONS = ['甲', '乙', '丙']
export const FIELDS = kinds.map((kind, at) => ({ name: `field${at}`, label: `第${at}项`, kind }))
export const LAST = '第39项'

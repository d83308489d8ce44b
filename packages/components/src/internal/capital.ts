const DIGITS = '零壹贰叁肆伍陆柒捌玖'
const PLACES = ['', '拾', '佰', '仟']
const GROUPS = ['', '万', '亿', '万亿']

/** `1234056n` → `壹万贰仟叁佰肆拾元伍角陆分`: an amount in capital numerals, as on a voucher (大写金额). */
export function capitalYuan(fen: bigint): string {
  const digits = (fen < 0n ? -fen : fen).toString().padStart(3, '0')
  const sign = fen < 0n ? '负' : ''
  const whole = wholeWords(digits.slice(0, -2))
  const jiao = Number(digits.at(-2))
  const cents = Number(digits.at(-1))
  const yuan = whole === '' ? '' : `${whole}元`
  if (jiao === 0 && cents === 0) return `${sign}${yuan || '零元'}整`
  const tenth = jiao === 0 ? (yuan === '' ? '' : '零') : `${DIGITS[jiao]}角`
  return `${sign}${yuan}${tenth}${cents === 0 ? '整' : `${DIGITS[cents]}分`}`
}

/** Zeros between digits are said once, those at the end not at all. */
function wholeWords(digits: string): string {
  let words = ''
  let zero = false
  let filled = false
  for (const [at, digit] of [...digits].entries()) {
    const place = digits.length - 1 - at
    if (digit === '0') zero = words !== ''
    else {
      words += `${zero ? '零' : ''}${DIGITS[Number(digit)]}${PLACES[place % 4]}`
      zero = false
      filled = true
    }
    if (place % 4 > 0) continue
    if (filled) words += GROUPS[place / 4] ?? ''
    filled = false
  }
  return words
}

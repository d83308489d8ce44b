import { describe, expect, test } from 'vitest'
import { askedOf, matchOn } from '../../kernel/plain-words'
import { excerptsOf } from './tables-excerpt'

/** What is shown of a page on which this was looked for. */
function shown(page: string, words: string): readonly string[] {
  const asked = askedOf(words)
  const matched = matchOn(page, asked)
  if (!matched) throw new Error(`${words} does not stand there`)
  return excerptsOf(page, matched, asked).map((pieces) => pieces.map(({ text }) => text).join(''))
}

const PHONE = '13812345678'
const ID = '11010519491231002X'

describe('long numbers in the words around', () => {
  // However far from the words they stand, and wherever the piece that is shown begins or ends.
  test.each([PHONE, ID, '6222 0210 0100 1234 567', '110105491231002'])(
    '%s is nowhere shown in full',
    (number) => {
      const digits = number.replaceAll(' ', '')
      for (let gap = 0; gap < 48; gap += 1) {
        const filling = '的'.repeat(gap)
        for (const page of [`${number}${filling}赵大勇在场`, `在场赵大勇${filling}${number}等`]) {
          const [text = ''] = shown(page, '赵大勇')
          const runs = text.replaceAll(' ', '').match(/\d{7,}/g) ?? []
          const known = runs.filter((run) => digits.includes(run))
          // Of an identity number of eighteen the first ten signs are shown: the place and the year of birth.
          expect(
            known.filter((run) => digits.length !== 18 || run.length > 10),
            `${gap} ${page}`,
          ).toEqual([])
        }
      }
    },
  )

  test('an identity number of fifteen is masked as one, and the longest of what was typed is what is shown', () => {
    expect(shown('身份证110105491231002，赵大勇', '赵大勇')).toEqual(['身份证110105*****1002，赵大勇'])
    expect(shown(`账号${PHONE}，赵大勇`, '1381 138123')).toEqual([`账号138123****，赵大勇`])
  })

  test('a sign of two halves is never cut', () => {
    for (let gap = 20; gap < 28; gap += 1) {
      const [text = ''] = shown(
        `${'𠮷'.repeat(4)}${'的'.repeat(gap)}赵大勇${'的'.repeat(gap + 12)}𠮷𠮷`,
        '赵大勇',
      )
      expect(() => encodeURIComponent(text), `${gap}`).not.toThrow()
    }
  })
})

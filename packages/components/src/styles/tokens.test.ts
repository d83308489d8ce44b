import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { defaultsIn, valuesIn } from '../internal/testing/tokens-of'
import { tokens } from './tokens'

const oneLine = (css: string) =>
  css.replace(/\s+/g, ' ').replace(/; /g, ';\n').replace(/\( /g, '(').replace(/ \)/g, ')')
const quotes = (css: string) => css.replaceAll('"', "'")
const file = quotes(oneLine(readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')))
const own = quotes(oneLine(tokens.cssText))

test('tokens.css says what the elements say, light and dark', () => {
  const [light = '', ...darks] = file.split('@media')
  const [ownLight = '', ...ownDarks] = own.split('@media')
  const [dark, ownDark] = [darks.join('@media'), ownDarks.join('@media')]
  expect(valuesIn(light)).toEqual(defaultsIn(ownLight))
  const [system = '', forced = ''] = dark.split(":root[data-zx-theme='dark']")
  const [ownSystem = ''] = ownDark.split(":host([data-theme='dark'])")
  expect(Object.keys(valuesIn(system)).length).toBeGreaterThan(15)
  expect(valuesIn(system)).toEqual(defaultsIn(ownSystem))
  expect(valuesIn(forced.split(':root[data-zx-type')[0] ?? '')).toEqual(defaultsIn(ownSystem))
})

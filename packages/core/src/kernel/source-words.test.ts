import { expect, test } from 'vitest'
import { sourceWords } from './source-words'

test.each([
  ['law 法释〔2018〕15号 1', '法释〔2018〕15号第1条', '法释〔2018〕15号 art. 1'],
  ['law 法释〔2000〕29号 5, 8', '法释〔2000〕29号第5、8条', '法释〔2000〕29号 art. 5, 8'],
  ['law 法〔2021〕322号', '法〔2021〕322号', '法〔2021〕322号'],
  ['seed 000:13', '市级执行改革方案第13段', 'the city plan, line 13'],
  [
    'seed 000:12; requirement fund-separation; design promise M10',
    '市级执行改革方案第12段',
    'the city plan, line 12',
  ],
  [
    'parameter: no national number',
    '法院自定参数（法律未作统一规定）',
    'set by the court: no national number',
  ],
  ['design: an id names one unit', '本库设计约定', 'design: an id names one unit'],
])('%s in words', (source, chinese, english) => {
  expect(sourceWords(source, 'zh-CN')).toBe(chinese)
  expect(sourceWords(source, 'en')).toBe(english)
})

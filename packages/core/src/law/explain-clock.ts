import { sourceWords } from '../kernel/source-words'
import type { ClockExplanation, ClockName, ClockStep, ClockStepKind } from './clock-explanation'
import { codeWords } from './clock-words'
import type { ExplainLanguage } from './explain'

type Words = Readonly<Record<ExplainLanguage, string>>

const CLOCKS: Readonly<Record<ClockName, Words>> = {
  'case-limit': { 'zh-CN': '执行期限', en: 'Limit of the case' },
  inaction: { 'zh-CN': '上提一级期限', en: 'Six months before the higher court' },
  escalation: { 'zh-CN': '逐级提级', en: 'Ladder of stages' },
  'delay-interest': { 'zh-CN': '加倍部分债务利息', en: 'Doubled interest' },
}

const STEPS: Readonly<Record<ClockStepKind, Words>> = {
  limit: {
    'zh-CN': '自{from}的次日起算，至{to}届满',
    en: 'counted from the day after {from}, ends on {to}',
  },
  'not-counted': {
    'zh-CN': '扣除{from}至{to}（{what}），{days}日',
    en: 'not counted: {from} to {to} ({what}), {days} days',
  },
  'runs-on': {
    'zh-CN': '{from}至{to}（{what}）不影响本期间',
    en: '{from} to {to} ({what}) does not stop this clock',
  },
  extended: { 'zh-CN': '经{what}批准，由{from}延长至{to}', en: 'extended by {what} from {from} to {to}' },
  'extension-refused': {
    'zh-CN': '延长不成立（{what}），仍为{to}',
    en: 'the extension does not hold ({what}): still {to}',
  },
  rolled: { 'zh-CN': '{from}为休息日，顺延至{to}', en: '{from} is a day off: it moves to {to}' },
  rung: { 'zh-CN': '{what}：{from}进入，{to}到期', en: '{what}: entered on {from}, due on {to}' },
  'beyond-limit': {
    'zh-CN': '自“{what}”起超过执行期限{from}，共超出{days}日',
    en: 'from {what} on it ends after the limit of the case, {from}: {days} days in all',
  },
  accrues: {
    'zh-CN': '{from}至{to}计息{days}日，基数{what}分',
    en: '{from} to {to}: {days} days on a base of {what} fen',
  },
  'old-rule': {
    'zh-CN': '{from}至{to}适用原规定，{days}日未计入',
    en: '{from} to {to}: the older rule applies, {days} days are not in this sum',
  },
}

/** A calculation in words, one sentence for each step with its source. */
export function explainClock(explanation: ClockExplanation, language: ExplainLanguage): string {
  const isZh = language === 'zh-CN'
  const lines = explanation.steps.map((step) => {
    const source = sourceWords(step.source, language)
    return isZh ? `${sentence(step, language)}（${source}）。` : `${sentence(step, language)} (${source}).`
  })
  const provisional = isZh
    ? '有关年度的放假通知尚未载入，该日期为暂定。'
    : 'Provisional: a holiday notice for these days has not been loaded.'
  const all = explanation.provisional ? [...lines, provisional] : lines
  const name = CLOCKS[explanation.clock][language]
  return isZh ? `${name}：${all.join('')}` : `${name}: ${all.join(' ')}`
}

function sentence(step: ClockStep, language: ExplainLanguage): string {
  const what = step.what
    .split('+')
    .map((code) => codeWords(code, language))
    .join(language === 'zh-CN' ? '、' : ', ')
  const values: Readonly<Record<string, string>> = {
    from: step.from,
    to: step.to,
    days: String(step.days),
    what,
  }
  return STEPS[step.kind][language].replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}

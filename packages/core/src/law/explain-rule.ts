import { yuanGrouped } from '../kernel/money'
import { sourceWords } from '../kernel/source-words'
import type { ExplainLanguage } from './explain'
import type { Basis, RuleExplanation, RuleStep } from './rule-explanation'
import { ruleVocabulary, standingWords } from './rule-words'

/** Values that are codes; the others are numbers, dates and names of the caller's. */
const CODED: ReadonlySet<string> = new Set(['asset', 'basis', 'bucket', 'event', 'subject', 'use'])

/** One step in words. */
export interface ExplainedStep {
  /** `超过10000.00元至…，按1.5%计…`; without a full stop. */
  readonly text: string
  /** Where it stands, and, when it is no law that was read, what it is instead. */
  readonly source: string
}

/** A calculation in words, step by step, for screens and papers. */
export function explainRuleSteps(explanation: RuleExplanation, language: ExplainLanguage): ExplainedStep[] {
  return explanation.steps.map((one) => ({
    text: sentence(one, language),
    source: basisWords(one.basis, language),
  }))
}

/** A calculation in words, one sentence for each step with its source. */
export function explainRule(explanation: RuleExplanation, language: ExplainLanguage): string {
  const isZh = language === 'zh-CN'
  const lines = explainRuleSteps(explanation, language).map(({ text, source }) =>
    isZh ? `${text}（${source}）。` : `${text} (${source}).`,
  )
  if (explanation.provisional) {
    lines.push(
      isZh ? '有关年度的放假通知尚未载入，该日期为暂定。' : 'Provisional: a holiday notice is not loaded.',
    )
  }
  const name = ruleVocabulary.rules[explanation.rule]?.[language] ?? explanation.rule
  return isZh ? `${name}：${lines.join('')}` : `${name}: ${lines.join(' ')}`
}

/** The source of a step; a convention, a local practice or a parameter is called so, and never passes for law. */
export function basisWords({ source, standing, confidence }: Basis, language: ExplainLanguage): string {
  const isZh = language === 'zh-CN'
  const said = standing === 'law' ? sourceWords(source, language) : standingWords[standing]?.[language]
  const doubt =
    confidence === 'high' || standing !== 'law' ? undefined : standingWords[confidence]?.[language]
  return [said, doubt].filter((words) => words !== undefined).join(isZh ? '；' : '; ')
}

function sentence({ kind, values }: RuleStep, language: ExplainLanguage): string {
  const text = ruleVocabulary.steps[kind]?.[language] ?? kind
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name]
    if (value === undefined) return whole
    if (typeof value === 'bigint') return yuanGrouped(value)
    const words = CODED.has(name) ? ruleVocabulary.codes[String(value)] : undefined
    return words?.[language] ?? String(value)
  })
}

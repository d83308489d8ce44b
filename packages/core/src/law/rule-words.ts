import type { Locale } from '../kernel/words'
import { disposalRuleWords } from './rule-words-disposal'
import { limitRuleWords } from './rule-words-limits'
import { moneyRuleWords } from './rule-words-money'

/** Words of one code in every language. */
export type RuleWords = Readonly<Record<string, Readonly<Record<Locale, string>>>>

/** Names of calculations, and what each of their steps says. */
export interface RuleVocabulary {
  readonly rules: RuleWords
  readonly steps: RuleWords
  /** Codes that fill a step: parts of a debt, kinds of things. */
  readonly codes: RuleWords
}

const parts: readonly RuleVocabulary[] = [moneyRuleWords, disposalRuleWords, limitRuleWords]

/** All of them together. */
export const ruleVocabulary: RuleVocabulary = {
  rules: Object.assign({}, ...parts.map(({ rules }) => rules)),
  steps: Object.assign({}, ...parts.map(({ steps }) => steps)),
  codes: Object.assign({}, ...parts.map(({ codes }) => codes)),
}

/** How firmly a step stands, where it is not plain law that was read. */
export const standingWords: RuleWords = {
  convention: { 'zh-CN': '本库约定，非法定', en: 'a convention of this library, not law' },
  local: { 'zh-CN': '地方做法，非法定', en: 'practice of one place, not law' },
  parameter: { 'zh-CN': '法院自定参数，非法定', en: 'set by the court, not law' },
  low: { 'zh-CN': '依据未核对', en: 'the text has not been checked' },
  medium: { 'zh-CN': '依据有待核对原文', en: 'to be checked against the text' },
}

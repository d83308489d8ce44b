import type { ExplainLanguage } from './explain'

type Words = Readonly<Record<ExplainLanguage, string>>

const WHAT: Readonly<Record<string, Words>> = {
  announcement: { 'zh-CN': '公告', en: 'announcement' },
  'expert-work': { 'zh-CN': '审计、评估、资产清理', en: 'work of experts' },
  jurisdiction: { 'zh-CN': '管辖异议、争议', en: 'jurisdiction' },
  suspension: { 'zh-CN': '中止', en: 'suspension' },
  deferral: { 'zh-CN': '暂缓', en: 'deferral' },
  auction: { 'zh-CN': '拍卖、变卖', en: 'auction' },
  instructions: { 'zh-CN': '请示', en: 'request for instructions' },
  coordination: { 'zh-CN': '协调', en: 'coordination' },
  'instrument-review': { 'zh-CN': '审查生效法律文书', en: 'review of the instrument' },
  retrial: { 'zh-CN': '再审', en: 'retrial' },
  president: { 'zh-CN': '院长', en: 'the president' },
  'vice-president-in-charge': { 'zh-CN': '分管副院长', en: 'the vice-president in charge' },
  'not-the-approver': { 'zh-CN': '批准人无权批准', en: 'not by who may allow it' },
  expired: { 'zh-CN': '期限已届满', en: 'the period was over' },
  'not-forward': { 'zh-CN': '没有延长', en: 'no later date' },
  'too-early': { 'zh-CN': '提出过早', en: 'asked for too early' },
  'too-late': { 'zh-CN': '提出过晚', en: 'asked for too late' },
  'too-often': { 'zh-CN': '次数已满', en: 'too often' },
  'too-long': { 'zh-CN': '超过可延长的长度', en: 'longer than allowed' },
}

/** A ground, an office or a refusal in words; what is no code of these is somebody's own words already. */
export function codeWords(code: string, language: ExplainLanguage): string {
  return WHAT[code]?.[language] ?? code
}

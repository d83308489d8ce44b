import type { Source } from './source'
import type { Locale } from './words'

/** The five source documents, as people know them. */
const SEEDS: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  '000': { 'zh-CN': '市级执行改革方案', en: 'the city plan' },
  '001': { 'zh-CN': '芜中法〔2016〕104号', en: 'Wuhu 2016 outline' },
  '002': { 'zh-CN': '陇南“1+3+5”办案模式', en: 'Longnan 1+3+5' },
  '003': { 'zh-CN': '临沭执行全流程', en: 'Linshu full flow' },
  '004': { 'zh-CN': '苏高法〔2023〕171号', en: 'Jiangsu 854 mode 3.0' },
}

/**
 * A source in words: `law 法释〔2018〕15号 1` → 法释〔2018〕15号第1条; `seed 000:13` → 市级执行改革方案第13段.
 * What rests on a choice of this library or of a court is said to.
 */
export function sourceWords(source: Source, locale: Locale): string {
  const parts = source.split('; ').map((part) => part.trim())
  // Where a text stands behind it, the library's own reasons are for developers.
  const texts = parts.filter((part) => /^(law|seed) /.test(part))
  return (texts.length > 0 ? texts : parts)
    .map((part) => partWords(part, locale))
    .join(locale === 'en' ? '; ' : '；')
}

function partWords(part: string, locale: Locale): string {
  const seed = /^seed (\d{3})(?::(\d+))?(.*)$/.exec(part)
  if (seed) {
    const [, code = '', line, rest = ''] = seed
    const name = SEEDS[code]?.[locale] ?? `seed ${code}`
    if (!line) return name
    return locale === 'en' ? `${name}, line ${line}${rest}` : `${name}第${line}段${chinese(rest)}`
  }
  const law = /^law (.+?)(?: ([\d、, –-]+))?(:.*)?$/.exec(part)
  if (law) {
    const [, act = '', articles, rest = ''] = law
    if (!articles) return locale === 'en' ? `${act}${rest}` : act
    return locale === 'en' ? `${act} art. ${articles}${rest}` : `${act}第${articles.replaceAll(', ', '、')}条`
  }
  const [, kind = '', text = ''] = /^(\w+)[ :]*(.*)$/.exec(part) ?? []
  if (kind === 'parameter')
    return locale === 'en' ? `set by the court: ${text}` : '法院自定参数（法律未作统一规定）'
  if (kind === 'requirement')
    return locale === 'en' ? `requirement ${text}` : `需求 ${text.replace(/:.*$/, '')}`
  if (kind === 'design') return locale === 'en' ? `design: ${text}` : '本库设计约定'
  return part
}

/** The Chinese part of a remark; remarks in English are for developers. */
function chinese(rest: string): string {
  return /[\u4e00-\u9fff]/.test(rest) ? rest.replace(/:.*$/, '') : ''
}

import { type Profile, standardWords } from '@zhixing/core'
import type { ModeReport } from '@zhixing/core/simulate'

/** What the page reads: the reports, and the names of the codes in them. */
export interface ReportFile {
  readonly reports: readonly ModeReport[]
  readonly labels: Readonly<Record<'zh-CN' | 'en', Readonly<Record<string, string>>>>
}

const KINDS = /^(profile|node|stage|unit|affair)\./

/** Puts reports and names together; a court's own codes bring their own names. */
export function reportFile(reports: readonly ModeReport[], profiles: readonly Profile[]): ReportFile {
  const labels = (locale: 'zh-CN' | 'en') => {
    const words = Object.entries(standardWords[locale].labels).filter(([key]) => KINDS.test(key))
    const own = profiles.flatMap((profile) => Object.entries(profile.labels?.[locale] ?? {}))
    return { ...Object.fromEntries(words), ...Object.fromEntries(own) }
  }
  return { reports, labels: { 'zh-CN': labels('zh-CN'), en: labels('en') } }
}

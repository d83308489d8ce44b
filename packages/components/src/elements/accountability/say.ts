import type { CaseView } from '../../internal/case-element'
import type { QueryResult } from '../../internal/core'
import { wordsIn } from '../../internal/part'
import { accountabilityWords } from '../../locales/accountability'

export type AccountabilityRecord = QueryResult<'supervision.accountability'>['items'][number]

/** From the second level on somebody was urged; the first is the warning. */
const URGED = 2

/** 警示, then so many times 督促. */
export function levelWords({ locale }: Pick<CaseView, 'locale'>, level: number): string {
  const t = wordsIn(accountabilityWords, locale)
  return level < URGED ? t('level.1') : t('level.n', { n: level - 1 })
}

/** 直接责任人、执行局负责人、分管院长, and which of them were held responsible. */
export function personsOf(
  { locale, label }: Pick<CaseView, 'locale' | 'label'>,
  record: AccountabilityRecord,
) {
  const t = wordsIn(accountabilityWords, locale)
  const names = {
    direct: record.directName,
    director: record.directorName,
    'vice-president': record.vicePresidentName,
  }
  return (['direct', 'director', 'vice-president'] as const).map((who) => ({
    ...{ who, isKnown: names[who] !== null, isHeld: record.responsible.includes(who) },
    words: t('person', { post: label('responsible', who), name: names[who] ?? t('nobody') }),
  }))
}

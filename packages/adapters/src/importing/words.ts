import type { Locale, Words, WordsByLocale } from '@zhixing/core'
import { errorsEn, labelsEn } from './words-en'
import { paymentErrorsEn, paymentErrorsZh, paymentLabelsEn, paymentLabelsZh } from './words-payment'
import { errorsZh, labelsZh } from './words-zh'

/** Words of imports in both languages: what the readers of files and the importers report, keyed by code. */
export const importWords: WordsByLocale = {
  'zh-CN': {
    labels: { ...labelsZh, ...paymentLabelsZh },
    errors: { ...errorsZh, ...paymentErrorsZh },
  },
  en: {
    labels: { ...labelsEn, ...paymentLabelsEn },
    errors: { ...errorsEn, ...paymentErrorsEn },
  },
}

/**
 * The engine's words with those of imports; where both have a label, the engine's counts.
 *
 * @example withImportWords(engine.words('en'), 'en')
 */
export function withImportWords(words: Words, locale: Locale): Words {
  const own = importWords[locale]
  return {
    labels: { ...own.labels, ...words.labels },
    refusals: { ...words.refusals },
    errors: { ...own.errors, ...words.errors },
  }
}

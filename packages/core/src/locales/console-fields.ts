import { fieldsEn } from './console-fields-en'
import { fieldsZh } from './console-fields-zh'
import type { WordsByLocale } from './words'

/** What forms, columns and figures of a console are called, by the name of the member; a definition may say otherwise. */
export const consoleFieldWords: WordsByLocale = {
  'zh-CN': { labels: fieldsZh },
  en: { labels: fieldsEn },
}

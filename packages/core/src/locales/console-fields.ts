import { fieldsEn } from './console-fields-en'
import { fieldsZh } from './console-fields-zh'
import { formFieldsEn } from './console-form-fields-en'
import { formFieldsZh } from './console-form-fields-zh'
import type { WordsByLocale } from './words'

/** What forms, columns and figures of a console are called, by the name of the member; a definition may say otherwise. */
export const consoleFieldWords: WordsByLocale = {
  'zh-CN': { labels: { ...fieldsZh, ...formFieldsZh } },
  en: { labels: { ...fieldsEn, ...formFieldsEn } },
}

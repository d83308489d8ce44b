import { profileEnglish } from './profiles-en'
import { profileChinese } from './profiles-zh'
import type { WordsByLocale } from './words'

/** Words of what profiles name: nodes to come, unit kinds, classes, stages, duties, services, settings. */
export const profileWords: WordsByLocale = { 'zh-CN': profileChinese, en: profileEnglish }

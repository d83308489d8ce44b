import { measureEn } from './measure-en'
import { measureZh } from './measure-zh'
import type { WordsByLocale } from './words'

/** Words of the room `measure`: 强制措施与信用惩戒. */
export const measureWords: WordsByLocale = { 'zh-CN': measureZh, en: measureEn }

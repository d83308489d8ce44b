import { designerEn } from './console-designer-en'
import { designerZh } from './console-designer-zh'
import { command } from './index'

/** Words of the designer, with those of refusals. */
export const designerWords = {
  'zh-CN': { ...command['zh-CN'], ...designerZh },
  en: { ...command.en, ...designerEn },
} as const

export type DesignerKey = keyof (typeof designerWords)['zh-CN']

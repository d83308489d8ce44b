import * as en from './en'
import * as zh from './zh-CN'

export type CommonKey = keyof typeof zh.common
export const common = { 'zh-CN': zh.common, en: en.common } as const
export const command = { 'zh-CN': zh.command, en: en.command } as const
export const queue = {
  'zh-CN': { ...zh.queue, ...zh.command },
  en: { ...en.queue, ...en.command },
} as const
export const timeline = { 'zh-CN': zh.timeline, en: en.timeline } as const
export const caseList = { 'zh-CN': zh.caseList, en: en.caseList } as const
export const blocked = { 'zh-CN': zh.blocked, en: en.blocked } as const
export const receipts = {
  'zh-CN': { ...zh.receipts, ...zh.command },
  en: { ...en.receipts, ...en.command },
} as const
export const statement = { 'zh-CN': zh.statement, en: en.statement } as const
export const dossier = { 'zh-CN': zh.dossier, en: en.dossier } as const

import * as en from './en'
import * as enCase from './en-case'
import * as enInterest from './en-interest'
import * as enMoney from './en-money'
import * as enSearch from './en-search'
import * as enWork from './en-work'
import { join } from './join'
import * as zh from './zh-CN'
import * as zhCase from './zh-CN-case'
import * as zhInterest from './zh-CN-interest'
import * as zhMoney from './zh-CN-money'
import * as zhSearch from './zh-CN-search'
import * as zhWork from './zh-CN-work'

export type CommonKey = keyof typeof zh.common
export const common = { 'zh-CN': zh.common, en: en.common } as const
/** Words of the dialog, and of printing and taking away: every element that acts has them. */
export type CommandKey = keyof typeof zh.command
export type ExportKey = keyof typeof zhMoney.exports
export const command = { 'zh-CN': zh.command, en: en.command } as const
export const queue = {
  'zh-CN': /* @__PURE__ */ join(zh.queue, zh.command),
  en: /* @__PURE__ */ join(en.queue, en.command),
} as const
export const timeline = { 'zh-CN': zhCase.timeline, en: enCase.timeline } as const
export const caseList = { 'zh-CN': zh.caseList, en: en.caseList } as const
export const blocked = { 'zh-CN': zh.blocked, en: en.blocked } as const
export const receipts = {
  'zh-CN': /* @__PURE__ */ join(/* @__PURE__ */ join(zhCase.receipts, zhMoney.exports), zh.command),
  en: /* @__PURE__ */ join(/* @__PURE__ */ join(enCase.receipts, enMoney.exports), en.command),
} as const
export const statement = {
  'zh-CN': /* @__PURE__ */ join(zhCase.statement, zhMoney.exports),
  en: /* @__PURE__ */ join(enCase.statement, enMoney.exports),
} as const
export const caseHeader = { 'zh-CN': zhWork.caseHeader, en: enWork.caseHeader } as const
export const teamBoard = { 'zh-CN': zhWork.teamBoard, en: enWork.teamBoard } as const
export const stagePath = { 'zh-CN': zhWork.stagePath, en: enWork.stagePath } as const
export const points = { 'zh-CN': zhWork.points, en: enWork.points } as const
export const triage = {
  'zh-CN': /* @__PURE__ */ join(zhWork.triage, zh.command),
  en: /* @__PURE__ */ join(enWork.triage, en.command),
} as const
export const interest = {
  'zh-CN': /* @__PURE__ */ join(zhInterest.interest, zhMoney.exports),
  en: /* @__PURE__ */ join(enInterest.interest, enMoney.exports),
} as const
export const trace = {
  'zh-CN': /* @__PURE__ */ join(zhMoney.trace, zhMoney.exports),
  en: /* @__PURE__ */ join(enMoney.trace, enMoney.exports),
} as const
export const approval = {
  'zh-CN': /* @__PURE__ */ join(/* @__PURE__ */ join(zhMoney.approval, zhMoney.exports), zh.command),
  en: /* @__PURE__ */ join(/* @__PURE__ */ join(enMoney.approval, enMoney.exports), en.command),
} as const
export const distribution = {
  'zh-CN': /* @__PURE__ */ join(/* @__PURE__ */ join(zhMoney.distribution, zhMoney.exports), zh.command),
  en: /* @__PURE__ */ join(/* @__PURE__ */ join(enMoney.distribution, enMoney.exports), en.command),
} as const
export const reconciliation = {
  'zh-CN': /* @__PURE__ */ join(/* @__PURE__ */ join(zhMoney.reconciliation, zhMoney.exports), zh.command),
  en: /* @__PURE__ */ join(/* @__PURE__ */ join(enMoney.reconciliation, enMoney.exports), en.command),
} as const
export const claims = {
  'zh-CN': /* @__PURE__ */ join(/* @__PURE__ */ join(zhMoney.claims, zhMoney.exports), zh.command),
  en: /* @__PURE__ */ join(/* @__PURE__ */ join(enMoney.claims, enMoney.exports), en.command),
} as const
export const search = {
  'zh-CN': /* @__PURE__ */ join(/* @__PURE__ */ join(zhSearch.search, zhMoney.exports), zh.command),
  en: /* @__PURE__ */ join(/* @__PURE__ */ join(enSearch.search, enMoney.exports), en.command),
} as const
export const declaration = {
  'zh-CN': /* @__PURE__ */ join(/* @__PURE__ */ join(zhSearch.declaration, zhMoney.exports), zh.command),
  en: /* @__PURE__ */ join(/* @__PURE__ */ join(enSearch.declaration, enMoney.exports), en.command),
} as const
export const assets = {
  'zh-CN': /* @__PURE__ */ join(/* @__PURE__ */ join(zhSearch.assets, zhMoney.exports), zh.command),
  en: /* @__PURE__ */ join(/* @__PURE__ */ join(enSearch.assets, enMoney.exports), en.command),
} as const
export const calendar = {
  'zh-CN': /* @__PURE__ */ join(/* @__PURE__ */ join(zhSearch.calendar, zhMoney.exports), zh.command),
  en: /* @__PURE__ */ join(/* @__PURE__ */ join(enSearch.calendar, enMoney.exports), en.command),
} as const
export const clues = {
  'zh-CN': /* @__PURE__ */ join(/* @__PURE__ */ join(zhSearch.clues, zhMoney.exports), zh.command),
  en: /* @__PURE__ */ join(/* @__PURE__ */ join(enSearch.clues, enMoney.exports), en.command),
} as const
export const documents = {
  'zh-CN': /* @__PURE__ */ join(/* @__PURE__ */ join(zhSearch.documents, zhMoney.exports), zh.command),
  en: /* @__PURE__ */ join(/* @__PURE__ */ join(enSearch.documents, enMoney.exports), en.command),
} as const

export const investigations = {
  'zh-CN': /* @__PURE__ */ join(/* @__PURE__ */ join(zhSearch.investigations, zhMoney.exports), zh.command),
  en: /* @__PURE__ */ join(/* @__PURE__ */ join(enSearch.investigations, enMoney.exports), en.command),
} as const

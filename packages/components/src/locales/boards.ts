import { command as enCommand } from './en'
import { exports as enMoney } from './en-money'
import { join } from './join'
import { command as zhCommand } from './zh-CN'
import { exports as zhMoney } from './zh-CN-money'

/** Heads of the boards of the whole court; what stands below comes with the code that draws it. */
const zhOrders = {
  title: '督办意见',
  subtitle: '上级法院和本院发出的督办意见：谁在几时前回复，回复认可还是退回',
  done: '已办理',
}
const enOrders = {
  title: 'Supervision orders',
  subtitle: 'Orders of the court above and of this court: who replies by when, accepted or sent back',
  done: 'Done',
}

const zhAccountability = {
  title: '追责问责',
  subtitle: '经警示、督促仍不整改的，视情节轻重追究责任；只有领导和监管人员可以查看',
  done: '已决定',
}
const enAccountability = {
  title: 'Accountability',
  subtitle: 'Warned, urged and still not mended: what it comes to; for leaders and specialists only',
  done: 'Decided',
}

const zhVersions = {
  title: '办案模式',
  subtitle: '本院按哪一版办案、从何时起；各版有什么不同，谁提出、谁确认；一人提出，另一人启用',
  done: '已办理',
}
const enVersions = {
  title: 'Way of working',
  subtitle:
    'By which version this court works and since when; what differs, who proposed and who confirmed it',
  done: 'Done',
}

const zhTerminated = {
  title: '终本案件管理',
  subtitle: '终结本次执行程序的案件：下次核查、线索、恢复执行申请，五年内每六个月核查一次',
  done: '已办理',
}
const enTerminated = {
  title: 'Terminated cases',
  subtitle: 'Cases whose round was terminated: next check, clues, applications to resume',
  done: 'Done',
}

const zhShared = /* @__PURE__ */ join(zhMoney, zhCommand)
const enShared = /* @__PURE__ */ join(enMoney, enCommand)

export const ordersBoard = {
  'zh-CN': /* @__PURE__ */ join(zhShared, zhOrders),
  en: /* @__PURE__ */ join(enShared, enOrders),
} as const

export const accountability = {
  'zh-CN': /* @__PURE__ */ join(zhShared, zhAccountability),
  en: /* @__PURE__ */ join(enShared, enAccountability),
} as const

export const profileVersions = {
  'zh-CN': /* @__PURE__ */ join(zhShared, zhVersions),
  en: /* @__PURE__ */ join(enShared, enVersions),
} as const

export const terminatedBoard = {
  'zh-CN': /* @__PURE__ */ join(zhShared, zhTerminated),
  en: /* @__PURE__ */ join(enShared, enTerminated),
} as const

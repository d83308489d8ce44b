import type { WordsByLocale } from '@zhixing/core'

/** 劳动报酬、赡养抚养、人身损害、工伤、社会保险 … (seed 001:158 names the mechanism; the list is the court's). */
export const CHOICES = [
  { id: 'wages', label: { 'zh-CN': '劳动报酬', en: 'wages' } },
  { id: 'support', label: { 'zh-CN': '赡养、抚养、扶养费', en: 'support of family' } },
  { id: 'injury', label: { 'zh-CN': '人身损害、工伤', en: 'personal injury' } },
  { id: 'insurance', label: { 'zh-CN': '社会保险待遇', en: 'social insurance' } },
] as const

export type Kind = (typeof CHOICES)[number]['id']

/** What was chosen in a form. */
export const kindOf = (text: string): Kind | null => CHOICES.find(({ id }) => id === text)?.id ?? null

export const locales: WordsByLocale = {
  'zh-CN': {
    labels: {
      'module.livelihood': '民生案件',
      'node.livelihood-first-step': '民生案件首次措施',
    },
    refusals: {
      'livelihood.waits': {
        what: '这是民生案件，中止后当事人的生活仍在等待。',
        why: '涉民生案件常态化、随时性优先办理。',
        todo: '请确认确有中止的法定事由，并告知当事人。',
      },
    },
  },
  en: {
    labels: {
      'module.livelihood': 'Livelihood cases',
      'node.livelihood-first-step': 'first step of a livelihood case',
    },
    refusals: {
      'livelihood.waits': {
        what: 'This is a livelihood case; somebody is waiting for what he lives on.',
        why: 'Livelihood cases come first, at any time of the year.',
        todo: 'Make sure that there is a lawful ground for the suspension, and tell the party.',
      },
    },
  },
}

export const ui = {
  'zh-CN': {
    none: '没有登记为民生案件',
    save: '登记',
    saved: '已登记',
    people: '涉及人数',
    remark: '情况',
    kind: '民生类别',
    all: '全部',
    shown: '已显示 {n} / {total}',
    failed: '没有读到：{what}',
    refused: '未登记：{what}',
  },
  en: {
    none: 'not recorded as a livelihood case',
    save: 'record',
    saved: 'recorded',
    people: 'people',
    remark: 'remark',
    kind: 'kind',
    all: 'all',
    shown: '{n} of {total} shown',
    failed: 'could not be read: {what}',
    refused: 'not recorded: {what}',
  },
} as const

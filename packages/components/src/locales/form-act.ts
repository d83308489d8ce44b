/** Words around the forms of acts: a module of their own, because they come only with the first form. */
export const formWords = {
  'zh-CN': {
    optional: '（可不填）',
    lines: '每行一项',
    missing: '请填写：{field}',
    sum: '金额最多两位小数，例如 12000.50',
  },
  en: {
    optional: ' (optional)',
    lines: 'one on each line',
    missing: 'Please fill in: {field}',
    sum: 'A sum has two decimals at most, e.g. 12000.50',
  },
} as const

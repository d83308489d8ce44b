/** Words of steps that stand under a row. */
const zh = {
  show: '经过',
  hide: '收起',
  'show.of': '{show}：{name}',
  'hide.of': '收起{show}：{name}',
  reading: '正在读取…',
  failed: '没有读到，请收起后再打开。',
  none: '没有记录。',
  source: '依据：{source}',
} as const

const en: Readonly<Record<keyof typeof zh, string>> = {
  show: 'Steps',
  hide: 'Close',
  'show.of': '{show}: {name}',
  'hide.of': 'Close {show}: {name}',
  reading: 'Reading…',
  failed: 'This could not be read. Close it and open it again.',
  none: 'Nothing is on record.',
  source: 'By {source}',
}

export const stepWords = { 'zh-CN': zh, en } as const

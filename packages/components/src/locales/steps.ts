/** Words of steps that stand under a row. */
const zh = {
  show: '经过',
  hide: '收起',
  'show.of': '经过：{name}',
  'hide.of': '收起经过：{name}',
  reading: '正在读取经过…',
  failed: '经过没有读到，请收起后再打开。',
  none: '没有记录。',
  source: '依据：{source}',
} as const

const en: Readonly<Record<keyof typeof zh, string>> = {
  show: 'Steps',
  hide: 'Close',
  'show.of': 'Steps: {name}',
  'hide.of': 'Close the steps: {name}',
  reading: 'Reading the steps…',
  failed: 'The steps could not be read. Close them and open them again.',
  none: 'Nothing is on record.',
  source: 'By {source}',
}

export const stepWords = { 'zh-CN': zh, en } as const

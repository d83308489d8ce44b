/** Words of what is known of one thing beside its controls: queries, disposal, recordings. */
const zh = {
  queries: '查询（{n} 条反馈）',
  'queries.none': '不是查询得到的',
  'as-of': '数据截至 {day}',
  disposal: '处置',
  'disposal.none': '评估、拍卖、变卖等处置环节还没有在本系统登记，这里不显示。',
  recordings: '执法音视频（{k} / {n}）',
  'recordings.none': '没有关联到这宗财产的执法音视频',
} as const

const en: Readonly<Record<keyof typeof zh, string>> = {
  queries: 'Queries ({n} answers)',
  'queries.none': 'No query has found it',
  'as-of': 'as of {day}',
  disposal: 'Disposal',
  'disposal.none': 'Appraisal, auction and sale are not kept in this system yet and are not shown here.',
  recordings: 'Recordings ({k} of {n})',
  'recordings.none': 'No recording is linked to this thing',
}

export const assetLifeWords = { 'zh-CN': zh, en } as const

export type Locale = 'zh-CN' | 'en'

const words = {
  title: ['同一批案件，五种办法', 'The same cases, five ways of working'],
  lead: [
    '同样的 {cases} 件执行案件、同样的 {people} 人（法官 {judges} 人、其他 {others} 人），按各办案模式由同一引擎逐日推演 {months} 个月。除模式外一切相同；结果取决于所列假设，用于比较，不是预测。',
    'The same {cases} enforcement cases and the same {people} people ({judges} judges, {others} others), lived through by one engine for {months} months. All but the way of working is the same. The figures stand on the assumptions below: they compare, they do not forecast.',
  ],
  switch: ['English', '中文'],
  mode: ['模式', 'Mode'],
  atFilingEnd: ['收案期末结案率', 'Closed when filing ends'],
  sixMonths: ['六个月内结案', 'Within 6 months'],
  days: ['平均办案天数', 'Mean days'],
  payout: ['案款发放天数', 'Days to payout'],
  late: ['每百件逾期节点', 'Late clocks per 100 cases'],
  open: ['期末未结', 'Open at the end'],
  idle: ['三十日未办', 'Idle over 30 days'],
  transfers: ['流转次数', 'Moved on by the clock'],
  holders: ['每案经手人', 'Holders per case'],
  pooled: ['集约办理', 'Affairs pooled'],
  findings: ['监管发现', 'Findings'],
  best: ['最优', 'best'],
  throughput: ['累计结案', 'Closed, cumulated'],
  backlog: ['月末未结', 'Open at the end of each month'],
  waiting: ['案件在哪里等、谁超负荷', 'Where work waits, and who is overloaded'],
  waitingNote: [
    '条长为事项平均等待天数；百分数为收案期内的人员工时占用。',
    'Bars: mean days that work lies there. Percentage: minutes of its people used while cases came in.',
  ],
  lateTitle: ['什么逾期', 'What is late'],
  lateNote: [
    '该节点逾期的比例；括号内为逾期天数中位数。',
    'Share of this clock that was late; median days late in brackets.',
  ],
  flowTitle: ['什么在流转', 'What moves'],
  flowNote: [
    '每段：进入案件数，及期满移出数；色深为期满比例。',
    'Each stage: cases that came in, and those that left because the time was over; the darker the more.',
  ],
  stays: ['案件不移动，承办人负责到底', 'The case stays: its undertaker carries it to the end'],
  expired: ['期满', 'expired'],
  points: ['积分', 'points'],
  lateral: ['横移', 'sideways'],
  escalated: ['提级', 'escalated'],
  assumptionsTitle: ['假设（均可覆盖）', 'Assumptions (each may be overridden)'],
  assumptionsNote: [
    '种子文件没有给出工时、比例和天数；以下全部是参数，请按本院数据替换（--assume 文件.json）。',
    'No source gives minutes, shares or days: all of this is a parameter. Replace it by your own figures (--assume file.json).',
  ],
  checks: ['自检', 'Checks'],
  checksNote: [
    '无人负责 {unowned} · 丢失案件 {lost} · 积分合计 {points} · 案款平衡 {money}',
    'unowned {unowned} · lost {lost} · sum of points {points} · money balances {money}',
  ],
  yes: ['是', 'yes'],
  no: ['否', 'no'],
  seed: ['种子', 'seed'],
  digest: ['摘要', 'digest'],
  cases: ['件', 'cases'],
  day: ['天', 'd'],
  person: ['人', 'people'],
} as const satisfies Record<string, readonly [string, string]>

export type WordKey = keyof typeof words

let locale: Locale = 'zh-CN'
let labels: Readonly<Record<Locale, Readonly<Record<string, string>>>> = { 'zh-CN': {}, en: {} }

export function speak(next: Locale): void {
  locale = next
  document.documentElement.lang = next
}

export function spoken(): Locale {
  return locale
}

export function learn(names: typeof labels): void {
  labels = names
}

/** A text of the page, with its numbers put in. */
export function say(key: WordKey, values: Readonly<Record<string, string | number>> = {}): string {
  const text: string = words[key][locale === 'en' ? 1 : 0]
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
}

const ROLES: Readonly<Record<string, readonly [string, string]>> = {
  leaders: ['局长、分管副院长', 'Director and vice-president'],
  'special-supervision': ['执行监督专员', 'Supervisors'],
  'case-money': ['案款管理', 'Case money'],
  'dossier-keeping': ['卷宗管理', 'Dossiers'],
}

/** The name of a code, as the library or the court's own profile gives it. */
export function name(kind: string, code: string): string {
  const own = ROLES[code]?.[locale === 'en' ? 1 : 0]
  return own ?? labels[locale][`${kind}.${code}`] ?? code
}

export function number(value: number, digits = 0): string {
  return value.toLocaleString(locale, { maximumFractionDigits: digits, minimumFractionDigits: digits })
}

export function percent(value: number): string {
  return `${number(value * 100, value > 0 && value < 0.995 ? 1 : 0)}%`
}

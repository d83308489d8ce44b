// The same rows and columns for everybody who is measured.
const NAMES = ['陈国梁', '李婷', '罗洁萍', '谭建磊', '吕宇洋', '王花莲', '何洁莲', '黎花萌']
const CODES = ['execution-notice', 'asset-investigation', 'handover-of-materials', 'closing-review']

/** @param {number} count */
function rowsOf(count) {
  return Array.from({ length: count }, (_, at) => ({
    id: `task-${at}`,
    kind: at % 3 === 0 ? 'task' : 'node',
    caseId: `case-${at}`,
    caseNumber: `（2024）甘1202执${at}号`,
    debtorLabel: `${NAMES[at % 8]}等 ${1 + (at % 3)} 人`,
    code: CODES[at % 4],
    state: at % 5 === 0 ? 'overdue' : 'open',
    holderId: `judge-${at % 40}`,
    holderName: NAMES[(at >> 3) % 8],
    unitId: `team-${at % 9}`,
    dueOn: `2024-0${1 + (at % 9)}-1${at % 10}`,
    provisional: false,
    overdue: at % 5 === 0,
    daysLeft: (at % 90) - 30,
    priority: at % 7 === 0 ? 0 : 1,
    flags: at % 7 === 0 ? ['livelihood'] : [],
    note: `第 ${at} 项`,
  }))
}

/** Twelve columns. */
export const COLUMNS = [
  ['caseNumber', '案号'],
  ['debtorLabel', '被执行人'],
  ['code', '事项'],
  ['kind', '类别'],
  ['state', '状态'],
  ['holderName', '经办人'],
  ['holderId', '人员编号'],
  ['unitId', '团队'],
  ['dueOn', '到期日'],
  ['daysLeft', '剩余天数'],
  ['priority', '优先'],
  ['note', '备注'],
]

/** The frame in which this text is in the page, shadows included; milliseconds since `from`. */
export function seen(text, from) {
  const holds = (node) => {
    if (node.nodeType === 3) return node.data.includes(text)
    for (const child of (node.shadowRoot ?? node).childNodes) if (holds(child)) return true
    return node.shadowRoot ? [...node.childNodes].some(holds) : false
  }
  return new Promise((done, failed) => {
    const look = () => {
      if (holds(document.body)) done(performance.now() - from)
      else if (performance.now() - from > 60_000) failed(new Error(`${text} 60 秒内没有出现 never came`))
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
}

/** What a page of this benchmark has: makes rows, shows them once what making them left behind is cleared, and says what scrolls. */
export function ready(bench) {
  let rows = []
  window.bench = {
    ...bench,
    make(count) {
      rows = rowsOf(count)
    },
    show: () => bench.show(rows),
  }
}

export const FIRST = '甘1202执0号'

/** A place for a grid, as large for everybody. */
export function box() {
  const made = document.createElement('div')
  made.style.cssText = 'width:1400px;height:640px'
  document.body.append(made)
  return made
}

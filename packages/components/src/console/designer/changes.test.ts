import { describe, expect, it } from 'vitest'
import type { ConsoleChange, ConsoleDefinition } from '../../internal/core'
import { fill } from '../../internal/format'
import { pageWith } from '../../internal/testing/console'
import { designerZh } from '../../locales/console-designer-zh'
import { optionText } from '../form/option-text'
import { type Compared, sentences } from './changes'

const LABELS: Readonly<Record<string, string>> = {
  'query.case.list': '案件',
  'query.task.queue': '待办',
  'field.state': '状态',
  'field.caseNumber': '案号',
  'field.filedOn': '立案日期',
  'role.judge': '法官',
  'case.state': '状态',
}

const bench = {
  locale: 'zh-CN' as const,
  t: (key: keyof typeof designerZh, params?: Readonly<Record<string, unknown>>) =>
    fill(designerZh[key], params),
  label: (kind: string, code: string) => LABELS[`${kind}.${code}`] ?? code,
  option: (of: string, name: string, value: string) => optionText(LABELS, of, name, value),
  catalog: { parts: { elements: [], panels: [] } } as unknown as Parameters<typeof sentences>[0]['catalog'],
}

const list = (more: object = {}) => ({
  ...{ kind: 'list' as const, id: 'list-1', title: { 'zh-CN': '未结', en: 'Open' }, query: 'case.list' },
  columns: [{ field: 'caseNumber' }],
  ...more,
})

/** What is told when one page becomes another, as `console.difference` names the places. */
function told(
  changes: readonly Partial<ConsoleChange>[],
  before: ConsoleDefinition,
  after: ConsoleDefinition,
) {
  const compared = { changes, before, after } as Compared
  return sentences(bench, compared).map(({ text }) => text)
}
const block = 'pages[work].rows[r1].columns[c1].blocks[list-1]'

describe('what changed, in sentences', () => {
  const was = pageWith([list({ input: { state: 'open' } })])
  const now = pageWith([
    list({ query: 'task.queue', columns: [{ field: 'caseNumber' }, { field: 'filedOn' }] }),
  ])

  it('names the page, the block and the part, with values in the court’s words', () => {
    expect(
      told(
        [
          { path: `${block}.query`, change: 'changed', before: 'case.list', after: 'task.queue' },
          {
            path: `${block}.columns`,
            change: 'changed',
            before: [{ field: 'caseNumber' }],
            after: [{ field: 'caseNumber' }, { field: 'filedOn' }],
          },
          { path: `${block}.input.state`, change: 'removed', before: 'open' },
          { path: `${block}.roles[judge]`, change: 'added', after: 'judge' },
          { path: 'pages[work].rows[r1].columns[c1].width', change: 'changed', before: 12, after: 6 },
          { path: 'title.zh-CN', change: 'changed', before: '本院', after: '我院' },
        ],
        was,
        now,
      ),
    ).toEqual([
      '控制台：名称由“本院”改为“我院”。',
      '页面“事务”的列表“未结”：查询由“案件”改为“待办”。',
      '页面“事务”的列表“未结”：列由“案号”改为“案号、立案日期”。',
      '页面“事务”的列表“未结”：固定条件“状态”不再是“open”。',
      '页面“事务”的列表“未结”：给哪些岗位看设为“法官”。',
      '页面“事务”第 1 行的第 1 栏：宽度由“12/12”改为“6/12”。',
    ])
  })

  it('a block that stands elsewhere was moved, not removed and added', () => {
    expect(
      told(
        [
          { path: block, change: 'removed', before: {} },
          { path: 'pages[work].rows[r1].columns[c2].blocks[list-1]', change: 'added', after: {} },
          { path: 'navigation', change: 'changed', before: ['work', 'more'], after: ['more', 'work'] },
        ],
        was,
        now,
      ),
    ).toEqual(['页面“事务”的列表“未结”换了位置。', '导航：导航的先后变了。'])
  })
})

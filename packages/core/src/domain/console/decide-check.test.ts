import { describe, expect, test } from 'vitest'
import { standardProfiles } from '../../profiles/index'
import { consoleWith, type MutableConsole } from '../../testing/console'
import { standardCatalog } from '../../testing/given'
import { checkDefinition } from './decide-check'
import { readDefinition } from './decide-read'

const context = { catalog: standardCatalog(), profiles: standardProfiles }

function problemsOf(change: (json: MutableConsole) => void) {
  const { definition, problems } = readDefinition(consoleWith(change))
  return definition ? checkDefinition(definition, context) : problems
}

const parts = {
  root: { path: '$', of: (json: MutableConsole): object => json },
  entry: { path: '$.navigation[0]', of: ({ navigation }: MutableConsole) => navigation[0] ?? {} },
  page: { path: '$.pages[0]', of: ({ pages }: MutableConsole): object => pages[0] ?? {} },
  list: {
    path: '$.pages[0].rows[0].columns[0].blocks[0]',
    of: (json: MutableConsole) => blockOf(json, 0, 0),
  },
  figure: {
    path: '$.pages[0].rows[0].columns[1].blocks[0]',
    of: (json: MutableConsole) => blockOf(json, 0, 1),
  },
  element: {
    path: '$.pages[1].rows[0].columns[0].blocks[0]',
    of: (json: MutableConsole) => blockOf(json, 1, 0),
  },
  visit: { path: '$.actions[1]', of: ({ actions }: MutableConsole): object => actions[1] ?? {} },
} as const

function blockOf({ pages }: MutableConsole, page: number, column: number): object {
  return pages[page]?.rows[0]?.columns[column]?.blocks[0] ?? {}
}

const list = (json: MutableConsole) => parts.list.of(json)

test('a console that is right has no problem', () => {
  expect(problemsOf(() => undefined)).toEqual([])
})

const asAct = { kind: 'action', action: 'visit', roles: ['system-administrator'] }
const noList = { title: undefined, query: undefined, input: undefined, figure: undefined }

test.each<[what: string, part: keyof typeof parts, given: object, at: string, code: string, about: string]>([
  ['a home that is no page', 'root', { home: 'gone' }, '.home', 'link-dead', 'gone'],
  ['an entry to no page', 'entry', { page: 'gone' }, '.page', 'link-dead', 'gone'],
  ['an entry to nothing', 'entry', { page: undefined }, '', 'entry-leads-nowhere', 'affairs'],
  ['an unknown query', 'list', { query: 'task.nothing' }, '.query', 'query-unknown', 'task.nothing'],
  ['a query without a list', 'list', { query: 'fund.totals' }, '.query', 'query-has-no-rows', 'fund.totals'],
  [
    'an unknown column',
    'list',
    { columns: [{ field: 'pin' }] },
    '.columns[0].field',
    'column-unknown',
    'pin',
  ],
  [
    'a plugin’s column',
    'list',
    { columns: [{ column: 'drone.h' }] },
    '.columns[0].column',
    'column-unknown',
    'drone.h',
  ],
  [
    'a renderer',
    'list',
    { columns: [{ field: 'dueOn', renderer: 'x' }] },
    '.columns[0].renderer',
    'renderer-unknown',
    'x',
  ],
  ['a filter it has not', 'list', { input: { sql: '1=1' } }, '.input.sql', 'input-unknown', 'sql'],
  [
    'a filter of a wrong kind',
    'list',
    { input: { overdue: 'yes' } },
    '.input.overdue',
    'value-wrong',
    '"yes"',
  ],
  ['a filter of no option', 'list', { input: { kind: 'other' } }, '.input.kind', 'value-wrong', '"other"'],
  [
    'an unknown value',
    'list',
    { input: { holderId: { named: 'row.x' } } },
    '.input.holderId',
    'value-unknown',
    'row.x',
  ],
  [
    'a query without its case',
    'list',
    { query: 'task.list', input: {} },
    '.input',
    'input-missing',
    'caseId',
  ],
  ['an act that is not there', 'list', { actions: ['gone'] }, '.actions[0]', 'action-unknown', 'gone'],
  ['an unknown figure', 'figure', { figure: 'secrets' }, '.figure', 'figure-unknown', 'secrets'],
  ['a prototype as a figure', 'figure', { figure: 'toString' }, '.figure', 'figure-unknown', 'toString'],
  ['an unknown element', 'element', { element: 'zx-nothing' }, '.element', 'element-unknown', 'zx-nothing'],
  ['an element of HTML', 'element', { element: 'script' }, '.element', 'element-unknown', 'script'],
  [
    'a property',
    'element',
    { properties: { innerHTML: 'x' } },
    '.properties.innerHTML',
    'property-unknown',
    'innerHTML',
  ],
  ['a wrong property', 'element', { properties: { all: 'yes' } }, '.properties.all', 'value-wrong', '"yes"'],
  [
    'a property left out',
    'element',
    { element: 'zx-stage-path' },
    '.properties',
    'property-missing',
    'caseId',
  ],
  ['an unknown command', 'visit', { command: 'court.erase' }, '.command', 'command-unknown', 'court.erase'],
  ['an act that does nothing', 'visit', { command: undefined }, '', 'action-needs-command', 'visit'],
  ['an unknown field', 'visit', { fields: [{ name: 'x' }] }, '.fields[0].name', 'field-unknown', 'x'],
  [
    'hidden and empty',
    'visit',
    { fields: [{ name: 'partyId', hidden: true }] },
    '.fields[0]',
    'field-missing',
    'partyId',
  ],
  ['an empty label', 'list', { title: { 'zh-CN': ' ', en: 'x' } }, '.title.zh-CN', 'label-empty', ''],
  ['an id that is there twice', 'figure', { id: 'pool' }, '.id', 'id-twice', 'pool'],
  ['a role', 'figure', { ...asAct, ...noList }, '.action', 'command-not-for-role', 'system-administrator'],
  ['a condition', 'page', { when: [{ op: 'is-set', value: 'x' }] }, '.when[0].value', 'value-unknown', 'x'],
])('%s is named with its place', (_what, part, given, at, code, about) => {
  const problems = problemsOf((json) => {
    Object.assign(parts[part].of(json), given)
  })
  expect(problems).toContainEqual({ severity: 'error', path: `${parts[part].path}${at}`, code, about })
})

test('what a row brings is known where the act stands in a list, and nowhere else', () => {
  const alone = problemsOf((json) => {
    Object.assign(json.pages[0]?.rows[0]?.columns[1]?.blocks[1] ?? {}, { action: 'receive' })
  })
  expect(alone).toContainEqual(
    expect.objectContaining({
      code: 'value-unknown',
      about: 'receive: row.caseId',
      path: expect.stringContaining('columns[1].blocks[1]'),
    }),
  )
})

test('a page sees the roles of its page: an act within it is checked against them', () => {
  const problems = problemsOf((json) => {
    json.pages[0] = { ...(json.pages[0] ?? { rows: [] }), roles: ['clerk', 'system-administrator'] }
  })
  const wrongly = problems.filter(({ code }) => code === 'command-not-for-role')
  expect(wrongly.map(({ about }) => about)).toContain('system-administrator')
})

test('warnings do not stop: no English, a page that nothing leads to, a code of no way of working', () => {
  const problems = problemsOf((json) => {
    json.navigation = json.navigation.slice(0, 1)
    Object.assign(list(json), {
      title: { 'zh-CN': '待办' },
      when: [{ op: 'profile-has', kind: 'stage', code: 'orbit' }],
    })
  })
  expect(problems.map(({ code, severity }) => [code, severity])).toEqual([
    ['profile-code-unknown', 'warning'],
    ['label-without-english', 'warning'],
    ['page-unreached', 'warning'],
  ])
})

describe('what has no form is not read', () => {
  const codesOf = (content: string) =>
    readDefinition(content).problems.map(({ code, path }) => `${code} ${path}`)

  test.each([
    ['{', 'not-json $'],
    ['"console"', 'form $'],
    [`{"schema":1,"__proto__":{"x":1}}`, 'key-forbidden $.__proto__'],
    [`{"schema":1,"pages":[{"constructor":1}]}`, 'key-forbidden $.pages[0].constructor'],
    [`${'['.repeat(60)}${']'.repeat(60)}`, `too-deep $${'[0]'.repeat(25)}`],
    [`"${'x'.repeat(1_000_001)}"`, 'too-large $'],
  ])('%.20s', (content, expected) => {
    expect(codesOf(content)).toContain(expected)
  })

  test('another version of the form, and members that it has not', () => {
    expect(
      codesOf(
        consoleWith((json) => {
          json.schema = 2
        }),
      ),
    ).toEqual(['form $.schema'])
    expect(
      codesOf(
        consoleWith((json) => {
          json.script = 'alert(1)'
        }),
      ),
    ).toEqual(['form $'])
    const link = consoleWith((json) => {
      Object.assign(json.navigation[0] ?? {}, { page: 'javascript:alert(1)' })
    })
    expect(codesOf(link)).toEqual(['form $.navigation[0].page'])
    const code = consoleWith((json) => {
      Object.assign(list(json), { when: [{ op: 'eval', value: 'person' }] })
    })
    expect(codesOf(code)).toEqual([`form ${parts.list.path}.when[0].op`])
  })
})

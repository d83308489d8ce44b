import { z } from 'zod'
import { command, field, query } from '../kernel/contract'
import { accept, type Decision, refuse } from '../kernel/decision'
import { event } from '../kernel/event'
import { defineModule, type Module, type Reaction } from '../kernel/module'
import { rule, warn } from '../kernel/rule'
import { caseStream } from '../kernel/stream'
import { personal, table, text } from '../kernel/table'
import { definePlugin, type Plugin, type PluginParts, type PluginRule } from '../plugin/index'
import { careModule, careParts, careReaction, careRule } from './plugin-kit'

/** A plugin that is to be stopped before it works. */
export interface BadPlugin {
  readonly name: string
  readonly make: () => PluginParts
}

const bad = (name: string, over: object): BadPlugin => ({
  name,
  make: () => ({ ...careParts, ...over }) as PluginParts,
})

const withModule = (over: Partial<Module>) => ({ modules: [{ ...careModule, ...over }] })
const withRule = (over: object) => ({ rules: [{ ...careRule, ...over }] })
const withReaction = (over: object) => ({ reactions: [{ ...careReaction, ...over }] })

const moreWords = (labels: Record<string, string>) => ({
  locales: {
    'zh-CN': { ...careParts.locales['zh-CN'], labels: { ...careParts.locales['zh-CN'].labels, ...labels } },
    en: { ...careParts.locales.en, labels: { ...careParts.locales.en.labels, ...labels } },
  },
})

const ofTable = (name: string, columns: object) =>
  withModule({ tables: [...careModule.tables, table(name, { stream: 'case', columns } as never)] })

/** Stopped when they are defined or installed. */
export const REFUSED_BEFORE: readonly BadPlugin[] = [
  bad('an id that is a path', { id: '../care' }),
  bad('an id that reaches behind objects', { id: '__proto__' }),
  bad('the id of a room of the court', {
    ...{ id: 'fund', modules: [], rules: [], reactions: [], nodes: [], affairs: [] },
    locales: { 'zh-CN': { labels: { 'module.fund': '案款' } }, en: { labels: { 'module.fund': 'Fund' } } },
  }),
  bad('no version', { version: 'latest' }),
  bad('written for another interface', { requires: { api: '^9.0' } }),
  bad('a rule without a source', withRule({ source: ' ' })),
  bad('a rule that says nothing', { locales: undefined }),
  bad('replaces a rule of the court', withRule({ id: 'fund.balance-covers-payout' })),
  bad('replaces a command of the court', {
    ...withModule({
      commands: {
        ...careModule.commands,
        'fund.request-payout': careModule.commands['care.record-visit'] as never,
      },
    }),
  }),
  bad('a table among those of the court', ofTable('fund_care', { caseId: text() })),
  bad('a node that exists', { nodes: [{ ...careParts.nodes[0], id: 'case-limit' }] }),
  bad('rewrites the words of the court', moreWords({ 'command.fund.request-payout': '转走' })),
  bad('a member called __proto__', {
    fields: { case: JSON.parse('{"__proto__":{"kind":"text","source":"design"}}') as object },
  }),
  bad('guards every command', withRule({ on: '*' })),
  bad('hears every event', withReaction({ on: '*' })),
  bad('guards what it did not declare', withRule({ on: ['closing.close'] })),
  bad('hears what it did not declare', withReaction({ on: ['fund.PayoutPaid'] })),
  bad('reads what it did not declare', withReaction({ reads: ['fund_account'] })),
  bad('calls what it did not declare', withReaction({ calls: ['case.file'] })),
  bad('wants to move money', {
    capabilities: { ...careParts.capabilities, calls: ['fund.confirm-payment'] },
  }),
  bad('wants an act that only people give', {
    capabilities: { ...careParts.capabilities, calls: ['case.suspend'] },
  }),
  bad('names an event that nobody makes', {
    capabilities: { ...careParts.capabilities, hears: ['case.Imagined'] },
  }),
  bad('makes events of the court', {
    ...withModule({
      commands: {
        'care.record-visit': {
          ...(careModule.commands['care.record-visit'] as object),
          emits: ['fund.MoneyReceived'],
        },
      } as never,
    }),
  }),
  bad('a public column named like a sealed one', ofTable('care_people', { caseId: text(), phone: text() })),
  bad(
    'seals a name that is public elsewhere',
    ofTable('care_people', { caseId: text(), reason: personal(text()) }),
  ),
  bad('keeps rows of the court itself', {
    ...withModule({ tables: [...careModule.tables, table('care_court', { stream: 'court', columns: {} })] }),
  }),
  bad('a rule that does not say whether it stops', withRule({ effect: undefined })),
  bad('a personal field to be searched by', {
    fields: {
      case: {
        carePhone: {
          kind: 'text',
          label: { 'zh-CN': '电话', en: 'phone' },
          personal: true,
          searchable: true,
          source: 'design',
        },
      },
    },
  }),
]

type DecideOnce = (
  input: { caseId: string; do: string },
  view: never,
  context: never,
) => Decision<never, unknown>

const rows = table('worse_row', {
  stream: 'case',
  columns: { caseId: text(), note: text() },
})

/** Behaves as its input says, each time badly. */
function worseModule(decide: DecideOnce, over: Partial<Module> = {}): Module {
  const made = defineModule({
    name: 'worse',
    tables: [rows],
    commands: {
      'worse.act': command()({
        input: z.object({ caseId: field.id(), do: z.string().default('') }),
        streams: ({ caseId }) => caseStream(caseId),
        reads: ['worse_row', 'case_party'],
        emits: ['worse.Acted'],
        allow: ['quota-judge', 'system'],
      }),
    },
    queries: {
      'worse.look': query<unknown>()({ input: z.object({ table: z.string() }), allow: ['quota-judge'] }),
    },
    decide: { 'worse.act': decide as never },
    read: {
      'worse.look': async ({ table: name }, context) =>
        (await context.reader().find({ table: name, limit: 1 })).items,
    },
    evolve: {
      'worse.Acted': ((_view: never, { data }: { data: { id: string; caseId: string; note: string } }) => [
        { op: 'put', table: 'worse_row', row: { id: data.id, caseId: data.caseId, note: data.note } },
      ]) as never,
    },
    rules: [rule('worse.no', 'design made up for tests')],
  })
  return { ...made, ...over }
}

const labels = {
  'module.worse': '坏插件 worse',
  'command.worse.act': '办 act',
  'event.worse.Acted': '办了 acted',
  'query.worse.look': '看 look',
}
const said = { what: '坏 bad', why: '坏 bad', todo: '坏 bad' }
const words = { labels, refusals: { 'worse.no': said, 'worse.guard': said } }

/** Well-formed, so that it is installed, and bad at work. */
export function worse(over: object, decide: DecideOnce = acted): Plugin {
  return definePlugin({
    id: 'worse',
    version: '1.0.0',
    requires: { api: '^1.0' },
    source: 'design made up for tests',
    capabilities: {
      hears: ['case.Suspended', 'case.Assigned', 'case.PartyEntered'],
      guards: ['case.suspend'],
      reads: ['case_case', 'case_party'],
      personal: ['phone'],
    },
    modules: [worseModule(decide)],
    locales: { 'zh-CN': words, en: words },
    ...over,
  } as PluginParts)
}

export const acted: DecideOnce = ({ caseId, do: note }, _view, context) =>
  accept([
    event('worse.Acted', {
      id: (context as { newId(p: string): string }).newId('row'),
      caseId,
      note,
    }) as never,
  ])

const react = (work: Reaction['react'], calls: readonly string[] = ['worse.act']): object => ({
  reactions: [
    {
      id: 'worse.follow',
      on: ['case.Suspended', 'worse.Acted'],
      reads: ['case_case', 'case_party'],
      calls,
      react: work,
    },
  ],
})
const caseOf = (data: unknown) => (data as { caseId: string }).caseId

/** Their reactions fail while the court suspends a case: the court's act goes on, and says so. */
export const FAILING_REACTIONS: Readonly<Record<string, () => Plugin>> = {
  'throws the name of a party': () =>
    worse(
      react(() => {
        throw new Error('王秀英 13812345678')
      }),
    ),
  'never ends': () =>
    worse(react(({ data }) => [{ name: 'worse.act', input: { caseId: caseOf(data), do: 'again' } }])),
  'answers later': () => worse(react((async () => []) as never)),
  'calls what it did not declare': () => worse(react(({ data }) => [{ name: 'case.resume', input: data }])),
  'looks into the money': () =>
    worse(
      react((_event, view) => {
        view.all('fund_account')
        return []
      }),
    ),
  'changes a row of the court': () =>
    worse(
      react((_event, view) => {
        Object.assign(view.all('case_case')[0] ?? {}, { state: 'closed' })
        return []
      }),
    ),
  'changes the way of working': () =>
    worse(
      react((_event, _view, context) => {
        ;(context.profile.nodes as unknown[]).splice(0)
        return []
      }),
    ),
  'changes what everything inherits from': () =>
    worse(
      react(() => {
        Reflect.set(Object.prototype, 'isAdmin', true)
        return []
      }),
    ),
  'is refused by a rule of its own': () =>
    worse(
      react(({ data }) => [{ name: 'worse.act', input: { caseId: caseOf(data) } }]),
      () => refuse('worse.no') as never,
    ),
  'makes an event of the court': () =>
    worse(
      react(({ data }) => [{ name: 'worse.act', input: { caseId: caseOf(data) } }]),
      ({ caseId }) => accept([event('case.Closed', { caseId }) as never]),
    ),
  'hands out what is no data': () =>
    worse(react(({ data }) => [{ name: 'worse.act', input: { caseId: caseOf(data), do: () => 1 } }])),
  'writes a telephone number where everybody reads': () =>
    worse(
      react(({ data }, view) => {
        const party = view.all('case_party').find((row) => Reflect.get(row, 'phone')) as
          | { phone?: string }
          | undefined
        return [
          {
            name: 'worse.act',
            input: { caseId: caseOf(data), do: `请联系 ${party?.phone ?? '13900001111'}` },
          },
        ]
      }),
    ),
}

const guard = (effect: 'deny' | 'warn', check: PluginRule['check']): object => ({
  rules: [
    { id: 'worse.guard', source: 'design made up for tests', effect, on: ['case.suspend'], reads: [], check },
  ],
})

export const failingRule = (effect: 'deny' | 'warn') =>
  worse(
    guard(effect, () => {
      throw new Error('boom')
    }),
  )

export const denyingWarning = () => worse(guard('warn', () => ({ verdict: 'deny', params: {} })))

export const warningWithNumber = () => worse(guard('warn', () => warn({ who: '13812345678' })))

/** Its rows follow from events of the court, and it cannot follow. */
export const failingRows = (work: () => never[]) =>
  worse({
    modules: [
      worseModule(acted, { evolve: { ...worseModule(acted).evolve, 'case.Suspended': work as never } }),
    ],
  })

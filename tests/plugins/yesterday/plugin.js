// A plugin as somebody wrote it for plugin interface 1.0, frozen: it has to work for as long as 1.x is promised. Not to be changed.
export default function make({ core, z }) {
  const {
    accept,
    check,
    command,
    countedPage,
    date,
    definePlugin,
    deny,
    event,
    field,
    personal,
    query,
    table,
    text,
    warn,
  } = core
  const source = 'design of the court of yesterday'
  const said = (zh, en) => [
    { what: zh, why: zh, todo: zh },
    { what: en, why: en, todo: en },
  ]
  const [shortZh, shortEn] = said('理由至少 {least} 个字。', 'At least {least} characters.')
  const [warnZh, warnEn] = said('还没有回访。', 'Nobody has called.')
  const calls = table('callback_call', {
    stream: 'case',
    columns: { caseId: text(), said: text(), calledOn: date(), callbackNumber: personal(text()) },
    indexes: [{ columns: ['caseId'] }],
  })
  const handler = table('callback_handler', {
    stream: 'case',
    columns: { caseId: text(), handlerId: text() },
  })
  return definePlugin({
    id: 'callback',
    version: '1.0.0',
    requires: { api: '^1.0' },
    source,
    capabilities: {
      hears: ['case.Assigned', 'case.Suspended'],
      guards: ['case.suspend'],
      reads: ['case_case', 'case_party'],
      personal: ['phone'],
    },
    fields: {
      case: {
        mood: {
          kind: 'choice',
          label: { 'zh-CN': '情绪', en: 'mood' },
          choices: [
            { id: 'calm', label: { 'zh-CN': '平稳', en: 'calm' } },
            { id: 'upset', label: { 'zh-CN': '激动', en: 'upset' } },
          ],
          filterable: true,
          source,
        },
        remark: { kind: 'text', label: { 'zh-CN': '备注', en: 'remark' }, searchable: true, source },
      },
    },
    modules: [
      core.defineModule({
        name: 'callback-calls',
        tables: [calls, handler],
        commands: {
          'callback.record': command()({
            input: z.object({ caseId: field.id(), said: field.text(200) }),
            streams: ({ caseId }) => core.caseStream(caseId),
            reads: ['callback_call', 'case_party'],
            emits: ['callback.Called'],
            allow: ['quota-judge', 'system'],
          }),
        },
        queries: {
          'callback.calls': query()({
            input: z.object({ caseId: field.id(), limit: field.limit() }),
            allow: core.COURT_STAFF,
          }),
        },
        decide: {
          'callback.record': (input, view, { today, newId }) => {
            const number = view.all('case_party').find(({ phone }) => phone)?.phone ?? '—'
            return accept([
              event('callback.Called', {
                ...input,
                id: newId('call'),
                calledOn: today,
                callbackNumber: number,
              }),
            ])
          },
        },
        read: {
          'callback.calls': ({ caseId, limit }, { reader }) =>
            countedPage(reader(), {
              table: 'callback_call',
              where: [{ column: 'caseId', op: 'eq', value: caseId }],
              limit,
            }),
        },
        evolve: {
          'callback.Called': (_view, { data }) => [core.put('callback_call', { ...data })],
          'case.Assigned': (_view, { data: { caseId, undertakerId } }) => [
            core.put('callback_handler', { id: caseId, caseId, handlerId: undertakerId }),
          ],
        },
      }),
    ],
    rules: [
      {
        ...check('callback.reason', source, {
          on: ['case.suspend'],
          reads: [],
          check: ({ reason }) => (reason.length < 3 ? deny({ least: 3 }) : undefined),
        }),
        effect: 'deny',
      },
      {
        ...check('callback.nobody', source, {
          on: ['case.suspend'],
          reads: ['callback_call'],
          check: (_input, view) => (view.all('callback_call').length === 0 ? warn() : undefined),
        }),
        effect: 'warn',
      },
    ],
    reactions: [
      {
        id: 'callback.after-suspension',
        on: ['case.Suspended'],
        reads: [],
        calls: ['callback.record'],
        react: ({ data }) => [
          { name: 'callback.record', input: { caseId: data.caseId, said: '中止后回访' } },
        ],
      },
    ],
    nodes: [
      {
        id: 'callback-first',
        startsOn: [{ event: 'case.Assigned' }],
        endsOn: [{ event: 'callback.Called' }],
        limit: { unit: 'day', count: 7 },
        roll: false,
        holder: { kind: 'undertaker' },
        warnDaysBefore: [2],
        expected: false,
        source,
      },
    ],
    locales: {
      'zh-CN': {
        labels: {
          'module.callback': '回访',
          'module.callback-calls': '回访记录',
          'command.callback.record': '登记回访',
          'event.callback.Called': '已回访',
          'query.callback.calls': '回访记录',
          'node.callback-first': '首次回访',
        },
        refusals: { 'callback.reason': shortZh, 'callback.nobody': warnZh },
      },
      en: {
        labels: {
          'module.callback': 'Call-backs',
          'module.callback-calls': 'Calls',
          'command.callback.record': 'record a call',
          'event.callback.Called': 'called',
          'query.callback.calls': 'calls',
          'node.callback-first': 'first call',
        },
        refusals: { 'callback.reason': shortEn, 'callback.nobody': warnEn },
      },
    },
  })
}

import { z } from 'zod'
import { command, field, query } from '../kernel/contract'
import { countedPage } from '../kernel/counted-page'
import { accept } from '../kernel/decision'
import { event } from '../kernel/event'
import { defineModule, type Module, type Reaction } from '../kernel/module'
import type { CountedPage } from '../kernel/query'
import { COURT_STAFF } from '../kernel/role'
import { deny, warn } from '../kernel/rule'
import { caseStream } from '../kernel/stream'
import { date, personal, table, text } from '../kernel/table'
import { days } from '../law/index'
import { definePlugin, type PluginParts, type PluginRule } from '../plugin/index'

const SOURCE = 'design made up for tests'
const HANDLERS = ['quota-judge', 'execution-director', 'system'] as const

const visits = table('care_visit', {
  stream: 'case',
  columns: { caseId: text(), visitText: text(), visitedOn: date(), careContact: personal(text()) },
  indexes: [{ columns: ['caseId'] }],
})
const watches = table('care_watch', { stream: 'case', columns: { caseId: text(), undertakerId: text() } })

type VisitRow = { id: string; caseId: string; visitText: string; visitedOn: string; careContact: string }
type CareRows = { care_visit: VisitRow; care_watch: { id: string; caseId: string; undertakerId: string } }

/** 关怀走访: what a plugin may be, in small. Its parts may be replaced by worse ones. */
export const careModule: Module = defineModule({
  name: 'care',
  tables: [visits, watches],
  commands: {
    'care.record-visit': command<{ visitId: string }>()({
      input: z.object({
        caseId: field.id(),
        visitText: field.text(),
        careContact: field.text().default('—'),
      }),
      streams: ({ caseId }) => caseStream(caseId),
      reads: ['care_visit', 'case_case'],
      emits: ['care.VisitRecorded'],
      allow: HANDLERS,
    }),
  },
  queries: {
    'care.visits': query<CountedPage<VisitRow>>()({
      input: z.object({ caseId: field.id(), limit: field.limit() }),
      allow: COURT_STAFF,
    }),
  },
  decide: {
    'care.record-visit': (input, _view, { today, newId }) => {
      const visitId = newId('visit')
      return accept([event('care.VisitRecorded', { ...input, id: visitId, visitedOn: today })], { visitId })
    },
  },
  read: {
    'care.visits': ({ caseId, limit }, context) =>
      countedPage(context.reader<CareRows>(), {
        table: 'care_visit',
        where: [{ column: 'caseId', op: 'eq', value: caseId }],
        limit,
      }),
  },
  evolve: {
    'care.VisitRecorded': (_view, { data }: { data: VisitRow }) => [
      { op: 'put', table: 'care_visit', row: { ...data } },
    ],
    'case.Assigned': (_view, { data }: { data: { caseId: string; undertakerId: string } }) => [
      {
        op: 'put',
        table: 'care_watch',
        row: { id: data.caseId, caseId: data.caseId, undertakerId: data.undertakerId },
      } as never,
    ],
  },
})

export const careRule: PluginRule = {
  id: 'care.reason-in-full',
  source: SOURCE,
  effect: 'deny',
  on: ['case.suspend'],
  reads: [],
  check: ({ reason }: { reason: string }) =>
    reason.length < 2 ? deny({ length: reason.length }) : undefined,
} as PluginRule

export const careWarning: PluginRule = {
  id: 'care.nobody-visited',
  source: SOURCE,
  effect: 'warn',
  on: ['case.suspend'],
  reads: ['care_visit'],
  check: (_input, view) => (view.all('care_visit').length === 0 ? warn() : undefined),
}

export const careReaction: Reaction = {
  id: 'care.note-suspension',
  on: ['case.Suspended'],
  reads: [],
  calls: ['care.record-visit'],
  react: ({ data }) => [
    { name: 'care.record-visit', input: { caseId: (data as { caseId: string }).caseId, visitText: '中止' } },
  ],
}

const refusal = (text: string) => ({ what: text, why: text, todo: text })

const locales = {
  'zh-CN': {
    labels: {
      'module.care': '关怀走访',
      'command.care.record-visit': '登记走访',
      'event.care.VisitRecorded': '已走访',
      'query.care.visits': '走访记录',
      'node.care-first-visit': '首次走访',
      'affair.care-home': '上门走访',
    },
    refusals: {
      'care.reason-in-full': refusal('理由太短（{length}字）。'),
      'care.nobody-visited': refusal('尚未走访。'),
    },
  },
  en: {
    labels: {
      'module.care': 'Care visits',
      'command.care.record-visit': 'record a visit',
      'event.care.VisitRecorded': 'visited',
      'query.care.visits': 'visits',
      'node.care-first-visit': 'first visit',
      'affair.care-home': 'visit at home',
    },
    refusals: {
      'care.reason-in-full': refusal('The reason is too short ({length}).'),
      'care.nobody-visited': refusal('Nobody has visited.'),
    },
  },
}

export const careParts = {
  id: 'care',
  version: '1.0.0',
  requires: { api: '^1.0' },
  source: SOURCE,
  capabilities: {
    hears: ['case.Assigned', 'case.Suspended'],
    guards: ['case.suspend'],
    reads: ['case_case', 'case_party'],
  },
  modules: [careModule],
  rules: [careRule, careWarning],
  reactions: [careReaction],
  nodes: [
    {
      id: 'care-first-visit',
      startsOn: [{ event: 'case.Assigned' }],
      endsOn: [{ event: 'care.VisitRecorded' }],
      limit: days(10),
      roll: false,
      holder: { kind: 'undertaker' },
      warnDaysBefore: [3],
      expected: false,
      source: SOURCE,
    },
  ],
  affairs: [{ id: 'care-home', unitKind: 'affairs-team', limit: days(5), source: SOURCE }],
  locales,
} as const satisfies PluginParts

/** The same with fields of cases, which bring a module of their own. */
export const keptParts = {
  id: 'kept',
  version: '1.2.0',
  requires: { api: '^1.0' },
  source: SOURCE,
  fields: {
    case: {
      kind: {
        kind: 'choice',
        label: { 'zh-CN': '类别', en: 'kind' },
        choices: [
          { id: 'wages', label: { 'zh-CN': '劳动报酬', en: 'wages' } },
          { id: 'support', label: { 'zh-CN': '抚养费', en: 'support' } },
        ],
        filterable: true,
        source: SOURCE,
      },
      remark: { kind: 'text', label: { 'zh-CN': '备注', en: 'remark' }, searchable: true, source: SOURCE },
      keptPhone: {
        kind: 'text',
        label: { 'zh-CN': '联系电话', en: 'telephone' },
        personal: true,
        source: SOURCE,
      },
      dueFen: { kind: 'fen', label: { 'zh-CN': '欠付', en: 'owed' }, filterable: true, source: SOURCE },
    },
  },
  locales: {
    'zh-CN': { labels: { 'module.kept': '保管' } },
    en: { labels: { 'module.kept': 'Kept' } },
  },
} as const satisfies PluginParts

export const care = definePlugin(careParts)
export const kept = definePlugin(keptParts)

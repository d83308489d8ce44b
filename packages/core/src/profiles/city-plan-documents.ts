import type { DocumentTemplate } from '../kernel/profile-document'
import { caseClosed, whenEvent } from './pattern'

const FORM = 'seed 000:14; design: the seed names no form; the wording is an example that a court replaces'

/** Form documents that make themselves: at filing, after the query, at closing. */
export const cityDocuments: readonly DocumentTemplate[] = [
  {
    id: 'acceptance-notice',
    on: whenEvent('case.Filed'),
    kind: 'acceptance-notice',
    section: 'filing',
    title: '受理案件通知书',
    text: [
      '受理案件通知书',
      '{caseNumber}',
      '{applicant}：',
      '你（单位）申请执行{debtor}{cause}一案，依据{basisIssuedBy}{basisNumber}，申请标的{claim}元，本院已于{filedOn}立案执行。',
      '{today}',
    ].join('\n'),
    source: FORM,
  },
  {
    id: 'query-notice',
    on: whenEvent('task.Confirmed', { affair: 'query-control' }),
    kind: 'query-notice',
    section: 'query-control',
    title: '财产查控结果告知书',
    text: [
      '财产查控结果告知书',
      '{caseNumber}',
      '{applicant}：',
      '你（单位）与{debtor}{cause}一案，查控结果：{queryReport}。承办人：{undertaker}。',
      '{today}',
    ].join('\n'),
    source: FORM,
  },
  {
    id: 'closing-notice',
    on: caseClosed,
    kind: 'closing-notice',
    section: 'closing',
    title: '结案通知书',
    text: [
      '结案通知书',
      '{caseNumber}',
      '{applicant}、{debtor}：',
      '{cause}一案，本院执行到位{received}元，已发放{paid}元，于{closedOn}结案。承办人：{undertaker}。',
      '{today}',
    ].join('\n'),
    source: FORM,
  },
]

import type { WordsByLocale } from './words'

/** Words of the room `plan`: 执行方案. */
export const planWords: WordsByLocale = {
  'zh-CN': {
    labels: {
      'module.plan': '执行方案',
      'command.plan.analyse': '研判案情',
      'command.plan.decide': '确定方案',
      'command.plan.change': '变更方案',
      'query.plan.get': '执行方案',
      'event.plan.CaseAnalysed': '案情已研判',
      'event.plan.Decided': '方案已确定',
      'event.plan.ItemAdded': '列入方案',
      'event.plan.ItemDropped': '移出方案',
      'affair.analyse-case': '研判案情',
      'affair.decide-plan': '确定方案',
      'affair.draft-documents': '制作文书',
      'affair.enforce-conduct': '行为执行',
    },
    refusals: {
      'plan.case-open': {
        what: '案件当前状态为“{state}”，不能研判案情或者确定方案。',
        why: '结案后不再增加办案事项。',
        todo: '请核对案件；需要继续执行的，办理恢复执行。',
      },
      'plan.reserved-to-judge': {
        what: '您不是员额法官或者执行员，不能办理“{affair}”。',
        why: '研判案情、确定方案、制作文书、行为执行等核心执行事务必须由员额法官（执行员）承担。',
        todo: '请由承办本案的员额法官或者执行员办理。',
      },
      'plan.undertaker-decides': {
        what: '您不是本案承办人员，不能确定本案的方案。',
        why: '案件由承办人员负责办理，方案由其确定。',
        todo: '请由承办人员（{undertakerId}）办理；需要换人的，先变更承办人。',
      },
      'plan.analysed-first': {
        what: '本案尚未研判案情，不能确定方案。',
        why: '先研判案情，再确定方案，措施才能与案情相符。',
        todo: '请先记录对案情的研判。',
      },
      'plan.changed-with-reason': {
        what: '本案已有第{version}版方案，不能重新确定。',
        why: '已经确定的方案只能变更，变更须说明理由并全程留痕。',
        todo: '请使用“变更方案”，填写理由。',
      },
      'plan.decided-first': {
        what: '本案尚未确定方案，不能变更。',
        why: '变更的是已经确定的方案。',
        todo: '请先确定方案。',
      },
      'plan.change-changes': {
        what: '这次变更没有列入或者移出任何事项。',
        why: '变更须有内容，留痕才有意义。',
        todo: '请选择要列入或者移出的事项。',
      },
      'plan.item-stands': {
        what: '事项“{itemId}”不在本案现行方案中。',
        why: '只有仍在方案中的事项可以移出。',
        todo: '请刷新方案后重新选择。',
      },
    },
  },
  en: {
    labels: {
      'module.plan': 'Enforcement plan',
      'command.plan.analyse': 'Analyse the case',
      'command.plan.decide': 'Decide the plan',
      'command.plan.change': 'Change the plan',
      'query.plan.get': 'Enforcement plan',
      'event.plan.CaseAnalysed': 'Case analysed',
      'event.plan.Decided': 'Plan decided',
      'event.plan.ItemAdded': 'Taken into the plan',
      'event.plan.ItemDropped': 'Taken out of the plan',
      'affair.analyse-case': 'Analysing the case',
      'affair.decide-plan': 'Deciding the plan',
      'affair.draft-documents': 'Drafting documents',
      'affair.enforce-conduct': 'Enforcing conduct',
    },
    refusals: {
      'plan.case-open': {
        what: 'The case is in state "{state}": it is not analysed or planned.',
        why: 'A closed case takes no further acts.',
        todo: 'Check the case; if enforcement has to go on, resume it.',
      },
      'plan.reserved-to-judge': {
        what: 'You are no quota judge or execution officer and cannot take on "{affair}".',
        why: 'Analysing a case, deciding its plan, drafting documents and enforcing conduct are core acts of a quota judge or execution officer.',
        todo: 'Leave it to the judge or officer who undertakes the case.',
      },
      'plan.undertaker-decides': {
        what: 'You are not the undertaker of this case and do not decide its plan.',
        why: 'The undertaker is responsible for the case, and so for its plan.',
        todo: 'Leave it to the undertaker ({undertakerId}), or have the case assigned anew first.',
      },
      'plan.analysed-first': {
        what: 'The case has not been analysed; no plan was decided.',
        why: 'Measures fit a case only after it has been thought through.',
        todo: 'Record the analysis of the case first.',
      },
      'plan.changed-with-reason': {
        what: 'The case has a plan already (version {version}); it was not decided anew.',
        why: 'A plan that stands is changed, with a reason, so that every version stays visible.',
        todo: 'Change the plan and say why.',
      },
      'plan.decided-first': {
        what: 'The case has no plan yet; there is nothing to change.',
        why: 'Only what has been decided can be changed.',
        todo: 'Decide the plan first.',
      },
      'plan.change-changes': {
        what: 'The change takes nothing into the plan and nothing out of it.',
        why: 'A change without content says nothing.',
        todo: 'Choose what is to be added or dropped.',
      },
      'plan.item-stands': {
        what: 'The item "{itemId}" is not in the present plan of this case.',
        why: 'Only what still stands in the plan can be taken out of it.',
        todo: 'Load the plan again and choose from it.',
      },
    },
  },
}

import type { WordsByLocale } from './words'

/** Words of people who change, are away or are lent, and of the court tree. */
export const organisationPeopleWords: WordsByLocale = {
  'zh-CN': {
    labels: {
      'query.organisation.centre-boards': '各中心情况',
      'query.organisation.centre-queue': '中心待办',
      'command.organisation.act-as-hub': '行使枢纽职权',
      'hub.case-handling': '执行案件办理',
      'hub.affair-consolidation': '执行事务集约',
      'hub.quality-supervision': '执行质效监管',
      'court-special.maritime': '海事法院',
      'court-special.railway-transport': '铁路运输法院',
      'court-special.development-zone': '开发区法院',
      'command.organisation.change-person': '人员变动',
      'command.organisation.record-absence': '登记请假与代理',
      'command.organisation.hand-over-work': '工作移交',
      'command.organisation.receive-lent-person': '接收调配人员',
      'query.organisation.open-work': '在手工作',
      'query.organisation.staffing': '请假与调配',
      'event.organisation.PersonChanged': '人员已变动',
      'event.organisation.AbsenceRecorded': '请假已登记',
      'event.organisation.TaskHandedOver': '事务已移交',
      'event.organisation.PersonLent': '人员已调配',
      'unit.service-centre': '执行服务中心',
      'unit.affairs-centre': '执行事务中心',
      'unit.supervision-centre': '执行监管中心',
      'unit.branch-centre': '执行指挥分中心',
    },
    refusals: {
      'organisation.sub-centre-under-command-centre': {
        what: '“{unitId}”不能设在“{parentId}”之下。',
        why: '执行服务中心、执行事务中心、执行监管中心以执行指挥中心为中枢。',
        todo: '请把该中心设在执行指挥中心之下。',
      },
      'organisation.hub-domain': {
        what: '“{subject}”不在上级法院统一管理的三个领域内，对“{courtId}”的操作已拦截。',
        why: '中级法院的枢纽作用限于执行案件办理、执行事务集约、执行质效监管。',
        todo: '请在三个领域内查看、指令或者比较；其他事项请与该院联系。',
      },
      'access.person-not-active': {
        what: '“{personId}”已不在岗，不能办理。',
        why: '不在岗人员的在手工作应当移交，不再以其名义办理。',
        todo: '请由接手人员办理，或联系系统管理员恢复在岗。',
      },
      'access.lending-over': {
        what: '“{personId}”的调配期间为{from}至{until}，今日不能在本院办理。',
        why: '调配人员只在批准的期间内在本院办理事项。',
        todo: '请由本院人员办理，或由上级法院重新调配。',
      },
      'organisation.role-fits-class': {
        what: '“{staffClass}”不能担任“{role}”。',
        why: '人员分类管理：员额法官（执行员）专心办案，辅助人员专司办事。',
        todo: '请选择与人员类别相符的角色，或者先更正人员类别。',
      },
      'organisation.head-replaced-first': {
        what: '“{personId}”仍是“{unitId}”的负责人。',
        why: '团队（专员）的事务始终责任到人，负责人离开前须有人接替。',
        todo: '请先任命新的负责人。',
      },
      'organisation.dates-in-order': {
        what: '结束日{until}早于开始日{from}。',
        why: '期间的最后一日不早于第一日。',
        todo: '请更正日期。',
      },
      'organisation.deputy-fits': {
        what: '“{deputyId}”不能代理“{personId}”的工作。',
        why: '代理人须是另一名在岗人员；法官（执行员）的核心执行事务只能由法官（执行员）代理。',
        todo: '请另选代理人。',
      },
      'organisation.receiver-present': {
        what: '接手人“{personId}”不在岗。',
        why: '移交的工作须有在岗人员接手，不得无人负责。',
        todo: '请选择在岗人员，或先登记代理人。',
      },
      'organisation.work-to-hand-over': {
        what: '“{personId}”在本案没有在手工作。',
        why: '移交须有可移交的节点或事务。',
        todo: '请核对案件和人员。',
      },
    },
    errors: {
      'query-outside-hub': {
        what: '“{query}”不在上级法院统一管理的三个领域内，已拦截并记录。',
        todo: '请查询执行案件办理、执行事务集约、执行质效监管方面的内容。',
      },
      'court-not-subordinate': {
        what: '不能查看法院“{courtId}”的数据。',
        todo: '只有上级法院可以查看其辖区法院，请在本院查询。',
      },
    },
  },
  en: {
    labels: {
      'query.organisation.centre-boards': 'Boards of the centres',
      'query.organisation.centre-queue': 'Queue of a centre',
      'command.organisation.act-as-hub': 'Act as the hub of the city',
      'hub.case-handling': 'Case handling',
      'hub.affair-consolidation': 'Affair consolidation',
      'hub.quality-supervision': 'Quality supervision',
      'court-special.maritime': 'Maritime court',
      'court-special.railway-transport': 'Railway-transport court',
      'court-special.development-zone': 'Development-zone court',
      'command.organisation.change-person': 'Change a person',
      'command.organisation.record-absence': 'Record an absence and a deputy',
      'command.organisation.hand-over-work': 'Hand work over',
      'command.organisation.receive-lent-person': 'Receive a lent person',
      'query.organisation.open-work': 'Work in hand',
      'query.organisation.staffing': 'Absences and lent people',
      'event.organisation.PersonChanged': 'Person changed',
      'event.organisation.AbsenceRecorded': 'Absence recorded',
      'event.organisation.TaskHandedOver': 'Affair handed over',
      'event.organisation.PersonLent': 'Person lent',
      'unit.service-centre': 'Service centre',
      'unit.affairs-centre': 'Affairs centre',
      'unit.supervision-centre': 'Supervision centre',
      'unit.branch-centre': 'Branch centre',
    },
    refusals: {
      'organisation.sub-centre-under-command-centre': {
        what: '"{unitId}" cannot lie under "{parentId}".',
        why: 'Service, affairs and supervision centre lie under the command centre.',
        todo: 'Put the centre under the command centre.',
      },
      'organisation.hub-domain': {
        what: '"{subject}" is outside of the three domains; the act upon "{courtId}" was stopped.',
        why: 'A city court leads its base courts in case handling, affair consolidation and quality supervision.',
        todo: 'Read, instruct or compare within the three domains; ask the court itself for anything else.',
      },
      'access.person-not-active': {
        what: '"{personId}" is no longer in service and cannot act.',
        why: 'Work of people who left is handed over; nothing is done in their name.',
        todo: 'Let the person act who took over, or have the administrator restore the post.',
      },
      'access.lending-over': {
        what: '"{personId}" is lent from {from} to {until} and cannot act here today.',
        why: 'Lent people act at this court only on the days that were granted.',
        todo: 'Let a person of this court act, or ask the upper court to lend again.',
      },
      'organisation.role-fits-class': {
        what: 'The staff class "{staffClass}" cannot hold the role "{role}".',
        why: 'Staff are managed by class: judges and officers handle cases, assistants handle affairs.',
        todo: 'Choose a role of the staff class, or correct the class first.',
      },
      'organisation.head-replaced-first': {
        what: '"{personId}" is still the head of "{unitId}".',
        why: 'Somebody always answers for a unit, so a head is replaced before he goes.',
        todo: 'Appoint another head first.',
      },
      'organisation.dates-in-order': {
        what: 'The last day {until} is before the first day {from}.',
        why: 'A period ends on or after its first day.',
        todo: 'Correct the dates.',
      },
      'organisation.deputy-fits': {
        what: '"{deputyId}" cannot stand in for "{personId}".',
        why: 'A deputy is another active person; core acts of judges and officers go to judges and officers only.',
        todo: 'Choose another deputy.',
      },
      'organisation.receiver-present': {
        what: '"{personId}" is not there to take it over.',
        why: 'Work that is handed over goes to a person who is present, so that nothing is unowned.',
        todo: 'Choose a person who is present, or record a deputy first.',
      },
      'organisation.work-to-hand-over': {
        what: '"{personId}" has nothing in hand in this case.',
        why: 'There has to be a node or an affair to hand over.',
        todo: 'Check the case and the person.',
      },
    },
    errors: {
      'query-outside-hub': {
        what: '"{query}" is outside of the three domains; the attempt was stopped and recorded.',
        todo: 'Ask about case handling, affair consolidation or quality supervision.',
      },
      'court-not-subordinate': {
        what: 'The data of court "{courtId}" cannot be seen from here.',
        todo: 'Only a court above it may; ask at your own court.',
      },
    },
  },
}

import type { WordsByLocale } from './words'

/** Words of the service centre (执行服务中心). */
export const serviceWords: WordsByLocale = {
  'zh-CN': {
    labels: {
      'module.service': '执行服务中心',
      'command.service.activate-item': '启用服务事项',
      'command.service.open-visit': '来访登记',
      'command.service.answer-matter': '窗口答复',
      'command.service.close-visit': '来访办结',
      'query.service.items': '服务事项',
      'query.service.visits': '来访单',
      'query.service.visit': '来访单详情',
      'event.service.ItemActivated': '服务事项已启用',
      'event.service.VisitOpened': '来访已登记',
      'event.service.MatterTaken': '来访事项已受理',
      'event.service.MatterAnswered': '来访事项已答复',
      'event.service.VisitClosed': '来访已办结',
      'state.service.open': '办理中',
      'state.service.closed': '已办结',
      'state.service.answered': '已答复',
    },
    refusals: {
      'service.item-unknown': {
        what: '服务中心没有事项“{item}”。',
        why: '服务事项以本院方案（{profile}）列明的为准。',
        todo: '请从服务事项中选择。',
      },
      'service.five-fixings': {
        what: '服务事项“{item}”缺少{missing}，不能启用或者受理。',
        why: '事务办理实行定岗、定责、定人、定标准、定时限，五项缺一不可。',
        todo: '请先在本院方案中补齐缺少的各项。',
      },
      'service.item-activated-once': {
        what: '服务事项“{item}”已经启用。',
        why: '事项从启用之日起对外提供，不重复启用。',
        todo: '不需要再办理。',
      },
      'service.person-in-service': {
        what: '服务事项“{item}”没有在岗的办理人。',
        why: '定人：每个事项须有担任“{role}”的在岗人员。',
        todo: '请先为该岗位确定人员。',
      },
      'service.item-active': {
        what: '服务事项“{item}”尚未启用，不能受理。',
        why: '只受理已经启用的事项。',
        todo: '请先由执行局长启用该事项。',
      },
      'service.case-open': {
        what: '案件已结案，不能受理新的来访事项。',
        why: '已结案件不再产生新的执行事务。',
        todo: '如需继续执行，请办理恢复执行；核对是否选错了案件。',
      },
      'service.visitor-of-case': {
        what: '“{partyId}”不是本案当事人。',
        why: '来访单登记在当事人所在的案件上。',
        todo: '请选择来访人所代表的本案当事人。',
      },
      'service.matter-of-visit': {
        what: '这张来访单上没有这个事项（{matterId}）。',
        why: '答复须对应来访单上的一个事项。',
        todo: '请刷新后重新选择。',
      },
      'service.affair-answers': {
        what: '事项“{item}”已转为执行事务，不能在窗口直接答复。',
        why: '转为事务的事项，以确认后的办理结果答复。',
        todo: '请等待该事务反馈并确认。',
      },
      'service.answered-once': {
        what: '事项“{item}”已经答复。',
        why: '已登记的答复不得覆盖。',
        todo: '需要补充的，请重新登记来访事项。',
      },
    },
  },
  en: {
    labels: {
      'module.service': 'Service centre',
      'command.service.activate-item': 'Activate a service item',
      'command.service.open-visit': 'Open a visit',
      'command.service.answer-matter': 'Answer at the window',
      'command.service.close-visit': 'Close a visit',
      'query.service.items': 'Service items',
      'query.service.visits': 'Visits',
      'query.service.visit': 'Visit',
      'event.service.ItemActivated': 'Item activated',
      'event.service.VisitOpened': 'Visit opened',
      'event.service.MatterTaken': 'Matter taken',
      'event.service.MatterAnswered': 'Matter answered',
      'event.service.VisitClosed': 'Visit closed',
      'state.service.open': 'Open',
      'state.service.closed': 'Closed',
      'state.service.answered': 'Answered',
    },
    refusals: {
      'service.item-unknown': {
        what: 'The service centre has no item "{item}".',
        why: 'Its items are those of the profile ({profile}).',
        todo: 'Choose one of the items.',
      },
      'service.five-fixings': {
        what: 'The item "{item}" lacks {missing}; it can be neither activated nor taken.',
        why: 'Post, duty, person, standard and limit are fixed for every item.',
        todo: 'Add what is missing to the profile of the court first.',
      },
      'service.item-activated-once': {
        what: 'The item "{item}" is active already.',
        why: 'An item is offered from the day of its activation on.',
        todo: 'Nothing has to be done.',
      },
      'service.person-in-service': {
        what: 'Nobody in service answers for the item "{item}".',
        why: 'Every item has its person: somebody who holds the role "{role}".',
        todo: 'Give that role to a person in service first.',
      },
      'service.item-active': {
        what: 'The item "{item}" is not active and cannot be taken.',
        why: 'Only active items are offered.',
        todo: 'Ask the execution director to activate it.',
      },
      'service.case-open': {
        what: 'The case is closed; no matter can be taken in it.',
        why: 'A closed case takes no new work.',
        todo: 'File a resumed case if enforcement shall go on, and check that this is the right case.',
      },
      'service.visitor-of-case': {
        what: '"{partyId}" is no party of this case.',
        why: 'A ticket belongs to the case of the party who comes.',
        todo: 'Choose the party of this case for whom the visitor comes.',
      },
      'service.matter-of-visit': {
        what: 'This ticket has no such matter ({matterId}).',
        why: 'An answer belongs to a matter on the ticket.',
        todo: 'Reload and choose it again.',
      },
      'service.affair-answers': {
        what: 'The matter "{item}" has become an affair and is not answered at the window.',
        why: 'Its answer is the confirmed result of the affair.',
        todo: 'Wait until the affair is reported and confirmed.',
      },
      'service.answered-once': {
        what: 'The matter "{item}" is answered already.',
        why: 'A recorded answer is not replaced.',
        todo: 'Open a new visit for anything further.',
      },
    },
  },
}

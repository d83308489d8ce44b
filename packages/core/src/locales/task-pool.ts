import type { WordsByLocale } from './words'

/** Words of the room `task` on requests, pools, work that comes back, duties and services. */
export const taskPoolWords: WordsByLocale = {
  'zh-CN': {
    labels: {
      'command.task.request': '登记当事人请求',
      'command.task.answer-request': '答复当事人请求',
      'command.task.check-lease': '检查办理时限',
      'command.task.take-back': '收回事务',
      'command.task.perform-duty': '履行管理职责',
      'command.task.use-service': '提供技术服务',
      'query.task.issued': '我交办的',
      'query.task.unconfirmed': '我办理的未结事务',
      'query.task.pool': '单位事务池',
      'query.task.batches': '可集约办理的事务',
      'query.task.catalogue': '职能清单',
      'query.task.records': '职责与服务记录',
      'event.task.LeaseExpired': '事务已收回',
      'event.task.Requested': '当事人提出请求',
      'event.task.RequestAccepted': '请求已接受',
      'event.task.RequestDeclined': '请求未接受',
      'event.task.DutyPerformed': '管理职责已履行',
      'event.task.ServiceUsed': '技术服务已提供',
      'state.task.requested': '待答复',
      'state.task.accepted': '已接受',
      'state.task.declined': '未接受',
    },
    refusals: {
      'task.party-of-case': {
        what: '“{partyId}”不是本案当事人，不能登记其请求。',
        why: '执行事项、执行措施请求权属于本案当事人。',
        todo: '请选择本案当事人；尚未录入的，先录入当事人。',
      },
      'task.undertaker-answers': {
        what: '您不是本案承办人员，不能答复这项请求。',
        why: '请求被接受即成为执行事务，由承办人员分配；执行局长也可以答复。',
        todo: '请由承办人员（{undertakerId}）或者执行局长答复。',
      },
      'task.head-takes-back': {
        what: '您不是办理单位的负责人，不能收回这项事务。',
        why: '事务未由本单位人员办理之前，由单位（{unitId}）负责人负责。',
        todo: '请由单位负责人或者执行局长收回。',
      },
      'task.lies-with-head': {
        what: '这项事务已在“{workerId}”手里，无处可收回。',
        why: '收回的事务回到单位负责人或者交办人手里，此人正是现在的办理人。',
        todo: '请由其办理，或者由本单位其他人员接收；不需要办理的，由交办人撤回。',
      },
      'task.duty-unknown': {
        what: '本院的职能清单中没有管理职责“{duty}”。',
        why: '管理职责以本院方案（{profile}）列明的为准。',
        todo: '请从职能清单中选择。',
      },
      'task.service-unknown': {
        what: '本院的职能清单中没有技术服务“{service}”。',
        why: '技术服务以本院方案（{profile}）列明的为准。',
        todo: '请从职能清单中选择。',
      },
      'task.owner-performs': {
        what: '您不属于承担这项职能的单位，不能登记。',
        why: '每项职责和服务有一个承担单位（{unitKind}），由该单位人员履行并留痕。',
        todo: '请由该单位人员登记；单位尚未设立的，先设立。',
      },
    },
  },
  en: {
    labels: {
      'command.task.request': 'Record a request',
      'command.task.answer-request': 'Answer a request',
      'command.task.check-lease': 'Check a lease',
      'command.task.take-back': 'Take back',
      'command.task.perform-duty': 'Perform a duty',
      'command.task.use-service': 'Give a service',
      'query.task.issued': 'What I gave out',
      'query.task.unconfirmed': 'My unconfirmed work',
      'query.task.pool': 'Pool of the unit',
      'query.task.batches': 'Batches',
      'query.task.catalogue': 'Catalogue of functions',
      'query.task.records': 'Duties and services performed',
      'event.task.LeaseExpired': 'Affair came back',
      'event.task.Requested': 'Request of a party',
      'event.task.RequestAccepted': 'Request accepted',
      'event.task.RequestDeclined': 'Request declined',
      'event.task.DutyPerformed': 'Duty performed',
      'event.task.ServiceUsed': 'Service given',
      'state.task.requested': 'To be answered',
      'state.task.accepted': 'Accepted',
      'state.task.declined': 'Declined',
    },
    refusals: {
      'task.party-of-case': {
        what: '“{partyId}” is no party of this case; the request cannot be recorded.',
        why: 'The right to request affairs and measures belongs to the parties of the case.',
        todo: 'Choose a party of this case, or enter the party first.',
      },
      'task.undertaker-answers': {
        what: 'You are not the undertaker of this case and cannot answer the request.',
        why: 'An accepted request becomes an affair, which the undertaker gives out; the execution director may, too.',
        todo: 'Ask the undertaker ({undertakerId}) or the execution director to answer it.',
      },
      'task.head-takes-back': {
        what: 'You are not the head of the unit and cannot take this affair back.',
        why: 'The head answers for the work of the unit ({unitId}) until one of its people does it.',
        todo: 'Ask the head of the unit or the execution director.',
      },
      'task.lies-with-head': {
        what: 'The affair lies with “{workerId}” already; there is nobody to take it back to.',
        why: 'Work comes back to the head of the unit or to its issuer, and this is the person who has it.',
        todo: 'Let this person do it or another of the unit receive it; the issuer can withdraw it.',
      },
      'task.duty-unknown': {
        what: 'The catalogue of this court has no duty “{duty}”.',
        why: 'Its duties are those of the profile ({profile}).',
        todo: 'Choose one of the catalogue.',
      },
      'task.service-unknown': {
        what: 'The catalogue of this court has no service “{service}”.',
        why: 'Its services are those of the profile ({profile}).',
        todo: 'Choose one of the catalogue.',
      },
      'task.owner-performs': {
        what: 'You do not belong to the unit that owns this function.',
        why: 'Every duty and service has an owner ({unitKind}), whose people perform and record it.',
        todo: 'Let that unit record it; set the unit up first if there is none.',
      },
    },
  },
}

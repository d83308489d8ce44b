import type { RefusalWords } from './words'

/** Why the room `inability` refuses, in Chinese. */
export const inabilityRefusals: Readonly<Record<string, RefusalWords>> = {
  'inability.standard-of-profile': {
    what: '本案的办案模式没有设置认定标准。',
    why: '没有标准就不能认定有无财产可供执行。',
    todo: '请由法院在办案模式中设置认定标准。',
  },
  'inability.case-goes-on': {
    what: '案件状态为“{state}”，不能认定。',
    why: '只对承办中的案件和终本维护中的案件作出认定。',
    todo: '请核对案件状态。',
  },
  'inability.undertaker-proposes': {
    what: '您不是本案承办人，也不在负责终本维护的团队。',
    why: '由对案件负责的人提出认定或者撤销认定。',
    todo: '请由承办人或者终本维护团队办理。',
  },
  'inability.one-proposal': {
    what: '本案已有一项认定等待审查。',
    why: '一次只审查一项认定。',
    todo: '请等待审查结果。',
  },
  'inability.recognised-once': {
    what: '本案已认定为“{recognition}”。',
    why: '同一认定不重复作出。',
    todo: '如情况有变，请先撤销或者提出另一种认定。',
  },
  'inability.item-of-standard': {
    what: '认定标准中没有“{item}”这一项。',
    why: '依据必须对应认定标准的项目。',
    todo: '请按认定标准逐项列明依据。',
  },
  'inability.evidence-on-file': {
    what: '“{item}”所列依据不在本案卷内，或者事务尚未确认。',
    why: '只有本案已确认的事务和卷内材料可以作为依据。',
    todo: '请先确认事务或者形成材料。',
  },
  'inability.evidence-complete': {
    what: '“{item}”所列查询不完整：有的项目查询失败或者未反馈。',
    why: '查询失败或者未反馈的，不得认定无财产。',
    todo: '请重新查询，待各项均已反馈后再提出。',
  },
  'inability.evidence-proves': {
    what: '所列依据不能证明“{item}”。',
    why: '依据的种类和结果必须符合认定标准。',
    todo: '请列明符合该项的事务结果或者材料。',
  },
  'inability.evidence-in-date': {
    what: '“{item}”的依据（{datedOn}）已经过时。',
    why: '依据超过规定期限的，不能反映现在的财产状况。',
    todo: '请重新查询。',
  },
  'inability.debtor-of-case': {
    what: '“{item}”的依据所涉的人不是本案被执行人。',
    why: '依据须针对本案被执行人。',
    todo: '请核对被执行人。',
  },
  'inability.every-item': {
    what: '缺少“{item}”。',
    why: '认定执行不能须各项条件同时具备。',
    todo: '请补充该项工作后再提出。',
  },
  'inability.every-debtor': {
    what: '还有{count}名被执行人缺少“{item}”。',
    why: '认定标准对每名被执行人分别适用。',
    todo: '请对每名被执行人补充该项。',
  },
  'inability.work-finished': {
    what: '“{affair}”尚在办理。',
    why: '查控和线索核查未结束前，不能认定无财产。',
    todo: '请待该事务确认后再提出。',
  },
  'inability.nothing-found-since': {
    what: '查询之后又发现了财产。',
    why: '发现财产的，不能认定执行不能。',
    todo: '请处置该财产后重新查询，或者认定为有财产可供执行。',
  },
  'inability.proposal-open': {
    what: '该认定不在待审查状态（{state}）。',
    why: '认定只审查一次。',
    todo: '请核对认定记录。',
  },
  'inability.reviewer-is-another': {
    what: '提出人和承办人不能审查自己的认定。',
    why: '认定须由另外的人审查，才令人信服。',
    todo: '请由其他审查人办理。',
  },
  'inability.reviewer-once': {
    what: '您已经同意过这项认定。',
    why: '合议审查中每人只表示一次意见。',
    todo: '请由其他审查人办理。',
  },
  'inability.something-stands': {
    what: '本案没有有效的认定。',
    why: '没有认定就无从撤销。',
    todo: '请核对认定记录。',
  },
  'inability.revoked-with-reason': {
    what: '人工撤销认定须写明理由。',
    why: '撤销认定应当留下理由。',
    todo: '请填写撤销理由。',
  },
  'inability.recognised-before-round-ends': {
    what: '本案的财产状况为“{recognition}”，尚未有效认定为执行不能。',
    why: '按本院办案模式，无财产可供执行经甄别认定的，才终结本次执行程序。',
    todo: '请先提出执行不能认定并经审查。',
  },
  'inability.recognised-before-exit': {
    what: '本案的财产状况为“{recognition}”，未认定为执行不能。',
    why: '只有经甄别为执行不能的案件才通过退出机制终结。',
    todo: '请先提出执行不能认定并经审查。',
  },
}

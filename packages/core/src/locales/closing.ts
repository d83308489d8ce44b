import type { WordsByLocale } from './words'

/** Words of closing (结案). */
export const closingWords: WordsByLocale = {
  'zh-CN': {
    labels: {
      'module.closing': '结案',
      'command.closing.propose': '提请结案',
      'command.closing.confirm': '结案审查通过',
      'command.closing.reject': '退回结案申请',
      'query.closing.proposals': '结案审查列表',
      'event.closing.Proposed': '已提请结案',
      'event.closing.Rejected': '结案申请已退回',
      'event.closing.CaseClosed': '案件已结案',
      'state.proposal.proposed': '待审查',
      'state.proposal.confirmed': '已结案',
      'state.proposal.rejected': '已退回',
      'closing.performed': '执行完毕',
      'closing.round-terminated': '终结本次执行程序',
      'closing.terminated': '终结执行',
      'closing.case-cancelled': '销案',
      'closing.not-enforced': '不予执行',
      'closing.application-dismissed': '驳回申请',
    },
    refusals: {
      'closing.case-in-hand': {
        what: '本案的状态是“{state}”，不能结案。',
        why: '只有已分给承办人员、尚未结案的案件才能结案。',
        todo: '请核对案件状态；尚未分案的，请先分案。',
      },
      'closing.not-while-suspended': {
        what: '本案正在中止执行，不能结案。',
        why: '中止、暂缓执行期间不得结案。',
        todo: '请在中止原因消除、恢复执行后再结案。',
      },
      'closing.undertaker-proposes': {
        what: '您不是本案的承办人员，不能提请结案。',
        why: '结案由本案承办人员提请。',
        todo: '请由承办人员提请结案。',
      },
      'closing.one-proposal-at-a-time': {
        what: '本案已有一份结案申请在审查中。',
        why: '同一案件同时只能有一份结案申请。',
        todo: '请等待结案审查的结果。',
      },
      'closing.proposal-unknown': {
        what: '本案没有这份结案申请。',
        why: '扎口结案：结案必须经过本案的结案申请和结案审查。',
        todo: '请刷新结案审查列表后重新选择。',
      },
      'closing.proposal-open': {
        what: '这份结案申请已经处理过（{state}）。',
        why: '一份结案申请只审查一次。',
        todo: '请刷新列表；需要结案的，由承办人员重新提请。',
      },
      'closing.reviewer-is-another': {
        what: '您是本案的承办人员或结案申请人，不能审查本案结案。',
        why: '结案审查由承办人员以外的人办理。',
        todo: '请由其他结案审查人员审查。',
      },
      'closing.no-money-inside': {
        what: '本案账户还有案款：可用 {availableFen} 元，已预留 {reservedFen} 元。',
        why: '案件账户里有案款的不得结案。',
        todo: '请先将案款发放完毕或退还被执行人。',
      },
      'closing.no-open-task': {
        what: '本案还有 {count} 项事务没有办结。',
        why: '事务经交办人确认后才算办结，案件须在全部事务办结后结案。',
        todo: '请办结、确认或撤回这些事务。',
      },
      'closing.no-paper-on-loan': {
        what: '本案还有 {count} 份纸质材料借出未还。',
        why: '纸质材料由卷宗中心集中保管，结案时须全部归还。',
        todo: '请归还借出的材料。',
      },
      'closing.materials-handed-in': {
        what: '本案还有 {count} 份纸质材料没有移交卷宗中心。',
        why: '材料形成后应在 2 个工作日内移送卷宗中心。',
        todo: '请尽快移交，以便结案后装订归档。',
      },
      'closing.round-termination-after-three-months': {
        what: '本案 {filedOn} 立案，最早 {earliestOn} 才能终结本次执行程序。',
        why: '自执行案件立案之日起超过三个月，才能终结本次执行程序。',
        todo: '请继续执行，期满后再提请；符合其他结案方式的，请改选结案方式。',
      },
      'closing.round-termination-of-implementation': {
        what: '“{kind}”案件不能以终结本次执行程序结案。',
        why: '终结本次执行程序是执行实施案件的结案方式。',
        todo: '请选择符合本类案件的结案方式。',
      },
      'closing.no-round-termination-of-enterprise': {
        what: '被执行人中有企业，不能终结本次执行程序。',
        why: '本院的办案模式要求企业被执行人无终本，以执破融合办理。',
        todo: '请继续执行，或者按执行转破产等其他方式办理。',
      },
      'closing.gate-of-profile': {
        what: '本院的结案关口设在{unit}，不能由其他机构的人员审查结案。',
        why: '办案模式规定由该机构统一把关（扎口结案）。',
        todo: '请由该机构的结案审查人员办理。',
      },
      'closing.reviewer-of-another-unit': {
        what: '审查人员与本案承办人员属于同一部门。',
        why: '结案审查应由承办部门以外的部门办理。',
        todo: '有条件的，请交由其他部门审查。',
      },
    },
  },
  en: {
    labels: {
      'module.closing': 'Closing',
      'command.closing.propose': 'Propose to close',
      'command.closing.confirm': 'Confirm the closing',
      'command.closing.reject': 'Reject the proposal',
      'query.closing.proposals': 'Closing review',
      'event.closing.Proposed': 'Closing proposed',
      'event.closing.Rejected': 'Proposal rejected',
      'event.closing.CaseClosed': 'Case closed',
      'state.proposal.proposed': 'under review',
      'state.proposal.confirmed': 'closed',
      'state.proposal.rejected': 'rejected',
      'closing.performed': 'Fully performed',
      'closing.round-terminated': 'Round terminated',
      'closing.terminated': 'Terminated',
      'closing.case-cancelled': 'Case cancelled',
      'closing.not-enforced': 'Not enforced',
      'closing.application-dismissed': 'Application dismissed',
    },
    refusals: {
      'closing.case-in-hand': {
        what: 'The case is "{state}" and cannot be closed.',
        why: 'Only a case that has an undertaker and is not closed yet can be closed.',
        todo: 'Check the state of the case; if nobody has it yet, have it assigned.',
      },
      'closing.not-while-suspended': {
        what: 'The case is suspended and cannot be closed.',
        why: 'No case is closed while it is suspended or deferred.',
        todo: 'Resume the case once the reason for the suspension is gone, then close it.',
      },
      'closing.undertaker-proposes': {
        what: 'You are not the undertaker of this case and cannot propose to close it.',
        why: 'Closing is proposed by the undertaker of the case.',
        todo: 'Ask the undertaker.',
      },
      'closing.one-proposal-at-a-time': {
        what: 'A proposal to close this case is under review already.',
        why: 'A case has one open proposal at a time.',
        todo: 'Wait for the closing review.',
      },
      'closing.proposal-unknown': {
        what: 'This case has no such proposal.',
        why: 'There is one gate: a case closes only by a proposal of its own and its review.',
        todo: 'Refresh the closing review and choose again.',
      },
      'closing.proposal-open': {
        what: 'The proposal has been decided already ({state}).',
        why: 'A proposal is reviewed once.',
        todo: 'Refresh the list; to close the case, the undertaker proposes anew.',
      },
      'closing.reviewer-is-another': {
        what: 'You are the undertaker or the proposer, so you cannot review this closing.',
        why: 'The closing review is done by somebody other than the undertaker.',
        todo: 'Ask another closing reviewer.',
      },
      'closing.no-money-inside': {
        what: 'The case account still holds money: {availableFen} yuan available, {reservedFen} yuan reserved.',
        why: 'A case with money on its account cannot be closed.',
        todo: 'Pay the money out or refund it first.',
      },
      'closing.no-open-task': {
        what: '{count} affairs of this case are not finished.',
        why: 'An affair is finished when who issued it confirms it; a case closes after all of them.',
        todo: 'Finish, confirm or withdraw them.',
      },
      'closing.no-paper-on-loan': {
        what: '{count} papers of this case are out on loan.',
        why: 'Papers are kept at the dossier centre; all must be back when the case closes.',
        todo: 'Return the papers.',
      },
      'closing.materials-handed-in': {
        what: '{count} papers of this case have not reached the dossier centre.',
        why: 'A paper goes to the dossier centre within 2 working days after it comes into being.',
        todo: 'Hand them in soon, so that the dossier can be bound and archived.',
      },
      'closing.round-termination-after-three-months': {
        what: 'The case was filed on {filedOn}; its round can be terminated on {earliestOn} at the earliest.',
        why: 'A round is terminated only when more than three months have passed since filing.',
        todo: 'Go on with enforcement and propose after that day, or choose another kind of closing that applies.',
      },
      'closing.round-termination-of-implementation': {
        what: 'A case of the kind "{kind}" has no round that could be terminated.',
        why: 'Terminating the round is a way of closing the implementation of an instrument.',
        todo: 'Choose a kind of closing that fits this kind of case.',
      },
      'closing.no-round-termination-of-enterprise': {
        what: 'A debtor of this case is an enterprise; its round cannot be terminated.',
        why: 'The way of working of this court does not terminate rounds against enterprises: it goes on towards bankruptcy.',
        todo: 'Go on with enforcement, or choose conversion to bankruptcy or another kind of closing that applies.',
      },
      'closing.gate-of-profile': {
        what: 'Closings pass through {unit} here; nobody of another unit decides on them.',
        why: 'The way of working puts the one gate of closing into that unit.',
        todo: 'Ask a closing reviewer of that unit.',
      },
      'closing.reviewer-of-another-unit': {
        what: 'The reviewer belongs to the unit that handles the case.',
        why: 'The closing review should be done by a unit other than the handling one.',
        todo: 'If possible, leave the review to another unit.',
      },
    },
  },
}

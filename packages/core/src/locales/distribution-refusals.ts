import type { RefusalWords } from './words'

type Refusals = Readonly<Record<string, RefusalWords>>

/** Refusals of the room `distribution`, in Chinese. */
export const distributionRefusalsZh: Refusals = {
  'distribution.undertaker-plans': {
    what: '您不是价款所在案件的承办人员。',
    why: '分配方案由负责执行的承办人员制作并负责。',
    todo: '请由承办人员（{undertakerId}）办理。',
  },
  'distribution.case-known': {
    what: '所列案件不在本院。',
    why: '分配方案只分配给本院有账户的案件。',
    todo: '请核对案件；外院的申请先立案登记。',
  },
  'distribution.case-open': {
    what: '{caseNumber}已经结案，不能参与分配或者接收款项。',
    why: '已结案件不再收款，否则款项无人办理。',
    todo: '请先办理恢复执行，或者从方案中移出。',
  },
  'distribution.account-named': {
    what: '{caseNumber}有多个案款账户，或者没有所选账户。',
    why: '款项须明确进入哪个账户。',
    todo: '请选择该案的账户。',
  },
  'distribution.case-of-series': {
    what: '{caseNumber}不属于本系列。',
    why: '系列案件的价款向系列内各案分配。',
    todo: '请先将该案加入系列，或者不按系列分配。',
  },
  'distribution.creditor-is-applicant': {
    what: '所选债权人不是{caseNumber}的申请执行人。',
    why: '参与分配的应当是取得执行依据的申请执行人。',
    todo: '请在该案的申请执行人中选择。',
  },
  'distribution.rank-of-order': {
    what: '顺位“{rank}”不属于分配顺序“{order}”。',
    why: '清偿顺序由法律规定。',
    todo: '请按所选分配顺序选择顺位。',
  },
  'distribution.seizure-dated': {
    what: '{creditor}没有查封日期。',
    why: '被执行人为企业法人且未进入破产的，普通债权按照查封先后清偿。',
    todo: '请填写查封、扣押、冻结的日期。',
  },
  'distribution.claim-once': {
    what: '{creditor}（{caseNumber}）的同一债权出现了两次。',
    why: '同一债权只分配一次。',
    todo: '请删除重复的一项，或者合并金额。',
  },
  'distribution.money-is-there': {
    what: '账户上只有{availableFen}元，不足{proceedsFen}元。',
    why: '分配的是已经到账的款项，任何账户都不能为负。',
    todo: '请等待款项到账，或者按到账金额制作方案。',
  },
  'distribution.plan-unknown': {
    what: '本案没有这个分配方案。',
    why: '每个方案属于价款所在的案件。',
    todo: '请在方案清单中重新选择。',
  },
  'distribution.plan-state': {
    what: '方案现在的状态是“{state}”，不能办理此事。',
    why: '方案依次制作、送达、审批、执行。',
    todo: '请刷新方案，按现在的状态办理。',
  },
  'distribution.line-of-plan': {
    what: '所列项目不在方案中，或者重复。',
    why: '只能变更本方案的项目，每项一次。',
    todo: '请刷新方案后重新填写。',
  },
  'distribution.claim-covers-line': {
    what: '{creditor}的分配额超过其债权{claimFen}元。',
    why: '任何债权人都不能得到多于其债权的款项。',
    todo: '请减少该项分配额。',
  },
  'distribution.within-proceeds': {
    what: '各项合计超出可分配的款项{overFen}元。',
    why: '费用、各项分配和剩余之和必须等于价款。',
    todo: '请调整各项金额。',
  },
  'distribution.claims-before-surplus': {
    what: '尚有剩余{surplusFen}元，而{creditor}的债权没有足额分配。',
    why: '清偿全部债权和费用后的剩余才退还被执行人。',
    todo: '请将剩余分配给尚未足额的债权。',
  },
  'distribution.all-served': {
    what: '还有{count}人没有送达日期，或者列入了方案以外的人。',
    why: '方案须送达各债权人和被执行人，每个人都有异议权。',
    todo: '请填写每个受送达人的送达日期。',
  },
  'distribution.served-after-draft': {
    what: '送达日期{on}在制作方案的{draftedOn}之前。',
    why: '异议期自收到方案之日起算；方案制作之前不可能送达。',
    todo: '请核对送达日期。',
  },
  'distribution.not-ahead': {
    what: '日期{on}在今天之后，或者先后颠倒。',
    why: '登记的应当是已经发生的事。',
    todo: '请核对日期。',
  },
  'distribution.was-served': {
    what: '此人不是本方案的受送达人，或者是异议人自己。',
    why: '债权人和被执行人可以提出异议；反对意见由其他人提出。',
    todo: '请在受送达人中选择。',
  },
  'distribution.objection-in-time': {
    what: '异议于{raisedOn}提出，期限至{until}。',
    why: '对分配方案的异议须自收到之日起十五日内书面提出。',
    todo: '请核对日期；逾期的不影响分配。',
  },
  'distribution.disputed-in-line': {
    what: '争议金额{disputedFen}元超过方案中该项的分配额或者剩余额。',
    why: '争议的只能是方案中分配的款项。',
    todo: '请核对争议金额。',
  },
  'distribution.objection-disputes': {
    what: '没有写明争议哪一笔款项。',
    why: '争议的款项留存到了结为止，其余先行分配，因此须写明金额。',
    todo: '请填写所争议的分配额，或者应退被执行人的剩余款。',
  },
  'distribution.undisputed-surplus-stays': {
    what: '剩余款减少的金额超出{overFen}元：该部分无人争议，或者已经退出留存。',
    why: '异议只影响争议部分，无争议的剩余款属于被执行人。',
    todo: '请只调整争议部分。',
  },
  'distribution.objection-unknown': {
    what: '本方案没有这个异议。',
    why: '异议属于所针对的方案。',
    todo: '请刷新方案后重新选择。',
  },
  'distribution.objection-state': {
    what: '异议现在的状态是“{state}”，不能办理此事。',
    why: '异议依次通知、反对、起诉、了结。',
    todo: '请刷新方案，按现在的状态办理。',
  },
  'distribution.opposition-in-time': {
    what: '反对意见于{opposedOn}提出，期限至{until}。',
    why: '其他债权人和被执行人自收到通知之日起十五日内可以提出反对意见。',
    todo: '请核对日期；逾期未反对的，按异议人的意见修正。',
  },
  'distribution.suit-in-time': {
    what: '诉讼于{filedOn}提起，期限至{until}。',
    why: '异议人自收到反对意见通知之日起十五日内可以提起诉讼。',
    todo: '请核对日期；逾期未起诉的，按原方案分配。',
  },
  'distribution.settled-when-ripe': {
    what: '异议状态为“{state}”，还不能以“{outcome}”了结。',
    why: '无人反对须期限届满，未起诉须起诉期限届满，判决须先有诉讼。',
    todo: '请等待期限届满，或者选择相符的结果。',
  },
  'distribution.plan-stands': {
    what: '以“{outcome}”了结的，不能变更各项金额。',
    why: '撤回异议或者逾期未起诉的，按原方案分配；方案已经全部执行的，款项已经划出。',
    todo: '请不填写变更金额。',
  },
  'distribution.only-disputed-moves': {
    what: '{creditor}减少的金额超过异议所争议的部分，或者已经划出。',
    why: '异议只影响争议部分，无争议部分先行分配。',
    todo: '请只调整争议部分。',
  },
  'distribution.maker-is-not-checker': {
    what: '您参与了本方案的制作或者修正，不能审批。',
    why: '制作与审批由不同的人负责。',
    todo: '请由其他负责人审批。',
  },
  'distribution.period-over': {
    what: '异议期限至{until}，尚未届满。',
    why: '各债权人和被执行人都有十五日的异议期。',
    todo: '请在期限届满后审批。',
  },
  'distribution.approval-bound-to-content': {
    what: '方案内容与审批时看到的不一致。',
    why: '审批只对所看到的内容有效，任何变更都须重新审批。',
    todo: '请重新阅读方案后审批。',
  },
  'distribution.executor-is-third': {
    what: '您制作、修正或者审批过本方案，不能执行划款。',
    why: '决定、审批和划款由不同的人负责。',
    todo: '请由案款管理人员办理。',
  },
  'distribution.cases-named': {
    what: '没有列入{caseNumber}。',
    why: '向各案划款在一次操作中全部完成，须列明全部案件。',
    todo: '请刷新方案后重新执行。',
  },
  'distribution.nothing-moved': {
    what: '本方案已经划出{movedFen}元，不能撤回。',
    why: '已经入账的不作删除，只以新的分录更正。',
    todo: '请通过异议了结程序变更尚未划出的部分。',
  },
  'distribution.order-fits-debtor': {
    what: '被执行人是自然人，通常不按查封先后分配。',
    why: '自然人和其他组织的普通债权按比例分配；按查封先后适用于未进入破产的企业法人。',
    todo: '请确认分配顺序。',
  },
}

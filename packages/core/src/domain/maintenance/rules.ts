import { type Rule, rule } from '../../kernel/rule'

/** Rules of the maintenance of terminated rounds. */
export const maintenanceRules: readonly Rule[] = [
  rule('maintenance.case-maintained', 'seed 003:29 专门负责运行「终本维护流程」'),
  rule('maintenance.only-team', 'seed 003:29; seed 000:12 终本管理维护团队'),
  rule('maintenance.party-applies', 'seed 001:114 依当事人申请; requirement resume: two entrances'),
  rule(
    'maintenance.one-application',
    'seed 003:29 审查恢复执行申请材料; design one open application at a time',
  ),
  rule('maintenance.application-open', 'seed 003:29 审查恢复执行申请材料'),
  rule('maintenance.granted-first', 'seed 003:29 将符合恢复执行条件的终本案件移交'),
  rule('maintenance.resumed-number', 'law 法〔2015〕137号: the code 执恢; seed 003:29'),
  rule('maintenance.party-known', 'seed 003:29 接受该类案件当事人的咨询'),
  rule('maintenance.exit-after-empty-check', 'seed 003:29 甄别为执行不能; seed 001:54 严格的认定标准'),
  rule('maintenance.exit-proposed', 'seed 003:29 退出机制'),
  rule('maintenance.exit-by-another', 'seed 001:54 令人信服的甄别手段; design two persons end a case'),
]

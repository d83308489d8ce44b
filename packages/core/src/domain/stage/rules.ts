import { type Rule, rule } from '../../kernel/rule'

/** Rules that decisions about stages refuse by. */
export const stageRules: readonly Rule[] = [
  rule('stage.is-defined', 'seed 003:7 将执行工作划分若干有机衔接的流程段'),
  rule('stage.has-limit', 'seed 003:27 每个流程阶段设置具体时限'),
  rule('stage.holder-exists', 'seed 000:3 责任到人; seed 003:25'),
  rule('stage.lateral-needs-two-teams', 'seed 003:25 建议至少两个以上'),
  rule('stage.case-in-stage', 'requirement flow-pipeline: a case stands in one stage until it is closed'),
  rule('stage.not-while-suspended', 'requirement flow-pipeline: the stage of a suspended case stands still'),
  rule('stage.holder-passes-on', 'seed 003:21; seed 000:8'),
  rule('stage.screens-to-next', 'seed 003:23; seed 003:27: sideways and upwards a case goes by the clock'),
  rule('stage.handover-open', 'seed 000:10 密切配合、互相监督'),
  rule('stage.receiver-decides', 'seed 000:8 下一流程办理人员应当及时指出'),
  rule(
    'stage.migration-needs-target',
    'design: what has no counterpart in the new profile is given one by the court, never guessed',
  ),
  rule('stage.due-back-ahead', 'seed 000:8 要求其按期完成'),
]

import type { EventPattern, NodeDefinition, Profile } from '../kernel/profile'
import type { DutyDefinition, SupervisionPolicy } from '../kernel/profile-catalogue'
import { policiesOf, type StageDefinition, type StagePolicy } from '../kernel/profile-stage'
import { parameterOf, settings, variationPoints } from './parameters'
import { basis, type Labels, labelled, limitText, table } from './print-words'
import { validateProfile } from './validate'

/** What each kind of team may be given and own. */
export function teamsText({ teamKinds }: Profile, labels: Labels): string {
  if (!teamKinds) return '各类团队可以承担的事务未作限定。'
  const rows = teamKinds.map(({ id, affairs, stages = [], source }) => [
    labelled(labels, 'unit', id),
    affairs.map((each) => labelled(labels, 'affair', each)).join('、') || '—',
    stages.map((each) => labelled(labels, 'stage', each)).join('、') || '—',
    basis(source),
  ])
  return table(['团队种类', '可承担的事务', '可承担的流程段', '依据'], rows)
}

/** 二、繁简分流. */
export function triageText({ triage }: Profile, labels: Labels): string {
  if (!triage) return '本办案模式未设置繁简分流，由人工确定承办人。'
  const label = (kind: string, code: string) => labelled(labels, kind, code)
  const rows = triage.table.map((row, index) => {
    const asked = Object.entries(row.when).map(
      ([id, answer]) => `${label('criterion', id)}：${label('answer', answer)}`,
    )
    return [String(index + 1), asked.join('；') || '其他情形', label('class', row.class)]
  })
  const classes = triage.classes.map(({ id, lane }) => [
    label('class', id),
    label('lane', lane),
    label('unit', triage.teams[id] ?? ''),
  ])
  return [
    `分流时间：${label('triage-time', triage.when)}。分案方式：${label('assignment', triage.assignment)}。`,
    `依据：${basis(triage.source)}。`,
    table(['类型', '通道', '承办机构'], classes),
    '自上而下，先符合者适用：',
    table(['序号', '情形', '类型'], rows),
  ].join('\n\n')
}

/** 三、流程段与期限. */
export function stagesText({ stages, pipelines = [] }: Profile, labels: Labels): string {
  const own = pipelines.map((pipeline) => {
    const classes = (pipeline.classes ?? []).map((id) => labelled(labels, 'class', id))
    const kinds = (pipeline.kinds ?? []).map((id) => labelled(labels, 'kind.case', id))
    const title = `### ${labelled(labels, 'pipeline', pipeline.id)}（适用于${[...classes, ...kinds].join('、')}）`
    const nodes = (pipeline.nodes ?? []).map((id) => labelled(labels, 'node', id))
    const way = policiesOf({ pipelines: [pipeline] }).map((policy) => policyText(policy, labels))
    if (nodes.length > 0) way.push(`本类案件的节点：${nodes.join('、')}；以及各类案件共有的节点。`)
    if (pipeline.outsideStages) way.push('不进入流程段，承办人不因期限届满而变更。')
    if (!pipeline.stages) way.push(`依据：${basis(pipeline.source)}。`)
    return [title, ...way].join('\n\n')
  })
  const usual = stages ? policyText(stages, labels) : '本办案模式不分流程段，承办人不变。'
  const staged = pipelines.some((pipeline) => pipeline.stages)
  return [staged && !stages ? '其他案件不分流程段，承办人不变。' : usual, ...own].join('\n\n')
}

function policyText(stages: StagePolicy, labels: Labels): string {
  const label = (kind: string, code: string) => labelled(labels, kind, code)
  const owner = (stage: StageDefinition) =>
    stage.owner.kind === 'unit' ? label('unit', stage.owner.unitKind) : label('role', stage.owner.role)
  const limits = (stage: StageDefinition) =>
    Object.entries(stage.limits)
      .map(([entry, limit]) =>
        entry === '*' ? limitText(limit) : `${label('entry', entry)}：${limitText(limit)}`,
      )
      .join('；')
  const expiry = ({ onExpiry }: StageDefinition) => {
    const next = onExpiry.kind === 'stay' ? '' : label('stage', onExpiry.stage)
    return label('expiry', onExpiry.kind).replace('{stage}', next)
  }
  const rows = stages.stages.map((stage) => [
    label('stage', stage.id),
    owner(stage),
    limits(stage),
    stage.prescribed.map((id) => label('affair', id)).join('、') || '—',
    expiry(stage),
    basis(stage.source),
  ])
  const { points, triggers = [] } = stages
  const moves = triggers.map(({ on, to, source }) => [
    startText([on], labels),
    label('stage', to),
    basis(source),
  ])
  return [
    `责任方式：${label('ownership', stages.ownership)}。首次执行从“${label('stage', stages.first)}”开始，恢复执行从“${label('stage', stages.resumed)}”开始。`,
    table(['流程段', '责任机构或者岗位', '期限', '规定动作', '期满', '依据'], rows),
    ...(moves.length > 0 ? ['出现下列情形的，即时转入：', table(['情形', '转入流程段', '依据'], moves)] : []),
    ...(points ? [`积分：前减后加，每次流转${points.base}分起。依据：${basis(points.source)}。`] : []),
  ].join('\n\n')
}

/** 四、节点表. */
export function nodesText(profile: Profile, labels: Labels): string {
  const rows = profile.nodes.map((node) => [
    labelled(labels, 'node', node.id),
    startText(node.startsOn, labels),
    'unit' in node.limit ? limitText(node.limit) : '文书载明的日期',
    holderText(node, labels),
    extensionText(node, labels),
    node.open ? '是' : '否',
    (node.requires ?? []).map(({ label }) => label['zh-CN']).join('；') || '—',
    basis(node.source),
  ])
  return table(['名称', '起算', '期限', '责任人', '延长', '自动公开', '必录事项', '依据'], rows)
}

/** Who gives more time, how much, how often and when it is asked for. */
function extensionText({ extension }: NodeDefinition, labels: Labels): string {
  if (!extension) return '届满前由各级负责人批准'
  const { by, most, times, furtherByFiling, askedWithinDays, noticeDays } = extension
  return [
    `${by.map((role) => labelled(labels, 'role', role)).join('、')}批准`,
    ...(most ? [`一次不超过${limitText(most)}`] : []),
    ...(times === undefined ? [] : [`限${times}次${furtherByFiling ? '，再延长须报上级法院备案' : ''}`]),
    ...(askedWithinDays === undefined ? [] : [`届满前${askedWithinDays}日内提出`]),
    ...(noticeDays === undefined ? [] : [`至迟届满前${noticeDays}日提出`]),
    `依据：${basis(extension.source)}`,
  ].join('；')
}

export function startText(patterns: readonly EventPattern[], labels: Labels): string {
  const known = patterns.map(({ event, where }) => {
    const kind = detail(where, labels)
    return `${labels[`event.${event}`] ?? labels[`trigger.${event}`] ?? event}${kind}`
  })
  return [...new Set(known)].join('；')
}

/** What the event is about, where the pattern says so. */
function detail(where: EventPattern['where'], labels: Labels): string {
  if (typeof where?.kind === 'string') return `（${labelled(labels, 'material', where.kind)}）`
  return typeof where?.affair === 'string' ? `（${labelled(labels, 'affair', where.affair)}）` : ''
}

function holderText({ holder }: NodeDefinition, labels: Labels): string {
  if (holder.kind === 'unit') return labelled(labels, 'unit', holder.unitKind)
  if (holder.kind === 'role') return labelled(labels, 'role', holder.role)
  return holder.kind === 'undertaker' ? '承办人' : '经办人'
}

/** 六、职责 and 七、服务. */
export function ownedText(profile: Profile, part: 'duties' | 'services', labels: Labels): string {
  const kind = part === 'duties' ? 'duty' : 'service'
  const rows = (profile[part] ?? []).map((entry) => [
    labelled(labels, kind, entry.id),
    labelled(labels, 'unit', entry.unitKind),
    ...(part === 'duties' ? [reportText(entry, labels)] : []),
    basis(entry.source),
  ])
  return part === 'duties'
    ? table(['职责', '承担机构', '报告', '依据'], rows)
    : table(['服务', '承担机构', '依据'], rows)
}

function reportText({ report }: DutyDefinition, labels: Labels): string {
  return report === undefined ? '—' : labelled(labels, 'query', report)
}

/** Items of the service centre with their five fixings. */
export function itemsText({ serviceItems }: Profile, labels: Labels): string {
  const rows = (serviceItems ?? []).map((item) => [
    labelled(labels, 'service-item', item.id),
    labelled(labels, 'post', item.post ?? '—'),
    labelled(labels, 'item-duty', item.duty ?? '—'),
    labelled(labels, 'role', item.person ?? '—'),
    labelled(labels, 'item-standard', item.standard ?? '—'),
    item.limit ? limitText(item.limit) : '—',
    item.active ? '已启用' : '未启用',
  ])
  return table(['服务事项', '定岗', '定责', '定人', '定标准', '定时限', '状态'], rows)
}

/** 八、监管. */
export function supervisionText({ supervision }: Profile, labels: Labels): string {
  const rows = (supervision?.domains ?? []).map(({ id, role, unit, source }) => [
    labelled(labels, 'domain', id),
    labelled(labels, 'role', role),
    labelled(labels, 'smallest-unit', unit),
    basis(source),
  ])
  const text = table(['监管领域', '监管岗位', '最小单元', '依据'], rows)
  if (!supervision) return text
  return [text, ...supervisionRules(supervision, labels)].join('\n\n')
}

/** What follows from a finding, what may be overridden, and how the data is patrolled. */
function supervisionRules(supervision: SupervisionPolicy, labels: Labels): string[] {
  const { answerWithin, levels, accountabilityAfter, backdatedAfter, overrides = [], patrol } = supervision
  const after =
    accountabilityAfter === undefined
      ? ''
      : `最高一级满${accountabilityAfter}个工作日仍未答复的，视情节轻重追究责任。`
  const back = backdatedAfter === undefined ? [] : [`补录超过${backdatedAfter}日的，登记为监管问题。`]
  const exceptions = overrides.map(({ id, role, source }) => [
    id,
    labelled(labels, 'role', role),
    basis(source),
  ])
  const checks = (patrol?.checks ?? []).map((id) => labelled(labels, 'patrol', id)).join('、')
  return [
    `${answerWithin}个工作日内未答复的，提升一级；共${levels}级。${after}`,
    ...back,
    ...(exceptions.length > 0 ? [table(['可准许例外的规则', '批准人', '依据'], exceptions)] : []),
    ...(patrol ? [`数据巡检每${patrol.everyDays}日一次：${checks}。依据：${basis(patrol.source)}。`] : []),
  ]
}

/** 九、参数: every setting, also where the default holds. */
export function parametersText(profile: Profile, labels: Labels): string {
  const rows = variationPoints.flatMap(({ question, settings: own, source }) =>
    Object.keys(own ?? {}).map((key) => {
      const value = parameterOf(profile, key)
      const origin = key in profile.parameters ? '本模式设定' : value === undefined ? '—' : '默认'
      return [
        question,
        labelled(labels, 'parameter', key),
        valueText(labels, key, value),
        origin,
        basis(source),
      ]
    }),
  )
  return table(['事项', '参数', '取值', '来由', '依据'], rows)
}

function valueText(labels: Labels, key: string, value: string | number | boolean | undefined): string {
  if (value === undefined) return '未设定'
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (settings[key]?.kind !== 'choice') return String(value)
  return labels[`setting.${key}.${value}`] ?? String(value)
}

/** 十、提示: what the people who sign should know. */
export function remarksText(profile: Profile, labels: Labels): string {
  const found = validateProfile(profile).map(
    ({ severity, path, reason, id }) =>
      `- ${severity === 'error' ? '错误' : '提示'}：${labelled(labels, 'reason', reason)}（${path}，${id}）`,
  )
  return found.length > 0 ? found.join('\n') : '无。'
}

import type { Profile } from '../kernel/profile'
import type {
  CataloguingRule,
  DossierAccess,
  DossierContribution,
  ExpectedPaper,
} from '../kernel/profile-paper'
import { basis, type Labels, labelled, limitText, table } from './print-words'

/** Where papers belong, and which are expected; nothing where a profile says neither. */
export function dossierText(profile: Profile, labels: Labels): string {
  const { cataloguing = [], contributions = [], papers = [], dossierAccess = [], reviewItems = [] } = profile
  const order = { main: '正卷', side: '副卷' } as const
  const places = cataloguing.map((rule) => [
    ruleText(rule, labels),
    order[rule.volume],
    labelled(labels, 'section', rule.section),
    String(rule.order),
    basis(rule.source),
  ])
  const expected = papers.map((paper) => [
    labelled(labels, 'material', paper.kind),
    afterText(paper, labels),
    limitText(paper.limit),
    holderText(paper, labels),
    gateText(paper),
    basis(paper.source),
  ])
  return [
    ...(places.length > 0 ? ['卷宗编目规则：', table(['材料', '卷别', '部分', '次序', '依据'], places)] : []),
    ...(contributions.length > 0
      ? [
          '各室成果入卷（只收目录和出处，不复制文件）：',
          table(
            ['事项', '材料', '题名', '依据'],
            contributions.map((each) => contributionRow(each, labels)),
          ),
        ]
      : []),
    ...(expected.length > 0
      ? ['应有材料：', table(['材料', '情形', '期限', '责任人', '办结要求', '依据'], expected)]
      : []),
    ...(dossierAccess.length > 0
      ? [
          '电子卷宗调阅权限：',
          table(
            ['人员', '范围', '卷别', '部分', '依据'],
            dossierAccess.map((one) => accessRow(one, labels)),
          ),
        ]
      : []),
    ...(reviewItems.length > 0
      ? [
          '卷宗评查项目：',
          table(
            ['项目', '分值', '整改责任人', '依据'],
            reviewItems.map((one) => [
              one.label['zh-CN'],
              String(one.points),
              holderText(one, labels),
              basis(one.source),
            ]),
          ),
        ]
      : []),
  ].join('\n\n')
}

function contributionRow({ on, kind, title, source }: DossierContribution, labels: Labels): string[] {
  return [labelled(labels, 'event', on.event), labelled(labels, 'material', kind), title, basis(source)]
}

function ruleText({ kind, node, affair }: CataloguingRule, labels: Labels): string {
  return [
    ...(kind === undefined ? [] : [labelled(labels, 'material', kind)]),
    ...(node === undefined ? [] : [`节点：${labelled(labels, 'node', node)}`]),
    ...(affair === undefined ? [] : [`事务：${labelled(labels, 'affair', affair)}`]),
  ].join('；')
}

function afterText({ after }: ExpectedPaper, labels: Labels): string {
  if ('case' in after) return after.case === 'filed' ? '立案后' : '结案后'
  if ('measure' in after) return `强制措施“${labelled(labels, 'measure', after.measure)}”执行后`
  if ('control' in after) return `${labelled(labels, 'control', after.control)}办理后`
  return 'node' in after
    ? `节点“${labelled(labels, 'node', after.node)}”办结后`
    : `事务“${labelled(labels, 'affair', after.affair)}”报告后`
}

function gateText({ gate, after }: ExpectedPaper): string {
  if (!gate) return '—'
  if ('control' in after) return '未移送不得登记送达'
  return 'measure' in after ? '未移送不得登记执行' : '未移送不得确认办结'
}

function holderText({ holder }: Pick<ExpectedPaper, 'holder'>, labels: Labels): string {
  if (holder?.kind === 'unit') return labelled(labels, 'unit', holder.unitKind)
  if (holder?.kind === 'role') return labelled(labels, 'role', holder.role)
  return holder ? '承办人' : '经办人'
}

function accessRow({ who, scope, volumes, sections, source }: DossierAccess, labels: Labels): string[] {
  const names = { main: '正卷', side: '副卷' } as const
  const person =
    'role' in who
      ? labelled(labels, 'role', who.role)
      : 'unitKind' in who
        ? labelled(labels, 'unit', who.unitKind)
        : who.anyone === 'party'
          ? '当事人'
          : '本院人员'
  return [
    person,
    scope === 'court' ? '全部案件' : '本人或者本部门办理的案件',
    volumes?.map((volume) => names[volume]).join('、') ?? '全部',
    sections?.map((section) => labelled(labels, 'section', section)).join('、') ?? '全部',
    basis(source),
  ]
}

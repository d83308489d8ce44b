import type { Profile } from '../kernel/profile'
import { labelsOf } from './labels'
import { affairsText } from './print-affairs'
import { approvalsText } from './print-approvals'
import { centresText } from './print-centres'
import { denialText } from './print-denials'
import { documentsText, extractorsText } from './print-documents'
import { flagsText } from './print-flags'
import { guidelineText } from './print-guideline'
import { indicatorsText } from './print-indicators'
import { dossierText } from './print-papers'
import { pushesText } from './print-pushes'
import { recognitionText } from './print-recognition'
import {
  itemsText,
  nodesText,
  ownedText,
  parametersText,
  remarksText,
  stagesText,
  supervisionText,
  teamsText,
  triageText,
} from './print-sections'
import { basis, type Labels, labelled, table, titleOf } from './print-words'

/**
 * The profile as a Chinese document in Markdown that a court can check, sign and file. It holds everything that the
 * profile says; what is a parameter or still to be compared with its text is marked.
 *
 * @example printProfile(cityPlan, engine.words('zh-CN').labels)
 */
export function printProfile(profile: Profile, words: Labels): string {
  const labels = { ...words, ...labelsOf(profile, 'zh-CN') }
  const units = profile.unitKinds.map((kind) => `- ${labelled(labels, 'unit', kind)}`)
  const sections: readonly (readonly [title: string, text: string])[] = [
    [
      '一、机构与团队',
      [unitsNeeded(units), centresText(profile, labels), teamsText(profile, labels)].join('\n\n'),
    ],
    ['二、分流', triageText(profile, labels)],
    ['三、流程段与期限', stagesText(profile, labels)],
    ['四、节点表', papersText(profile, labels)],
    ['五、事务', [affairsText(profile, labels), ...flagsText(profile, labels)].join('\n\n')],
    ['六、职责', ownedText(profile, 'duties', labels)],
    ['七、服务', servicesText(profile, labels)],
    ['八、监管', `${supervisionText(profile, labels)}\n\n${recognitionText(profile, labels)}`],
    ['九、参数', settingsText(profile, labels)],
    ['十、提示', remarksText(profile, labels)],
    ['十一、签署', table(['岗位', '签名', '日期'], SIGNERS)],
  ]
  const head = table(
    ['项目', '内容'],
    [
      ['名称', titleOf(profile, labels)],
      ['编号', profile.id],
      ['版本', profile.version],
      ['生效日期', profile.effectiveFrom],
      ['依据', basis(profile.source)],
    ],
  )
  const body = sections.map(([title, text]) => `## ${title}\n\n${text}`)
  return `${[`# 执行办案模式：${titleOf(profile, labels)}`, head, ...body].join('\n\n')}\n`
}

/** The table of nodes, the form documents, and what the dossier has to hold. */
function papersText(profile: Profile, labels: Labels): string {
  const forms = profile.documents && `格式文书：\n\n${documentsText(profile, labels)}`
  const parts = [nodesText(profile, labels), forms, extractorsText(profile, labels)]
  return [...parts, dossierText(profile, labels)].filter(Boolean).join('\n\n')
}

/** Approvals, the loaded guideline on controls, what the parties are told of, indicators, and every setting. */
function settingsText(profile: Profile, labels: Labels): string {
  const lists = [
    ...approvalsText(profile, labels),
    ...guidelineText(profile, labels),
    ...denialText(profile, labels),
    ...pushesText(profile, labels),
    ...indicatorsText(profile, labels),
  ]
  return [...lists, parametersText(profile, labels)].join('\n\n')
}

function unitsNeeded(units: readonly string[]): string {
  return `下列职能须有机构承担；一个机构可以承担几项职能。\n\n${units.join('\n')}`
}

/** Services and, where there is a service centre, its items. */
function servicesText(profile: Profile, labels: Labels): string {
  const services = ownedText(profile, 'services', labels)
  return profile.serviceItems ? `${services}\n\n${itemsText(profile, labels)}` : services
}

const SIGNERS = ['院长', '分管副院长', '执行局长', '经办人'].map((post) => [post, '', ''])

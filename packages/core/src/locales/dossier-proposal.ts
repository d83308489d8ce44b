import type { WordsByLocale } from './words'

/** Words of what a machine proposes for the catalogue: 机器编目建议. */
export const dossierProposalWords: WordsByLocale = {
  'zh-CN': {
    labels: {
      'event.dossier.MaterialRecognised': '材料种类已认定',
      'command.dossier.propose-entry': '登记机器编目建议',
      'command.dossier.accept-entry': '采用建议',
      'command.dossier.correct-entry': '更正建议',
      'command.dossier.refuse-entry': '不采用建议',
      'query.dossier.proposals': '机器编目建议',
      'query.dossier.machine-record': '机器编目准确情况',
      'query.dossier.kinds': '材料种类',
      'event.dossier.EntryProposed': '机器提出编目建议',
      'event.dossier.EntryAccepted': '编目建议已采用',
      'event.dossier.EntryCorrected': '编目建议已更正',
      'event.dossier.EntryRefused': '编目建议未采用',
      'decision.proposed': '待核对',
      'decision.accepted': '已采用',
      'decision.corrected': '已更正',
      'decision.refused': '未采用',
      'decision.overtaken': '已失效',
    },
    refusals: {
      'dossier.proposal-not-found': {
        what: '本案没有这条编目建议（{proposalId}）。',
        why: '办理须指明是哪一条建议。',
        todo: '请刷新建议清单后重新选择。',
      },
      'dossier.proposal-open': {
        what: '这条编目建议已经处理过（{decision}）。',
        why: '每条建议由一人核对决定，只决定一次。',
        todo: '请刷新建议清单；目录仍有误的，请改归目录并写明理由。',
      },
      'dossier.proposal-of-a-scan': {
        what: '这份材料还没有扫描件，不能提出编目建议。',
        why: '材料集中扫描后再智能编目；没有扫描件就无从核对。',
        todo: '请先接收、扫描材料。',
      },
      'dossier.proposal-fits-paper': {
        what: '建议中的页码或日期与材料不符（第{page}页，{datedOn}）。',
        why: '材料没有这一页，或者日期晚于今天，说明识别有误。',
        todo: '请检查识别程序后重新识别，或者由人工编目。',
      },
      'dossier.proposal-has-place': {
        what: '目录规则不认识“{kind}”，不知道归入哪一部分。',
        why: '每份材料在目录中都须有位置。',
        todo: '请用“更正建议”写明归入正卷或者副卷的哪一部分。',
      },
    },
  },
  en: {
    labels: {
      'event.dossier.MaterialRecognised': 'Kind of material recognised',
      'command.dossier.propose-entry': 'Take down what a machine proposes',
      'command.dossier.accept-entry': 'Accept proposal',
      'command.dossier.correct-entry': 'Correct proposal',
      'command.dossier.refuse-entry': 'Refuse proposal',
      'query.dossier.proposals': 'Proposals of machines',
      'query.dossier.machine-record': 'How often the machines were right',
      'query.dossier.kinds': 'Kinds of paper',
      'event.dossier.EntryProposed': 'A machine proposed a catalogue entry',
      'event.dossier.EntryAccepted': 'Proposed entry accepted',
      'event.dossier.EntryCorrected': 'Proposed entry corrected',
      'event.dossier.EntryRefused': 'Proposed entry refused',
      'decision.proposed': 'to be compared',
      'decision.accepted': 'accepted',
      'decision.corrected': 'corrected',
      'decision.refused': 'refused',
      'decision.overtaken': 'overtaken',
    },
    refusals: {
      'dossier.proposal-not-found': {
        what: 'This case has no such proposal ({proposalId}).',
        why: 'An act names the proposal it is about.',
        todo: 'Reload the proposals and choose again.',
      },
      'dossier.proposal-open': {
        what: 'This proposal has been decided already ({decision}).',
        why: 'A proposal is decided once, by one person.',
        todo: 'Reload the proposals; where the catalogue is still wrong, file the paper somewhere else with the reason.',
      },
      'dossier.proposal-of-a-scan': {
        what: 'This paper has no scan yet; nothing can be proposed for it.',
        why: 'Papers are scanned, then catalogued; without a scan nobody could compare.',
        todo: 'Receive and scan the paper first.',
      },
      'dossier.proposal-fits-paper': {
        what: 'Page or date of the proposal do not fit the paper (page {page}, {datedOn}).',
        why: 'The paper has no such page, or the day has not come: it was misread.',
        todo: 'Check the reader and read again, or catalogue by hand.',
      },
      'dossier.proposal-has-place': {
        what: 'The rules do not know "{kind}" and name no place for it.',
        why: 'Every paper has its place in the catalogue.',
        todo: 'Correct the proposal and say in which volume and part it belongs.',
      },
    },
  },
}

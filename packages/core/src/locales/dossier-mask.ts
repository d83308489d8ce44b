import type { RefusalWords, WordsByLocale } from './words'

const words = (what: string, why: string, todo: string): RefusalWords => ({ what, why, todo })

/** Words of masked copies (遮盖副本). */
export const dossierMaskWords: WordsByLocale = {
  'zh-CN': {
    labels: {
      'command.dossier.file-masked-copy': '制作遮盖副本',
      'command.dossier.approve-copy': '同意对外提供',
      'command.dossier.refuse-copy': '不同意对外提供',
      'command.dossier.hand-out-copy': '对外提供副本',
      'query.dossier.masked-copies': '遮盖副本',
      'event.dossier.CopyMasked': '遮盖副本已制作',
      'event.dossier.CopyApproved': '遮盖副本已审核同意',
      'event.dossier.CopyRefused': '遮盖副本未获同意',
      'event.dossier.CopyHandedOut': '副本已对外提供',
      'state.copy.made': '待他人审核',
      'state.copy.approved': '可以提供',
      'state.copy.refused': '未获同意',
      'copy-purpose.party': '给当事人',
      'copy-purpose.lawyer': '给代理律师',
      'copy-purpose.publication': '公开发布',
      'cover.name': '姓名、名称',
      'cover.id-number': '证件号码',
      'cover.phone': '电话',
      'cover.account': '银行账号',
      'cover.address': '住址',
      'cover.drawn': '手工遮盖',
      'material.masked-copy': '遮盖副本',
    },
    refusals: {
      'dossier.copy-of-original': words(
        '不能从这份材料（{materialId}）制作遮盖副本。',
        '遮盖副本只从本案卷宗中登记的原文件制作，不从另一份副本制作；文件与登记的哈希要一致。',
        '请刷新目录，打开原材料后重新制作。',
      ),
      'dossier.copier-reads-original': words(
        '您没有查阅这份原材料的权限，不能制作、审核或者提供它的副本。',
        '副本由能够查阅原件的人员办理。',
        '请交由承办人或者有查阅权限的人员办理。',
      ),
      'dossier.copy-is-another-file': words(
        '这个文件已经在卷宗里，不能当作遮盖副本。',
        '遮盖副本是另外制作的文件，被遮盖的内容不在其中；原件不经这里对外提供。',
        '请在阅览界面遮盖后重新生成副本。',
      ),
      'dossier.covers-on-pages': words(
        '遮盖位置在第 {page} 页，但副本只有 {pages} 页。',
        '每一处遮盖都要落在副本的页面上。',
        '请重新生成副本。',
      ),
      'dossier.copy-known': words(
        '本案没有这份遮盖副本（{copyId}）。',
        '审核和提供都针对本案的一份副本。',
        '请刷新后重新选择。',
      ),
      'dossier.copy-decided-once': words(
        '这份副本已经审核过（{state}）。',
        '一份副本只审核一次；未获同意的，另做一份。',
        '请刷新查看结果，需要时重新制作。',
      ),
      'dossier.second-person-approves': words(
        '自己制作的副本，不能由自己审核。',
        '对外提供前由另一人核对，看有没有该遮盖而没有遮盖的内容。',
        '请由承办人、部门负责人或者执行局长等另一人审核。',
      ),
      'dossier.copy-approved-as-seen': words(
        '审核时看到的文件与现在的副本不一致。',
        '同意只对看过的那一份文件有效。',
        '请重新打开副本核对后再审核。',
      ),
      'dossier.copy-approved-first': words(
        '这份副本还没有经另一人审核同意，不能对外提供。',
        '离开法院的副本要先由第二个人核对。',
        '请先送请审核；未获同意的，按意见重新制作。',
      ),
    },
  },
  en: {
    labels: {
      'command.dossier.file-masked-copy': 'Make a masked copy',
      'command.dossier.approve-copy': 'Approve for handing out',
      'command.dossier.refuse-copy': 'Do not approve',
      'command.dossier.hand-out-copy': 'Hand out a copy',
      'query.dossier.masked-copies': 'Masked copies',
      'event.dossier.CopyMasked': 'Masked copy made',
      'event.dossier.CopyApproved': 'Masked copy approved',
      'event.dossier.CopyRefused': 'Masked copy not approved',
      'event.dossier.CopyHandedOut': 'Copy handed out',
      'state.copy.made': 'Waits for a second person',
      'state.copy.approved': 'May be handed out',
      'state.copy.refused': 'Not approved',
      'copy-purpose.party': 'For a party',
      'copy-purpose.lawyer': 'For a lawyer',
      'copy-purpose.publication': 'For publication',
      'cover.name': 'Name',
      'cover.id-number': 'Identity number',
      'cover.phone': 'Telephone',
      'cover.account': 'Bank account',
      'cover.address': 'Address',
      'cover.drawn': 'Drawn by hand',
      'material.masked-copy': 'Masked copy',
    },
    refusals: {
      'dossier.copy-of-original': words(
        'No masked copy can be made of this paper ({materialId}).',
        'A copy is made of a file that is registered in this dossier, with its registered hash, never of another copy.',
        'Reload the catalogue, open the original and make the copy again.',
      ),
      'dossier.copier-reads-original': words(
        'You may not read this original, and so make, approve or hand out no copy of it.',
        'Copies are the business of those who may read the original.',
        'Let the undertaker or somebody who may read it do so.',
      ),
      'dossier.copy-is-another-file': words(
        'This file lies in the dossier already and is no masked copy.',
        'A masked copy is a file of its own in which the covered content is gone; the original is not handed out here.',
        'Cover what has to be covered in the viewer and make the copy there.',
      ),
      'dossier.covers-on-pages': words(
        'A place is covered on page {page}, but the copy has {pages} pages.',
        'Every covered place lies on a page of the copy.',
        'Make the copy again.',
      ),
      'dossier.copy-known': words(
        'This case has no such masked copy ({copyId}).',
        'Approving and handing out are about one copy of this case.',
        'Reload and choose again.',
      ),
      'dossier.copy-decided-once': words(
        'This copy has been decided on ({state}).',
        'A copy is approved or refused once; after a refusal another one is made.',
        'Reload and look, or make another copy.',
      ),
      'dossier.second-person-approves': words(
        'Who made a copy does not approve it.',
        'Before it leaves somebody else looks whether all is covered that has to be.',
        'Let the undertaker, the head of the division or the director approve it.',
      ),
      'dossier.copy-approved-as-seen': words(
        'The file that was looked at is not the copy that is there now.',
        'An approval holds for the file that was seen.',
        'Open the copy again, compare, and approve then.',
      ),
      'dossier.copy-approved-first': words(
        'Nobody else has approved this copy; it may not be handed out.',
        'A copy that leaves the court is looked at by a second person first.',
        'Have it approved; after a refusal make another one as it says.',
      ),
    },
  },
}

import type { WordsByLocale } from './words'

/** Refusals of the room `document`: 文书. */
export const documentRuleWords: WordsByLocale = {
  'zh-CN': {
    labels: {},
    refusals: {
      'document.template-known': {
        what: '没有格式文书“{template}”。',
        why: '格式文书以本院方案列明的为准。',
        todo: '请从可以制作的文书中选择。',
      },
      'document.template-in-force': {
        what: '这一版本的格式文书自{from}起才可使用。',
        why: '文书按制作当日有效的版本制作。',
        todo: '请使用现行版本。',
      },
      'document.case-goes-on': {
        what: '案件已结案，不能再制作或者签发文书。',
        why: '已结案件不再办理执行事务。',
        todo: '如需继续执行，请先办理恢复执行。',
      },
      'document.addressee-of-case': {
        what: '受送达人不是本案当事人。',
        why: '文书只发给本案当事人或者本案登记的其他参与人。',
        todo: '请选择本案的当事人，或者先登记该参与人。',
      },
      'document.field-of-form': {
        what: '这一文书没有字段“{document-field}”。',
        why: '文书中没有的字段不会显示，填写的内容会丢失。',
        todo: '请只填写该文书列出的字段。',
      },
      'document.required-fields-known': {
        what: '《{title}》还不能制作：缺少{missing}项、有误{wrong}项（{fields}）。',
        why: '必填字段齐全、正确后才能制作，不留空白发出。',
        todo: '请补齐或者更正所列字段后再制作。',
      },
      'document.field-right': {
        what: '字段“{document-field}”的内容不正确。',
        why: '日期须为真实日期，要求履行的日期不得早于今天。',
        todo: '请核对后重新填写。',
      },
      'document.number-not-chosen': {
        what: '案号和文号不能改写。',
        why: '文号在制作时按顺序取得，不跳号、不重号。',
        todo: '如文书有误，请作废后重新制作。',
      },
      'document.numbers-left': {
        what: '文号系列“{series}”在本案已用完。',
        why: '一案同一系列最多编至之九十九。',
        todo: '请与系统管理员确定新的文号系列。',
      },
      'document.of-case': {
        what: '没有找到这份文书。',
        why: '文书只能从其所属案件办理。',
        todo: '请核对案件和文书。',
      },
      'document.state': {
        what: '文书的状态是“{state}”，不能这样办理。',
        why: '文书依次拟稿、签发、用印；作废后不再变动。',
        todo: '请刷新后按当前状态办理。',
      },
      'document.issuer-authorised': {
        what: '您无权签发《{title}》。',
        why: '文书由格式列明的人员签发；未列明的由法官、执行员签发。',
        todo: '请报有权签发的人员。',
      },
      'document.dossier-open': {
        what: '卷宗已经审核归档，不能再签发文书。',
        why: '归档审核后卷宗不再收入新的材料。',
        todo: '请先由执行局长重新启封卷宗。',
      },
      'document.issued-voided-by-issuer': {
        what: '已经签发的文书只能由有权签发的人员作废。',
        why: '签发的文书对外生效，由签发一方收回。',
        todo: '请报法官、执行员或者执行局长办理。',
      },
      'document.rendering-failed-before': {
        what: '文书文件已经生成或者正在生成，不需要重新生成。',
        why: '签发时生成的文件即为正本，不得另行生成。',
        todo: '如文书有误，请作废后重新制作。',
      },
      'document.layout-known': {
        what: '没有这一版式。',
        why: '版式须先提出。',
        todo: '请刷新后从列表中选择。',
      },
      'document.layout-waits': {
        what: '这一版式现在是“{state}”，不能再决定。',
        why: '每一版式只决定一次。',
        todo: '需要修改的，请提出新的一版。',
      },
      'document.layout-is-docx': {
        what: '上传的 docx 版式不能生成 PDF。',
        why: 'docx 版式按 docx 填写，本系统不把 docx 转成 PDF。',
        todo: '请选择 docx，或者不上传文件而用通常的 PDF 版式。',
      },
      'document.layout-decided-first': {
        what: '《{title}》已有一版等待启用。',
        why: '同一文书一次只审一版，以免看错。',
        todo: '请先启用或者不采用等待中的那一版。',
      },
      'document.layout-by-two': {
        what: '提出版式的人不能自己启用。',
        why: '版式用于发给所有当事人的文书，须由另一人看过。',
        todo: '请另一名有权人员启用。',
      },
      'document.layout-checked': {
        what: '这一版式还没有检查完。',
        why: '没有读出其中的字段之前不能启用。',
        todo: '请稍候，检查完成后再启用。',
      },
      'document.layout-in-order': {
        what: '这一版式有 {count} 处问题，不能启用。',
        why: '没有人填写的字段会一直空白。',
        todo: '请按列出的每一处改好 docx，提出新的一版。',
      },
      'document.bears-a-seal': {
        what: '这一文书不需要用印。',
        why: '是否用印由格式确定。',
        todo: '不需要办理。',
      },
      'document.rendered-before-seal': {
        what: '文书文件尚未生成，不能申请用印。',
        why: '印章加盖在生成的文件上。',
        todo: '请先处理文件生成的问题。',
      },
      'document.seal-is-asked': {
        what: '已经申请用印，正在等待结果。',
        why: '同一文书同时只有一次用印申请。',
        todo: '请等待用印结果。',
      },
      'document.certificate-fits': {
        what: '用印凭证与文书文件不一致，不予登记。',
        why: '凭证须证明的正是本文书的内容和印章。',
        todo: '请与签章服务核对后重新申请用印。',
      },
    },
  },
  en: {
    labels: {},
    refusals: {
      'document.template-known': {
        what: 'There is no form document "{template}".',
        why: "Form documents are those of the court's way of working.",
        todo: 'Choose one of the documents that can be made.',
      },
      'document.template-in-force': {
        what: 'This edition of the form is used from {from} on.',
        why: 'A document is made by the edition in force on its day.',
        todo: 'Use the present edition.',
      },
      'document.case-goes-on': {
        what: 'The case is closed: no document is made or issued.',
        why: 'A closed case takes no further acts.',
        todo: 'Resume the case first if enforcement goes on.',
      },
      'document.addressee-of-case': {
        what: 'The addressee is no party of this case.',
        why: 'A document is for somebody who takes part in its case.',
        todo: 'Choose a party of the case, or enter the person first.',
      },
      'document.field-of-form': {
        what: 'This document has no field "{document-field}".',
        why: 'What the form does not show would be lost.',
        todo: 'Fill in only the fields that the form lists.',
      },
      'document.required-fields-known': {
        what: '"{title}" cannot be made yet: {missing} fields missing, {wrong} wrong ({fields}).',
        why: 'Nothing goes out with a required field blank or wrong.',
        todo: 'Fill in or correct the fields that are named.',
      },
      'document.field-right': {
        what: 'The value of "{document-field}" cannot be right.',
        why: 'A day is a real day, and one until which something is to be done is not past.',
        todo: 'Check it and enter it again.',
      },
      'document.number-not-chosen': {
        what: 'Numbers are not rewritten.',
        why: 'The number of a document is taken in order when it is made.',
        todo: 'Void a wrong document and make another.',
      },
      'document.numbers-left': {
        what: 'The series "{series}" has no number left in this case.',
        why: 'A series ends with 之九十九.',
        todo: 'Have another series set up.',
      },
      'document.of-case': {
        what: 'There is no such document in this case.',
        why: 'A document is reached through its own case.',
        todo: 'Check case and document.',
      },
      'document.state': {
        what: 'The document is "{state}"; this cannot be done with it.',
        why: 'Documents are drafted, issued and sealed in this order; what is void stays void.',
        todo: 'Look at it again and go on from where it stands.',
      },
      'document.issuer-authorised': {
        what: 'You may not issue "{title}".',
        why: 'Those whom the form names issue it; otherwise judges and officers.',
        todo: 'Give it to somebody who may issue it.',
      },
      'document.dossier-open': {
        what: 'The dossier has been reviewed for the archive: nothing more is issued.',
        why: 'A reviewed dossier takes no new papers.',
        todo: 'Have the director open the dossier again first.',
      },
      'document.issued-voided-by-issuer': {
        what: 'What was issued is voided only by those who issue.',
        why: 'An issued document speaks for the court.',
        todo: 'Give it to a judge, an officer or the director.',
      },
      'document.rendering-failed-before': {
        what: 'The file is there or on its way; it is not made once more.',
        why: 'The file that was made is the one that was issued.',
        todo: 'Void a wrong document and make another.',
      },
      'document.layout-known': {
        what: 'There is no such layout.',
        why: 'A layout is given in first.',
        todo: 'Refresh and choose one from the list.',
      },
      'document.layout-waits': {
        what: 'This layout is "{state}" and cannot be decided again.',
        why: 'Each is decided once.',
        todo: 'Give in a new one where something is to be changed.',
      },
      'document.layout-is-docx': {
        what: 'A docx layout cannot become a PDF.',
        why: 'A docx is filled in as docx; nothing here turns it into PDF.',
        todo: 'Choose docx, or the usual PDF without a file.',
      },
      'document.layout-decided-first': {
        what: 'A layout of "{title}" waits to be decided.',
        why: 'One at a time, so that everybody looks at the same.',
        todo: 'Put the waiting one in use or refuse it first.',
      },
      'document.layout-by-two': {
        what: 'Whoever gave a layout in does not put it in use.',
        why: 'It goes out to all parties and is looked at by a second person.',
        todo: 'Ask another person who may do so.',
      },
      'document.layout-checked': {
        what: 'This layout has not been looked at yet.',
        why: 'Nothing is put in use before its fields were read.',
        todo: 'Wait until the check is there.',
      },
      'document.layout-in-order': {
        what: 'This layout has {count} faults and cannot be used.',
        why: 'A field that nobody fills would stay blank for ever.',
        todo: 'Put the docx right as listed and give in a new one.',
      },
      'document.bears-a-seal': {
        what: 'This document bears no seal.',
        why: 'The form says whether it bears one.',
        todo: 'Nothing has to be done.',
      },
      'document.rendered-before-seal': {
        what: 'The file is not made yet: no seal can be asked for.',
        why: 'A seal is put on a file.',
        todo: 'Put right first what keeps the file from being made.',
      },
      'document.seal-is-asked': {
        what: 'The seal is asked for already.',
        why: 'There is one question at a time.',
        todo: 'Wait for the answer.',
      },
      'document.certificate-fits': {
        what: 'The certificate speaks of another file or seal: it is not recorded.',
        why: 'It has to prove this very content and seal.',
        todo: 'Check with the seal service and ask again.',
      },
    },
  },
}

import type { WordsByLocale } from './words'

/** Refusals about services (送达) and proposed values (回填建议). */
export const documentServiceWords: WordsByLocale = {
  'zh-CN': {
    labels: {},
    refusals: {
      'document.finished-is-served': {
        what: '文书尚未完成（{state}），不能送达。',
        why: '送达的是正本：文件已生成，需要用印的已经用印。',
        todo: '请先完成签发和用印。',
      },
      'document.service-in-order': {
        what: '日期{on}不正确。',
        why: '送达不早于签发和发出，也不晚于今天。',
        todo: '请核对日期。',
      },
      'document.addressee-known': {
        what: '没有写明受送达人。',
        why: '每一份送达都有受送达人。',
        todo: '请选择当事人或者填写受送达人。',
      },
      'document.one-service-at-a-time': {
        what: '同一文书对同一受送达人正在送达中。',
        why: '再次送达须先登记上一次的结果。',
        todo: '请先登记送达结果。',
      },
      'document.service-of-case': {
        what: '没有找到这次送达。',
        why: '送达只能从其所属案件办理。',
        todo: '请核对案件。',
      },
      'document.service-told-once': {
        what: '这次送达的结果已经登记。',
        why: '已登记的结果不能改写。',
        todo: '如需再次送达，请重新发出。',
      },
      'document.proof-in-dossier': {
        what: '送达凭证不在本案卷宗中。',
        why: '送达回证等凭证应当入卷。',
        todo: '请先将凭证入卷，或者只填写凭证说明。',
      },
      'document.announcement-runs-out': {
        what: '公告送达于{on}期满，不能提前登记为已送达。',
        why: '自发出公告之日起经过三十日，即视为送达。',
        todo: '期满后由系统自动登记。',
      },
      'document.material-of-case': {
        what: '材料不在本案卷宗中。',
        why: '回填只取自本案的材料。',
        todo: '请核对材料。',
      },
      'document.proposal-of-case': {
        what: '没有找到这条回填建议。',
        why: '建议只能从其所属案件办理。',
        todo: '请核对案件。',
      },
      'document.proposal-decided-once': {
        what: '这条回填建议已经处理。',
        why: '已作的决定不能改写。',
        todo: '不需要再办理。',
      },
      'document.value-of-somebody': {
        what: '请选择这是哪一名当事人的信息。',
        why: '采用时须明确属于谁。',
        todo: '请选择当事人后采用。',
      },
    },
  },
  en: {
    labels: {},
    refusals: {
      'document.finished-is-served': {
        what: 'The document is not finished ({state}): it cannot be served.',
        why: 'What is served is the finished file, with its seal.',
        todo: 'Have it issued and sealed first.',
      },
      'document.service-in-order': {
        what: 'The day {on} cannot be right.',
        why: 'A service is not before the issue or the sending, and not in the future.',
        todo: 'Check the day.',
      },
      'document.addressee-known': {
        what: 'Nobody is named whom it goes to.',
        why: 'Every service has its addressee.',
        todo: 'Choose a party, or name the addressee.',
      },
      'document.one-service-at-a-time': {
        what: 'The document is on its way to this addressee already.',
        why: 'A further attempt follows the result of the one before.',
        todo: 'Record that result first.',
      },
      'document.service-of-case': {
        what: 'There is no such service in this case.',
        why: 'A service is reached through its own case.',
        todo: 'Check the case.',
      },
      'document.service-told-once': {
        what: 'The result of this service is recorded.',
        why: 'A recorded result is not replaced.',
        todo: 'Send it again if another service is needed.',
      },
      'document.proof-in-dossier': {
        what: 'The proof is not in the dossier of this case.',
        why: 'The receipt of a service belongs in the dossier.',
        todo: 'File it first, or describe it in words.',
      },
      'document.announcement-runs-out': {
        what: 'The announcement runs until {on}: it is not served before.',
        why: 'It counts as served thirty days after the announcement.',
        todo: 'It is recorded by itself when the time is over.',
      },
      'document.material-of-case': {
        what: 'The material is not in the dossier of this case.',
        why: 'Values are read from papers of the case itself.',
        todo: 'Check the material.',
      },
      'document.proposal-of-case': {
        what: 'There is no such proposal in this case.',
        why: 'A proposal is reached through its own case.',
        todo: 'Check the case.',
      },
      'document.proposal-decided-once': {
        what: 'This proposal is decided already.',
        why: 'A decision is not replaced.',
        todo: 'Nothing has to be done.',
      },
      'document.value-of-somebody': {
        what: 'It has to be said whose value this is.',
        why: 'Whoever takes a value over says whose it is.',
        todo: 'Choose the party and take it over.',
      },
    },
  },
}

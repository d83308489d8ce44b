import type { RefusalWords, WordsByLocale } from './words'

const words = (what: string, why: string, todo: string): RefusalWords => ({ what, why, todo })

/** Words of the room `recording`: 执法音视频. */
export const recordingWords: WordsByLocale = {
  'zh-CN': {
    labels: {
      'module.recording': '执法音视频',
      'command.recording.deliver': '设备送达音视频',
      'command.recording.keep': '留存执法音视频',
      'command.recording.link': '关联执法音视频',
      'command.recording.review': '核查执法音视频',
      'command.recording.check': '检查音视频期限',
      'query.recording.list': '执法音视频',
      'query.recording.get': '一条执法音视频',
      'query.recording.find-links': '查找音视频所属案件和人员',
      'event.recording.Kept': '执法音视频已留存',
      'event.recording.Linked': '执法音视频已关联',
      'event.recording.Reviewed': '执法音视频已核查',
      'event.recording.Overdue': '执法音视频逾期未处理',
      'event.recording.CameToCase': '执法音视频归入本案',
      'event.recording.LeftCase': '执法音视频移出本案',
      'event.recording.UnreviewedInCase': '本案执法音视频逾期未处理',
      'state.recording.unlinked': '待关联',
      'state.recording.linked': '已关联',
      'state.recording.waiting': '待核查',
      'state.recording.sound': '核查无误',
      'state.recording.faulty': '有问题',
      'recording-link.officer': '执法人员',
      'recording-link.case': '案件',
      'recording-link.node': '流程节点',
    },
    refusals: {
      'recording.hash-matches': words(
        '设备“{device}”的文件 {serial} 与设备报送的校验值（{said}）不一致。',
        '文件在传送中已损坏或者被改动，不能作为执法音视频留存。',
        '请从设备重新传送；仍不一致的，封存设备并报告。',
      ),
      'recording.serial-once': words(
        '设备“{device}”的编号 {serial} 已经留存过另一份文件。',
        '设备的一个编号只对应一条音视频。',
        '请核对设备编号和文件。',
      ),
      'recording.own-capture': words(
        '这条采集是另一名人员留在本机的，不能以您的名义上传。',
        '谁采集的由谁上传，不混用账号。',
        '请由采集人登录后上传。',
      ),
      'recording.known': words(
        '没有这条执法音视频（{recordingId}）。',
        '只处理已经留存的音视频。',
        '请刷新后重新选择。',
      ),
      'recording.case-is-named': words(
        '没有写明音视频从哪个案件移到哪个案件。',
        '移出和移入的案件都要留痕。',
        '请选择本院案件，并写明原来所在的案件。',
      ),
      'recording.link-known': words(
        '所选的{which}不存在，或者不属于该案件。',
        '音视频只关联到本院在岗人员和同一案件的节点、标的物、事务。',
        '请刷新后重新选择。',
      ),
      'recording.reviewed-stays': words(
        '音视频已经核查，当前为“{state}”。',
        '核查以后不再改动，也不重复核查。',
        '确有错误的，由专项监管员提出监管意见。',
      ),
      'recording.linked-before-review': words(
        '音视频还没有关联完整，缺少：{links}。',
        '不知道是谁、哪个案件、哪个节点，无从核查。',
        '请先关联。',
      ),
      'recording.officer-reviews-not': words(
        '您是这条音视频的执法人员，不能自己核查。',
        '监管与办案分离，每条音视频由其他人员核查。',
        '请由专项监管员、团队负责人或者执行局长核查。',
      ),
      'recording.links-are-there': words(
        '音视频已留存，但缺少：{links}。已提示 {holderId} 关联。',
        '每条执法音视频应当对应执法人员、案件和流程节点。',
        '请在“待关联”中补全，并写明理由。',
      ),
      'recording.made-before-now': words(
        '音视频的录制时间（{startedAt}）晚于现在。',
        '录制时间来自设备，设备时钟可能不准。',
        '请核对设备时钟，并在核查时写明。',
      ),
    },
  },
  en: {
    labels: {
      'module.recording': 'Recordings of enforcement',
      'command.recording.deliver': 'A device delivers a recording',
      'command.recording.keep': 'Keep a recording',
      'command.recording.link': 'Link a recording',
      'command.recording.review': 'Review a recording',
      'command.recording.check': 'Look at the days of a recording',
      'query.recording.list': 'Recordings',
      'query.recording.get': 'One recording',
      'query.recording.find-links': 'Whom and what a recording is of',
      'event.recording.Kept': 'Recording kept',
      'event.recording.Linked': 'Recording linked',
      'event.recording.Reviewed': 'Recording reviewed',
      'event.recording.Overdue': 'Recording not seen to in time',
      'event.recording.CameToCase': 'Recording came to the case',
      'event.recording.LeftCase': 'Recording taken out of the case',
      'event.recording.UnreviewedInCase': 'A recording of the case is not seen to in time',
      'state.recording.unlinked': 'To be linked',
      'state.recording.linked': 'Linked',
      'state.recording.waiting': 'To be reviewed',
      'state.recording.sound': 'Sound',
      'state.recording.faulty': 'Faulty',
      'recording-link.officer': 'Officer',
      'recording-link.case': 'Case',
      'recording-link.node': 'Node',
    },
    refusals: {
      'recording.hash-matches': words(
        'File {serial} of the device "{device}" is not what the device says it is ({said}).',
        'It was damaged or changed on its way and is no recording of that device.',
        'Send it again; if it still differs, keep the device apart and report it.',
      ),
      'recording.serial-once': words(
        'Number {serial} of the device "{device}" has another file already.',
        'One number of a device is one recording.',
        'Check the number and the file.',
      ),
      'recording.own-capture': words(
        'Somebody else captured this on the device: it cannot be sent in your name.',
        'Who captured it sends it; accounts are not mixed up.',
        'Let that person sign in and send it.',
      ),
      'recording.known': words(
        'There is no such recording ({recordingId}).',
        'What was kept can be worked on.',
        'Reload and choose it again.',
      ),
      'recording.case-is-named': words(
        'It is not said out of which case and into which one the recording goes.',
        'Both cases record it.',
        'Choose a case of this court and name the one it was in.',
      ),
      'recording.link-known': words(
        'What was chosen ({which}) is not there or not of that case.',
        'A recording is linked to people at work here and to nodes, things and affairs of one case.',
        'Reload and choose again.',
      ),
      'recording.reviewed-stays': words(
        'The recording has been reviewed: "{state}".',
        'After its review it is neither changed nor reviewed again.',
        'If it is wrong, let a special supervisor raise it.',
      ),
      'recording.linked-before-review': words(
        'The recording lacks: {links}.',
        'Without officer, case and node nobody knows what it is to show.',
        'Link it first.',
      ),
      'recording.officer-reviews-not': words(
        'You are the officer of this recording and cannot review it.',
        'Who watches does not do the work; another person reviews each recording.',
        'Let a special supervisor, the head of a team or the director do it.',
      ),
      'recording.links-are-there': words(
        'The recording is kept but lacks: {links}. {holderId} has been told to link it.',
        'Each recording belongs to an officer, a case and a node.',
        'Complete it among those to be linked, with the reason.',
      ),
      'recording.made-before-now': words(
        'The recording is said to be made later than now ({startedAt}).',
        "The time is the device's, and its clock may be wrong.",
        'Check the clock of the device and say so at the review.',
      ),
    },
  },
}

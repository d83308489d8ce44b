import type { WordsByLocale } from './words'

/** Words of the room `task` on services and video meetings. */
export const taskServiceWords: WordsByLocale = {
  'zh-CN': {
    labels: {
      'command.task.book-meeting': '预约视频会商',
      'command.task.hold-meeting': '记录会商结果',
      'command.task.cancel-meeting': '取消视频会商',
      'query.task.meetings': '视频会商',
      'event.task.MeetingBooked': '视频会商已预约',
      'event.task.MeetingHeld': '视频会商已举行',
      'event.task.MeetingCancelled': '视频会商已取消',
      'state.task.booked': '已预约',
      'state.task.held': '已举行',
      'state.task.cancelled': '已取消',
      'meeting-kind.conference': '案件会商',
      'meeting-kind.hearing': '听证',
      'meeting-kind.talk': '谈话',
      'meeting-kind.command': '指挥协调',
    },
    refusals: {
      'task.node-of-case': {
        what: '本案没有这个流程节点（{nodeId}）。',
        why: '归入节点的内容须属于同一案件。',
        todo: '请刷新后重新选择本案的节点。',
      },
      'task.asked-before': {
        what: '请求日期{date}晚于今天。',
        why: '服务先有请求，后有答复。',
        todo: '请核对请求日期。',
      },
      'task.invited-known': {
        what: '被邀请人“{personId}”既不是本院在岗人员，也不是本案当事人。',
        why: '视频会商邀请本院人员和本案当事人参加。',
        todo: '请选择本院人员或者本案当事人；尚未录入的，先录入。',
      },
      'task.meeting-booked': {
        what: '会商当前状态为“{state}”，不能进行这一步。',
        why: '一次预约只能举行或者取消一次。',
        todo: '请刷新；需要再次会商的，重新预约。',
      },
    },
  },
  en: {
    labels: {
      'command.task.book-meeting': 'Book a video meeting',
      'command.task.hold-meeting': 'Record the outcome of a meeting',
      'command.task.cancel-meeting': 'Call a meeting off',
      'query.task.meetings': 'Video meetings',
      'event.task.MeetingBooked': 'Meeting booked',
      'event.task.MeetingHeld': 'Meeting held',
      'event.task.MeetingCancelled': 'Meeting called off',
      'state.task.booked': 'Booked',
      'state.task.held': 'Held',
      'state.task.cancelled': 'Called off',
      'meeting-kind.conference': 'Conference on a case',
      'meeting-kind.hearing': 'Hearing',
      'meeting-kind.talk': 'Talk',
      'meeting-kind.command': 'Command and coordination',
    },
    refusals: {
      'task.node-of-case': {
        what: 'This case has no such node ({nodeId}).',
        why: 'What belongs to a node belongs to the case of that node.',
        todo: 'Reload and choose a node of this case.',
      },
      'task.asked-before': {
        what: 'The day of the request, {date}, is after today.',
        why: 'A service is asked for before it is given.',
        todo: 'Check the day of the request.',
      },
      'task.invited-known': {
        what: '"{personId}" is neither at work here nor a party of the case.',
        why: 'People of the court and parties of the case are invited.',
        todo: 'Choose one of them, or enter the party first.',
      },
      'task.meeting-booked': {
        what: 'The meeting is in state "{state}"; this step is not possible.',
        why: 'A booking is held or called off once.',
        todo: 'Reload; book another meeting if one is needed.',
      },
    },
  },
}

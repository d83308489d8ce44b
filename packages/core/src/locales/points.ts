import type { WordsByLocale } from './words'

/** Words of the room `points`: 积分·前减后加. */
export const pointsWords: WordsByLocale = {
  'zh-CN': {
    labels: {
      'module.points': '积分·前减后加',
      'command.points.transfer': '期满流转积分',
      'query.points.board': '积分榜',
      'event.points.Transferred': '积分已前减后加',
      'points-side.before': '前减',
      'points-side.after': '后加',
    },
    refusals: {
      'points.stay-has-expired': {
        what: '案件不是期满流转，不能扣减、加分。',
        why: '未按规定时限完成规定工作而期满流转下一流程的，才按“前减后加”扣减并加至下一流程；本次流出方式为“{exit}”。',
        todo: '请核对案件的流转路径。',
      },
    },
  },
  en: {
    labels: {
      'module.points': 'Points: minus before, plus after',
      'command.points.transfer': 'Points of an expiry',
      'query.points.board': 'Board of points',
      'event.points.Transferred': 'Points moved from before to after',
      'points-side.before': 'Minus before',
      'points-side.after': 'Plus after',
    },
    refusals: {
      'points.stay-has-expired': {
        what: 'The case did not move on by expiry; no points move.',
        why: 'Points go from a stage to the next one when its time runs out with the work undone; the way out was "{exit}".',
        todo: 'Check the path of the case.',
      },
    },
  },
}

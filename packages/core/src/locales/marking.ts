import type { RefusalWords, WordsByLocale } from './words'

const words = (what: string, why: string, todo: string): RefusalWords => ({ what, why, todo })

/** Words of the room `marking`: 书签与批注. */
export const markingWords: WordsByLocale = {
  'zh-CN': {
    labels: {
      'module.marking': '书签与批注',
      'command.marking.bookmark': '添加书签',
      'command.marking.annotate': '添加批注',
      'command.marking.strike': '划去书签或批注',
      'query.marking.of-case': '卷宗材料上的书签与批注',
      'event.marking.Marked': '已添加书签或批注',
      'event.marking.Struck': '已划去书签或批注',
    },
    refusals: {
      'marking.colleagues-only': words(
        '您不在本案办案人员之列，不能添加书签或批注。',
        '批注只供本案承办人、所在团队、在手人员以及负责监管的人员使用。',
        '需要参与本案的，请由承办人发出指令或请求。',
      ),
      'marking.material-known': words(
        '本案卷宗中没有这份材料（{materialId}）。',
        '书签和批注只加在本案卷宗的材料上。',
        '请刷新目录后重新选择。',
      ),
      'marking.mark-known': words(
        '没有这条书签或批注，或者已经划去（{markId}）。',
        '已经划去的不再改动。',
        '请刷新后查看。',
      ),
      'marking.own-mark': words(
        '这条书签或批注（{markId}）是其他人员写的。',
        '只有本人可以更正或划去自己所写的内容。',
        '有不同意见的，请另写一条批注。',
      ),
    },
  },
  en: {
    labels: {
      'module.marking': 'Bookmarks and annotations',
      'command.marking.bookmark': 'Add a bookmark',
      'command.marking.annotate': 'Add an annotation',
      'command.marking.strike': 'Strike out a bookmark or annotation',
      'query.marking.of-case': 'Bookmarks and annotations of a dossier',
      'event.marking.Marked': 'Bookmark or annotation added',
      'event.marking.Struck': 'Bookmark or annotation struck out',
    },
    refusals: {
      'marking.colleagues-only': words(
        'You are not among the people at work on this case.',
        'Notes are for the undertaker, the team, who holds work in the case, and who leads or supervises.',
        'If you are to take part, let the undertaker instruct or request you.',
      ),
      'marking.material-known': words(
        'This dossier has no such paper ({materialId}).',
        'Notes are made on papers of this dossier.',
        'Reload the catalogue and choose again.',
      ),
      'marking.mark-known': words(
        'There is no such note, or it was struck out ({markId}).',
        'What was struck out is not changed any more.',
        'Reload and look again.',
      ),
      'marking.own-mark': words(
        'Somebody else wrote this note ({markId}).',
        'Only its author corrects it or strikes it out.',
        'Write a note of your own if you see it differently.',
      ),
    },
  },
}

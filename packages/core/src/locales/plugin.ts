import { pluginErrorsEn, pluginErrorsZh } from './plugin-errors'
import type { WordsByLocale } from './words'

/** Words of what stands between the engine and its plugins. */
export const pluginWords: WordsByLocale = {
  'zh-CN': {
    labels: {
      'problem.threw': '出错中断',
      'problem.promise': '没有当场作答',
      'problem.loop': '没有尽头',
      'problem.call-refused': '被规则拦截',
      'problem.changed-given': '改动了只供查看的内容',
      'problem.prototype': '改动了程序共用的内容',
      'problem.personal-data': '要把个人信息写进公开处',
      'problem.answer': '给出的内容不能保存',
      'problem.verdict': '给出了没有声明的结论',
      'problem.event-not-declared': '用到了没有声明的事件',
      'problem.command-not-declared': '用到了没有声明的操作',
      'problem.table-not-declared': '用到了没有声明的数据表',
      'problem.stream-forbidden': '要记在不属于它的地方',
    },
    refusals: {
      'plugin.rule-answers': {
        what: '插件“{plugin}”的规则“{part}”没能作出判断（{problem}），本次未办理。',
        why: '能够拦截办理的规则没有结论时，不能当作允许。',
        todo: '请通知系统管理员修复或者停用这个插件，然后重新办理。',
      },
      'plugin.completed': {
        what: '已办理；插件“{plugin}”的“{part}”没有完成（{problem}）。',
        why: '插件附带的事项没有完成，不影响法院的办理。',
        todo: '请通知系统管理员；需要的，由人补办。',
      },
    },
    errors: pluginErrorsZh,
  },
  en: {
    labels: {
      'problem.threw': 'it broke off with an error',
      'problem.promise': 'it did not answer at once',
      'problem.loop': 'it had no end',
      'problem.call-refused': 'a rule refused it',
      'problem.changed-given': 'it changed what it was only shown',
      'problem.prototype': 'it changed what the whole program shares',
      'problem.personal-data': 'it put personal data where everybody reads',
      'problem.answer': 'its answer cannot be stored',
      'problem.verdict': 'its verdict was not declared',
      'problem.event-not-declared': 'it used an event that was not declared',
      'problem.command-not-declared': 'it used a command that was not declared',
      'problem.table-not-declared': 'it used a table that was not declared',
      'problem.stream-forbidden': 'it recorded where nothing is its own',
    },
    refusals: {
      'plugin.rule-answers': {
        what: 'The rule “{part}” of plugin “{plugin}” could not answer ({problem}); nothing was done.',
        why: 'A rule that may stop an act and has no answer does not count as permission.',
        todo: 'Have the administrator mend the plugin or take it out, then do it again.',
      },
      'plugin.completed': {
        what: 'Done; “{part}” of plugin “{plugin}” was not completed ({problem}).',
        why: 'What a plugin adds may fail; the act of the court does not depend on it.',
        todo: 'Tell the administrator; what is needed is done by a person.',
      },
    },
    errors: pluginErrorsEn,
  },
}

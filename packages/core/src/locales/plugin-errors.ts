import type { ErrorWords } from './words'

type Errors = Readonly<Record<string, ErrorWords>>

const REFUSED = '插件“{plugin}”没有装上'

/** What a plugin is refused for, or failed by: for those who wrote it, and for those who have to call them. */
export const pluginErrorsZh: Errors = {
  'plugin-form': {
    what: `${REFUSED}：“{part}”缺少“{name}”。`,
    todo: '请按 docs/plugins.md 补全；规则要写明 effect 是 deny 还是 warn。',
  },
  'plugin-id': {
    what: `${REFUSED}：编号“{name}”不合要求。`,
    todo: '编号用小写字母、数字和连字符，以字母开头，不超过 40 个字符。',
  },
  'plugin-id-taken': {
    what: `${REFUSED}：编号“{name}”已经被系统或者另一个插件使用。`,
    todo: '请换一个编号，或者只装其中一个。',
  },
  'plugin-version': { what: `${REFUSED}：版本号“{name}”不合要求。`, todo: '请写成三段数字，例如 1.0.0。' },
  'plugin-api': {
    what: `${REFUSED}：它要求的插件接口是“{name}”，本系统的是 {part}。`,
    todo: '请换用适合本系统的插件版本，或者升级系统。',
  },
  'plugin-name-outside': {
    what: `${REFUSED}：“{part}”中的名称“{name}”没有以插件编号开头。`,
    todo: '插件的名称都以自己的编号开头；请改名。',
  },
  'plugin-name-taken': {
    what: `${REFUSED}：“{part}”中的“{name}”已经存在。`,
    todo: '插件不能替换已有的规则、操作、数据表、节点或者事务；请另起名称。',
  },
  'plugin-name-forbidden': {
    what: `${REFUSED}：“{part}”中用了不允许的名称“{name}”。`,
    todo: '这类名称会影响整个程序；请改名。',
  },
  'plugin-source-missing': {
    what: `${REFUSED}：“{part}”没有写明出处。`,
    todo: '请写明依据的条文或者本院规定。',
  },
  'plugin-words-missing': {
    what: `${REFUSED}：“{name}”没有文字。`,
    todo: '请在 locales 中补上中文和英文；规则要写明发生了什么、为什么、怎么办。',
  },
  'plugin-words-of-others': {
    what: `${REFUSED}：它要改写不属于它的文字“{name}”。`,
    todo: '插件只能为自己的名称写文字；请删去这一条。',
  },
  'plugin-unknown-name': {
    what: `${REFUSED}：“{part}”中的“{name}”在本系统中没有。`,
    todo: '请核对名称；可能需要先装另一个插件，或者换用适合本系统的版本。',
  },
  'plugin-event-not-declared': {
    what: '插件“{plugin}”的“{part}”用到了没有声明的事件“{name}”，未予执行。',
    todo: '别处的事件写进 capabilities.hears；自己的事件写进命令的 emits。',
  },
  'plugin-command-not-declared': {
    what: '插件“{plugin}”的“{part}”要办理没有声明的操作“{name}”，未予执行。',
    todo: '请写进 capabilities.calls 和反应的 calls。',
  },
  'plugin-table-not-declared': {
    what: '插件“{plugin}”的“{part}”要使用没有声明的数据表“{name}”，未予执行。',
    todo: '要读的写进 capabilities.reads；别处的数据表不能写，案件流水不能直接读。',
  },
  'plugin-guard-not-declared': {
    what: `${REFUSED}：规则“{part}”要拦截没有声明的操作“{name}”。`,
    todo: '请写进 capabilities.guards。',
  },
  'plugin-everything': {
    what: `${REFUSED}：“{part}”写了“{name}”，要的是全部。`,
    todo: '请逐个写明需要的事件、操作或者数据表。',
  },
  'plugin-call-forbidden': {
    what: `${REFUSED}：“{part}”中的“{name}”只能由人办理，或者不允许插件办理。`,
    todo: '案款、人员、权限、办案模式和监管由人办理；请删去，可以改为提示承办人。',
  },
  'plugin-stream-forbidden': {
    what: '插件“{plugin}”的“{part}”要记在不属于它的“{name}”上，未予执行。',
    todo: '只能记在案件上，或者以插件编号为种类的流水上。',
  },
  'plugin-personal-name': {
    what: `${REFUSED}：“{part}”中的列“{name}”与个人信息的命名规定不符。`,
    todo: '个人信息的列名以插件编号开头；公开的列不能与已有个人信息的列同名。',
  },
  'plugin-field': {
    what: `${REFUSED}：“{part}”中的“{name}”不合要求。`,
    todo: '请核对种类、选项和名称；金额以 Fen 结尾，个人信息不能用来查找。',
  },
  'plugin-threw': {
    what: '插件“{plugin}”的“{part}”出错中断，未予执行。',
    todo: '请通知插件的提供者；错误内容在服务器日志中。',
  },
  'plugin-promise': {
    what: '插件“{plugin}”的“{part}”没有当场作答，未予执行。',
    todo: '判断和反应必须当场作答；要等待外部的，请用消息（effects）。',
  },
  'plugin-loop': {
    what: '插件“{plugin}”的“{part}”引出的事项没有尽头，未予执行。',
    todo: '请检查反应之间是否互相触发。',
  },
  'plugin-call-refused': {
    what: '插件“{plugin}”的“{part}”要办理的事项被规则“{name}”拦截。',
    todo: '请核对该案的情况，必要时由人办理。',
  },
  'plugin-changed-given': {
    what: '插件“{plugin}”的“{part}”要改动交给它查看的内容，未予执行。',
    todo: '要改变案件，只能通过自己的命令和事件。',
  },
  'plugin-prototype': {
    what: '插件“{plugin}”的“{part}”改动了整个程序共用的“{name}”，已经恢复。',
    todo: '请停用这个插件，并通知其提供者。',
  },
  'plugin-personal-data': {
    what: '插件“{plugin}”的“{part}”要把个人信息写进公开的“{name}”，未予执行。',
    todo: '个人信息写进标明 personal 的列，或者不写。',
  },
  'plugin-answer': {
    what: '插件“{plugin}”的“{part}”给出的内容（{name}）不能保存，未予执行。',
    todo: '只能是普通数据，并与声明的数据表一致。',
  },
  'plugin-verdict': {
    what: '插件“{plugin}”的“{part}”给出了没有声明的结论“{name}”。',
    todo: '只能用自己声明过的规则拒绝；声明为提示（warn）的规则不能拦截。',
  },
  'plugin-kept': {
    what: '插件“{plugin}”的“{part}”在办理结束以后还在取用那一次给它的内容，未予答复。',
    todo: '每一次只用当次给的数据；要记住的写进自己的数据表。',
  },
  'plugin-late': {
    what: '插件“{plugin}”的“{part}”十秒内没有答复，不再等待。',
    todo: '请稍后重试；仍然如此的，请联系写插件的人。',
  },
  'plugin-too-much': {
    what: '插件“{plugin}”的“{part}”一次给出的内容过多，未予执行。',
    todo: '请分页给出，或者只给需要的列。',
  },
}

const NOT = 'Plugin “{plugin}” was not installed'

export const pluginErrorsEn: Errors = {
  'plugin-form': {
    what: `${NOT}: “{part}” lacks “{name}”.`,
    todo: 'Complete it as docs/plugins.md says; a rule says whether its effect is deny or warn.',
  },
  'plugin-id': {
    what: `${NOT}: the id “{name}” has the wrong form.`,
    todo: 'Lower-case letters, digits and hyphens, a letter first, at most 40 characters.',
  },
  'plugin-id-taken': {
    what: `${NOT}: the id “{name}” belongs to the system or to another plugin.`,
    todo: 'Choose another id, or install only one of the two.',
  },
  'plugin-version': {
    what: `${NOT}: the version “{name}” has the wrong form.`,
    todo: 'Three numbers, as in 1.0.0.',
  },
  'plugin-api': {
    what: `${NOT}: it asks for the plugin interface “{name}”, this system has {part}.`,
    todo: 'Use a version of the plugin that fits this system, or update the system.',
  },
  'plugin-name-outside': {
    what: `${NOT}: the name “{name}” under “{part}” does not begin with the id of the plugin.`,
    todo: 'All names of a plugin begin with its id: rename it.',
  },
  'plugin-name-taken': {
    what: `${NOT}: “{name}” under “{part}” exists already.`,
    todo: 'A plugin replaces no rule, act, table, node or affair: choose a name of its own.',
  },
  'plugin-name-forbidden': {
    what: `${NOT}: “{part}” uses the name “{name}”, which is not permitted.`,
    todo: 'Such names reach into the whole program: rename it.',
  },
  'plugin-source-missing': {
    what: `${NOT}: “{part}” has no source.`,
    todo: 'Say which article or rule of the court it rests on.',
  },
  'plugin-words-missing': {
    what: `${NOT}: there are no words for “{name}”.`,
    todo: 'Add Chinese and English to its locales; a rule says what happened, why, and what to do.',
  },
  'plugin-words-of-others': {
    what: `${NOT}: it rewrites the words “{name}”, which are not its own.`,
    todo: 'A plugin has words for its own names only: take this one out.',
  },
  'plugin-unknown-name': {
    what: `${NOT}: “{name}” under “{part}” does not exist in this system.`,
    todo: 'Check the name; another plugin may have to come first, or a version that fits this system.',
  },
  'plugin-event-not-declared': {
    what: '“{part}” of plugin “{plugin}” used the event “{name}” without having declared it, and was not carried out.',
    todo: 'Events of others go into capabilities.hears, its own into emits of the command.',
  },
  'plugin-command-not-declared': {
    what: '“{part}” of plugin “{plugin}” gave the command “{name}” without having declared it, and was not carried out.',
    todo: 'Name it in capabilities.calls and in calls of the reaction.',
  },
  'plugin-table-not-declared': {
    what: '“{part}” of plugin “{plugin}” used the table “{name}” without having declared it, and was not carried out.',
    todo: 'What is read goes into capabilities.reads; tables of others are never written, journals not read.',
  },
  'plugin-guard-not-declared': {
    what: `${NOT}: the rule “{part}” guards “{name}” without having declared it.`,
    todo: 'Name it in capabilities.guards.',
  },
  'plugin-everything': {
    what: `${NOT}: “{part}” says “{name}”, which means everything.`,
    todo: 'Name the events, commands or tables one by one.',
  },
  'plugin-call-forbidden': {
    what: `${NOT}: “{name}” under “{part}” is given by people only, or never by a plugin.`,
    todo: 'Money, people, powers, ways of working and supervision are for people: take it out, or warn the handler instead.',
  },
  'plugin-stream-forbidden': {
    what: '“{part}” of plugin “{plugin}” wanted to record under “{name}”, which is not its own, and was not carried out.',
    todo: 'It records under a case, or under a stream whose kind is the id of the plugin.',
  },
  'plugin-personal-name': {
    what: `${NOT}: the column “{name}” under “{part}” breaks the rule for names of personal data.`,
    todo: 'A personal column begins with the id of the plugin; a public one is not named like a personal one.',
  },
  'plugin-field': {
    what: `${NOT}: “{name}” under “{part}” has the wrong form.`,
    todo: 'Check kind, choices and name; money ends in Fen, and nothing personal can be searched by.',
  },
  'plugin-threw': {
    what: '“{part}” of plugin “{plugin}” broke off with an error and was not carried out.',
    todo: 'Tell who provides the plugin; the error is in the log of the server.',
  },
  'plugin-promise': {
    what: '“{part}” of plugin “{plugin}” did not answer at once and was not carried out.',
    todo: 'Decisions and reactions answer at once; what waits for the outside is a message (effects).',
  },
  'plugin-loop': {
    what: 'What “{part}” of plugin “{plugin}” set off has no end and was not carried out.',
    todo: 'Look for reactions that call each other.',
  },
  'plugin-call-refused': {
    what: 'What “{part}” of plugin “{plugin}” wanted to do was refused by the rule “{name}”.',
    todo: 'Look at the case; a person may have to do it.',
  },
  'plugin-changed-given': {
    what: '“{part}” of plugin “{plugin}” tried to change what it was only shown, and was not carried out.',
    todo: 'A case changes by commands and events of the plugin only.',
  },
  'plugin-prototype': {
    what: '“{part}” of plugin “{plugin}” changed “{name}”, which the whole program shares; it was put back.',
    todo: 'Take the plugin out and tell who provides it.',
  },
  'plugin-personal-data': {
    what: '“{part}” of plugin “{plugin}” wanted to write personal data into “{name}”, which everybody reads, and was not carried out.',
    todo: 'Personal data goes into columns marked personal, or nowhere.',
  },
  'plugin-answer': {
    what: 'What “{part}” of plugin “{plugin}” answered ({name}) cannot be stored and was not carried out.',
    todo: 'Only plain data that fits the declared tables.',
  },
  'plugin-verdict': {
    what: '“{part}” of plugin “{plugin}” gave the verdict “{name}”, which it had not declared.',
    todo: 'It refuses by rules of its own only; a rule declared as warn does not stop an act.',
  },
  'plugin-kept': {
    what: '"{part}" of plugin "{plugin}" asked for what it had been given for an act that was over, and got no answer.',
    todo: 'It uses what each call gives it, for that call; what is to be remembered goes into its own tables.',
  },
  'plugin-late': {
    what: '"{part}" of plugin "{plugin}" did not answer within ten seconds and is not waited for.',
    todo: 'Try again later; if it stays so, ask those who wrote the plugin.',
  },
  'plugin-too-much': {
    what: '"{part}" of plugin "{plugin}" answered more at once than can be handed on; nothing was done.',
    todo: 'It answers page by page, or only the columns that are needed.',
  },
}

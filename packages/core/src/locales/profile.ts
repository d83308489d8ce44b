import type { WordsByLocale } from './words'

/** Words of the room `profile`: 办案模式. */
export const profileRoomWords: WordsByLocale = {
  'zh-CN': {
    labels: {
      'module.profile': '办案模式',
      'command.profile.propose': '提出办案模式',
      'command.profile.publish': '发布办案模式',
      'command.profile.reject': '退回办案模式',
      'command.profile.adopt': '采用办案模式',
      'query.profile.versions': '办案模式版本',
      'query.profile.content': '办案模式内容',
      'query.profile.difference': '办案模式差异',
      'event.profile.Proposed': '办案模式已提出',
      'event.profile.Published': '办案模式已发布',
      'event.profile.Rejected': '办案模式已退回',
      'event.profile.Adopted': '办案模式已采用',
      'state.profile.proposed': '待确认',
      'state.profile.published': '已发布',
      'state.profile.rejected': '已退回',
      'state.profile.standard': '随软件提供',
      'reason.form': '形式不对',
      'reason.label-of-nothing': '本办案模式没有这个代码，不能为它命名',
      'reason.label-missing': '没有中文名称，界面上将显示代码本身',
    },
    refusals: {
      'profile.is-valid': {
        what: '办案模式有误：{path}，{reason}（{id}）。',
        why: '办案模式的各项内容应当完整、互不矛盾；本次共发现{count}处错误。',
        todo: '请按所指位置更正后重新提出。',
      },
      'profile.fits-court': {
        what: '本院机构不能承担该办案模式：{path}，{reason}。',
        why: '有工作任务的机构、团队应当已经设置；本院缺少：{lacking}。',
        todo: '请先设置相应机构（一个机构可以承担几项职能），再发布或者采用。',
      },
      'profile.version-is-fixed': {
        what: '“{profile}”第{version}版已经存在，不能改动。',
        why: '案件按立案时的版本办理，已发布的版本永不改变。',
        todo: '请改用新的版本号重新提出。',
      },
      'profile.decided-first': {
        what: '“{profile}”第{version}版已经提出，正在等待确认。',
        why: '同一版本同时只能有一份待确认的内容。',
        todo: '请先确认或者退回已提出的内容。',
      },
      'profile.not-in-the-past': {
        what: '生效日期{effectiveFrom}早于今天（{today}）。',
        why: '昨天的工作适用昨天的规则，办案模式不溯及既往。',
        todo: '请把生效日期改为今天或者以后。',
      },
      'profile.is-proposed': {
        what: '办案模式“{versionId}”不在待确认状态（{state}）。',
        why: '只有待确认的办案模式可以发布或者退回。',
        todo: '请在版本列表中核对。',
      },
      'profile.maker-is-not-checker': {
        what: '提出办案模式的人不能自己发布。',
        why: '发布前应当由另一人确认；提出人：{proposedBy}。',
        todo: '请由执行局长或者分管副院长中的另一人确认。',
      },
      'profile.is-known': {
        what: '{on}没有可以采用的办案模式“{profile}”（版本：{version}）。',
        why: '法院只能采用已经存在并且届时已经生效的版本。',
        todo: '请先发布该版本，或者改用生效以后的日期。',
      },
    },
  },
  en: {
    labels: {
      'module.profile': 'Ways of working',
      'command.profile.propose': 'Propose a way of working',
      'command.profile.publish': 'Publish a way of working',
      'command.profile.reject': 'Send a way of working back',
      'command.profile.adopt': 'Adopt a way of working',
      'query.profile.versions': 'Versions of ways of working',
      'query.profile.content': 'Content of a way of working',
      'query.profile.difference': 'Difference between ways of working',
      'event.profile.Proposed': 'Way of working proposed',
      'event.profile.Published': 'Way of working published',
      'event.profile.Rejected': 'Way of working sent back',
      'event.profile.Adopted': 'Way of working adopted',
      'state.profile.proposed': 'Waiting for confirmation',
      'state.profile.published': 'Published',
      'state.profile.rejected': 'Sent back',
      'state.profile.standard': 'Comes with the software',
      'reason.form': 'wrong form',
      'reason.label-of-nothing': 'there is no such code here to be named',
      'reason.label-missing': 'no Chinese name: screens will show the code itself',
    },
    refusals: {
      'profile.is-valid': {
        what: 'The way of working is wrong at {path}: {reason} ({id}).',
        why: 'Its entries have to be complete and must not contradict each other; {count} errors were found.',
        todo: 'Correct it at that place and propose it again.',
      },
      'profile.fits-court': {
        what: 'The units of this court cannot carry the way of working: {path}, {reason}.',
        why: 'Units and teams that have work to do must be there; this court lacks: {lacking}.',
        todo: 'Set the units up first (one unit may have several functions), then publish or adopt.',
      },
      'profile.version-is-fixed': {
        what: 'Version {version} of “{profile}” is there already and does not change.',
        why: 'A case goes by the version it began under; what was published stays as it was.',
        todo: 'Propose it under a new version.',
      },
      'profile.decided-first': {
        what: 'Version {version} of “{profile}” has been proposed and waits for confirmation.',
        why: 'There is one proposal of a version at a time.',
        todo: 'Publish or send back the one that waits.',
      },
      'profile.not-in-the-past': {
        what: 'The date {effectiveFrom} lies before today ({today}).',
        why: 'What was done yesterday was done under the rules of yesterday.',
        todo: 'Choose today or a later date.',
      },
      'profile.is-proposed': {
        what: 'The way of working “{versionId}” does not wait for confirmation ({state}).',
        why: 'Only what waits is published or sent back.',
        todo: 'Look it up in the list of versions.',
      },
      'profile.maker-is-not-checker': {
        what: 'Who proposed a way of working does not publish it.',
        why: 'Another person confirms it first; it was proposed by {proposedBy}.',
        todo: 'Ask the director or the vice-president, whoever did not propose it.',
      },
      'profile.is-known': {
        what: 'On {on} there is no way of working “{profile}” to adopt (version: {version}).',
        why: 'A court works by a version that is there and in force on the day.',
        todo: 'Publish the version first, or choose a day on which it is in force.',
      },
    },
  },
}

import type { WordsByLocale } from './words'

/** Words for what adapters of registries and banks refuse. */
export const sourceWords: WordsByLocale = {
  'zh-CN': {
    labels: {
      'circuit.closed': '正常',
      'circuit.open': '暂停询问',
      'circuit.half-open': '正在试探是否恢复',
    },
    refusals: {},
    errors: {
      'source-request-invalid': {
        what: '请求缺少来源要求的“{field}”，或该项没有对应代码。',
        todo: '请补齐案件或当事人信息，或由管理员核对来源的字段对照表；未发送任何内容。',
      },
      'source-answer-unreadable': {
        what: '来源的反馈无法读取（{at}：{reason}），未登记任何内容。',
        todo: '请联系来源单位核对格式后重新反馈；该查询仍按未反馈处理，不视为无财产。',
      },
      'source-unavailable': {
        what: '来源暂时无法询问（{reason}）。',
        todo: '系统稍后以原请求编号再次询问；长期不通请联系来源单位。',
      },
      'source-folder-busy': {
        what: '文件“{file}”还在写入或已被移走。',
        todo: '请等文件保存完毕后重新预览。',
      },
    },
  },
  en: {
    labels: {
      'circuit.closed': 'in order',
      'circuit.open': 'not asked for a while',
      'circuit.half-open': 'trying whether it is back',
    },
    refusals: {},
    errors: {
      'source-request-invalid': {
        what: 'The request lacks "{field}", or its value has no code at the source.',
        todo: 'Complete the case or the party, or have the field mapping checked. Nothing was sent.',
      },
      'source-answer-unreadable': {
        what: 'The answer of the source cannot be read ({at}: {reason}). Nothing was recorded.',
        todo: 'Ask the source to answer again in the agreed form. The query stays open and never counts as "no property".',
      },
      'source-unavailable': {
        what: 'The source cannot be asked now ({reason}).',
        todo: 'It is asked again under the same number. If that lasts, call the source.',
      },
      'source-folder-busy': {
        what: 'The file "{file}" is still being written or is gone.',
        todo: 'Wait until it is saved and preview it again.',
      },
    },
  },
}

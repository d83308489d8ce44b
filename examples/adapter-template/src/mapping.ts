import type { SourceMapping } from '@zhixing/adapters/asset-source'

/**
 * What the registry calls things: the only file that you have to rewrite, with the interface document of your registry
 * beside you. This one is of an invented land registry (土地登记). On the left of a code table stands what this library says,
 * in `codes` of a request, or what the registry says, in everything that is read.
 */
export const mapping: SourceMapping = {
  // What the registry can do. Nothing else is ever sent to it, so do not promise more than it does.
  capabilities: {
    kind: 'point',
    acts: ['query'],
    assetTypes: ['real-estate'],
    subjects: ['person', 'organisation'],
    repeatable: true,
    needsDocument: true,
    answersWithinMinutes: 24 * 60,
  },
  // In what it writes money: 'yuan', 'wan-yuan' or 'fen'. Ask; a wrong guess is a factor of ten thousand.
  unit: 'yuan',

  // What the court sends: { "requests": [ { "qqdh": …, "qlr": { "mc": … } } ] }
  request: {
    list: 'requests',
    fields: [
      { name: 'qqdh', from: 'requestNo', required: true },
      { name: 'ah', from: 'caseNumber', required: true },
      { name: 'fy', from: 'courtName' },
      { name: 'cbr', from: 'handlerName' },
      { name: 'qlr.lx', from: 'subjectKind', codes: { person: '1', organisation: '2' } },
      { name: 'qlr.mc', from: 'subjectName', required: true },
      { name: 'qlr.zjh', from: 'idNumber', required: true },
      { name: 'qlr.jzjh', from: 'formerIdNumber' },
    ],
    documents: {
      list: 'ws',
      fields: [
        { name: 'bh', from: 'number' },
        { name: 'mc', from: 'name' },
        { name: 'hx', from: 'sha256' },
        { name: 'nr', from: 'base64' },
      ],
    },
  },

  // What it says of the message itself, where it does not answer yet.
  ack: {
    code: 'zt',
    text: 'sm',
    codes: { '0': 'accepted', '1': 'refused', '4': 'not-known', '9': 'failed' },
  },

  // What it answers: { "fk": [ { "qqdh": …, "jg": "00", "td": [ … ], "dy": [ … ], "cf": [ … ] } ] }
  answers: [
    {
      entries: 'fk',
      requestNo: ['qqdh'],
      answerNo: 'fkdh',
      part: { index: 'xh', last: { field: 'mb', is: '1' } },
      code: 'jg',
      text: ['sm'],
      // 'looked' with empty lists means "no property". Whatever is not in this table never does.
      results: { '00': 'looked', '01': 'running', '99': 'failed' },
      subject: { name: 'qlr.mc', idNumber: 'qlr.zjh' },
      asOf: ['jzrq'],
      groups: [
        {
          list: 'td',
          as: 'asset',
          type: 'real-estate',
          label: '土地使用权',
          ref: ['zdh'],
          title: ['zl'],
          holders: {
            list: 'syqr',
            name: 'mc',
            idNumber: 'zjh',
            ownership: 'gyfs',
            ownershipCodes: { '0': 'sole', '1': 'joint', '2': 'by-shares' },
            share: ['fe'],
          },
          value: 'pgjz',
          details: [
            { field: 'mj', as: 'area' },
            { field: 'yt', as: 'use' },
            { field: 'zh', as: 'certificate' },
          ],
        },
        {
          list: 'dy',
          as: 'encumbrance',
          type: 'real-estate',
          label: '抵押',
          ref: ['zdh'],
          title: ['zl'],
          encumbrance: {
            kind: 'mortgage',
            holder: ['dyqr'],
            amount: ['je'],
            from: 'qsrq',
            until: 'jsrq',
            rank: 'sx',
          },
          details: [],
        },
        {
          list: 'cf',
          as: 'encumbrance',
          type: 'real-estate',
          label: '查封',
          ref: ['zdh'],
          title: ['zl'],
          encumbrance: {
            kind: 'seal',
            holder: ['cfjg'],
            from: 'qsrq',
            until: 'jsrq',
            rank: 'sx',
            basis: 'wh',
          },
          details: [],
        },
      ],
    },
  ],
}

/** Words around the form of an affair: a module of their own, because they come only with the first report. */
export const resultForm = {
  'zh-CN': {
    standard: '办理标准：',
    material: '所需材料：',
    choose: '请选择',
    yes: '是',
    no: '否',
    yuan: '（元）',
    add: '增加一项',
    remove: '删去这一项',
    missing: '请填写：{field}',
  },
  en: {
    standard: 'Standard: ',
    material: 'Needed: ',
    choose: 'Choose',
    yes: 'Yes',
    no: 'No',
    yuan: ' (yuan)',
    add: 'Add an item',
    remove: 'Remove this item',
    missing: 'Please fill in: {field}',
  },
} as const

import type { WordsByLocale } from './words'

/** Words of centres, of one centre for several courts, and of equipment. */
export const organisationCentreWords: WordsByLocale = {
  'zh-CN': {
    labels: {
      'command.organisation.register-equipment': '装备入册',
      'command.organisation.assign-equipment': '装备调配',
      'event.organisation.EquipmentRegistered': '装备已入册',
      'event.organisation.EquipmentAssigned': '装备已调配',
      'query.organisation.equipment': '装备台账',
      'equipment.body-camera': '单兵执法仪',
      'equipment.5g-unit': '5G单兵',
      'equipment.pad': '专用平板',
      'equipment.wireless-printer': '无线打印机',
      'equipment.vehicle': '车辆',
      'equipment.other': '其他装备',
    },
    refusals: {
      'organisation.one-centre-for-all': {
        what: '本院不能设置“{unit}”。',
        why: '市域一体化下仅在中级法院设立执行指挥中心，基层法院确有必要的可以设立分中心。',
        todo: '请使用中级法院的执行指挥中心，或者设置分中心。',
      },
      'organisation.city-accepts-cases': {
        what: '本院不能自行受理执行案件。',
        why: '市域一体化下执行案件由中级法院执行指挥中心统一受理。',
        todo: '请将材料转交中级法院执行指挥中心立案。',
      },
      'organisation.city-keeps-equipment': {
        what: '本院不能自行登记或者调配装备。',
        why: '市域一体化下装备由中级法院统一管理。',
        todo: '请向中级法院申请调配。',
      },
      'organisation.branch-acts-on-instruction': {
        what: '分中心“{unitId}”没有中级法院的指令，本次操作已拦截。',
        why: '分中心是中级法院执行指挥中心的分支机构，根据中级法院指令开展工作。',
        todo: '请先报中级法院下达指令。',
      },
      'organisation.equipment-exists': {
        what: '装备“{equipmentId}”已经在册。',
        why: '一个编号始终指同一件装备。',
        todo: '请换一个编号。',
      },
      'organisation.equipment-unknown': {
        what: '台账中没有装备“{equipmentId}”。',
        why: '只能调配在册装备。',
        todo: '请先将装备入册，或者更正编号。',
      },
      'organisation.custody-in-tree': {
        what: '不能把装备调配给“{courtId}”。',
        why: '装备只能由上级法院调配给其辖区法院已设置的机构。',
        todo: '请由执行局长或者分管副院长办理，并核对接收法院和机构。',
      },
    },
  },
  en: {
    labels: {
      'command.organisation.register-equipment': 'Register equipment',
      'command.organisation.assign-equipment': 'Assign equipment',
      'event.organisation.EquipmentRegistered': 'Equipment registered',
      'event.organisation.EquipmentAssigned': 'Equipment assigned',
      'query.organisation.equipment': 'Register of equipment',
      'equipment.body-camera': 'Body camera',
      'equipment.5g-unit': '5G field unit',
      'equipment.pad': 'Tablet',
      'equipment.wireless-printer': 'Wireless printer',
      'equipment.vehicle': 'Vehicle',
      'equipment.other': 'Other equipment',
    },
    refusals: {
      'organisation.one-centre-for-all': {
        what: 'This court cannot set up "{unit}".',
        why: 'With one centre for the city only the intermediate court has one; a base court may have a branch.',
        todo: 'Use the centre of the intermediate court, or set up a branch centre.',
      },
      'organisation.city-accepts-cases': {
        what: 'This court cannot accept enforcement cases itself.',
        why: 'With one centre for the city all cases are accepted there.',
        todo: 'Pass the papers on to the centre of the intermediate court.',
      },
      'organisation.city-keeps-equipment': {
        what: 'This court can neither register nor assign equipment.',
        why: 'With one centre for the city equipment is managed there.',
        todo: 'Ask the intermediate court for it.',
      },
      'organisation.branch-acts-on-instruction': {
        what: 'The branch centre "{unitId}" has no instruction of the intermediate court; the act was stopped.',
        why: 'A branch is part of the centre of the intermediate court and works on its instructions.',
        todo: 'Ask the intermediate court for an instruction first.',
      },
      'organisation.equipment-exists': {
        what: 'There is equipment "{equipmentId}" already.',
        why: 'An id names one piece of equipment for ever.',
        todo: 'Choose another id.',
      },
      'organisation.equipment-unknown': {
        what: 'The register has no equipment "{equipmentId}".',
        why: 'Only what is registered can be assigned.',
        todo: 'Register it first, or correct the id.',
      },
      'organisation.custody-in-tree': {
        what: 'Equipment cannot be given to "{courtId}".',
        why: 'Custody is given by the court above, to a unit that the receiving court has.',
        todo: 'Let the director or vice-president do it, and check court and unit.',
      },
    },
  },
}

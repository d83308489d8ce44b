import type { GuidelineEntry } from '../kernel/profile-guideline'
import { cityPlan } from '../profiles/index'
import { type Editable, edited } from './own-profile'

/** An example of a loaded set, made of binding texts only; the guideline itself is not at hand. */
export const GUIDELINE: readonly GuidelineEntry[] = [
  {
    id: 'freeze-states-amount',
    when: [
      { field: 'kind', op: 'eq', value: 'freeze' },
      { field: 'assetType', op: 'in', value: ['deposit'] },
      { field: 'limitYuan', op: 'null', value: true },
    ],
    effect: 'deny',
    label: {
      'zh-CN': {
        what: '冻结存款没有写明金额。',
        why: '冻结银行账户内存款应当明确具体数额。',
        todo: '请写明冻结金额。',
      },
      en: {
        what: 'The freeze of a deposit states no sum.',
        why: 'A freeze of a bank deposit states its sum.',
        todo: 'State the sum to be frozen.',
      },
    },
    source: 'law 财产保全规定（2020） 15',
  },
  {
    id: 'not-above-claim',
    when: [
      { field: 'heldPercent', op: 'gt', value: 150 },
      { field: 'indivisible', op: 'eq', value: false },
    ],
    effect: 'deny',
    label: {
      'zh-CN': {
        what: '控制财产价值明显超过执行标的。',
        why: '查封、扣押、冻结不得明显超标的额。',
        todo: '请减少控制范围，或者写明财产不可分割的理由。',
      },
      en: {
        what: 'What would be held is clearly worth more than the claim.',
        why: 'No more is held than the claim and its costs, or not clearly more.',
        todo: 'Hold less, or say why the thing cannot be divided.',
      },
    },
    source: 'law 查扣冻规定（2020） 19; parameter: 150 in a hundred, no text gives a number',
  },
  {
    id: 'home-of-a-person',
    when: [
      { field: 'assetType', op: 'eq', value: 'real-estate' },
      { field: 'partyKind', op: 'eq', value: 'person' },
      { field: 'details.use', op: 'eq', value: '住宅' },
    ],
    effect: 'warn',
    label: {
      'zh-CN': {
        what: '该不动产为住宅，可能是生活必需的居住房屋。',
        why: '可以查封；处置时应当保障被执行人及其扶养家属必需的居住。',
        todo: '请核实是否为唯一住房，并记明。',
      },
      en: {
        what: 'This is a dwelling, perhaps the only home.',
        why: 'It may be sealed; at a sale the debtor and his dependants keep a place to live.',
        todo: 'Find out whether it is the only home, and record it.',
      },
    },
    source: 'law 查扣冻规定（2020） 3-5',
  },
  {
    id: 'use-goes-on',
    when: [
      { field: 'kind', op: 'eq', value: 'seal' },
      { field: 'living', op: 'eq', value: false },
      { field: 'mortgages', op: 'lt', value: 1 },
    ],
    effect: 'warn',
    label: {
      'zh-CN': {
        what: '本次查封没有采取活查封。',
        why: '继续使用对价值无重大影响的，可以允许被执行人继续使用。',
        todo: '请考虑是否可以活查封。',
      },
      en: {
        what: 'This is no living seal.',
        why: 'Where use does little to the value, the debtor may go on using the thing.',
        todo: 'Consider a living seal.',
      },
    },
    source: 'law 财产保全规定（2020） 13; law 查扣冻规定（2020） 10',
  },
]

/** The city plan with this guideline loaded, as somebody with a text editor has it. */
export function withGuideline(entries: readonly object[] = GUIDELINE): Editable {
  return edited(cityPlan, (json) => {
    const own = { id: 'wudu', version: '1', effectiveFrom: '2024-03-01', source: '院发〔2024〕3号' }
    Object.assign(json, own, { controlGuideline: structuredClone(entries) })
  })
}

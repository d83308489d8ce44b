import type { Meta } from '@storybook/web-components-vite'
import { COURT, type House } from '../../../.storybook/court'
import { found, scenesOf, story } from '../../../.storybook/stories'
import '../../define/command-form'
import type { CommandForm } from './command-form'

const JUDGE = `${COURT}-judge-01`
const WORDS = '被执行人名下轿车停在东城汽修厂院内，已停放两个月。'

const clue = ({ searchCaseId }: House): Partial<CommandForm> => ({
  command: 'clue.register',
  values: { caseId: searchCaseId, origin: 'tip-call', content: WORDS },
})
const scenes = scenesOf<CommandForm>('zx-command-form', {
  person: JUDGE,
  props: clue,
  empty: () => ({ command: '' }),
})
/** Presses what the form is checked with. */
const check = async (element: CommandForm) => {
  ;(await found<HTMLElement>(element, 'footer .btn'))?.click()
}

export default { title: '按命令生成的表单 zx-command-form', component: 'zx-command-form' } satisfies Meta

export const Default = scenes.usual
export const Empty = scenes.empty
export const Failed = scenes.error
export const Checked = story<CommandForm>('zx-command-form', { person: JUDGE, props: clue, play: check })
export const Mistakes = story<CommandForm>('zx-command-form', {
  person: JUDGE,
  props: () => ({ command: 'clue.register' }),
  play: check,
})
export const Refused = story<CommandForm>('zx-command-form', {
  person: JUDGE,
  props: (house) => ({ ...clue(house), values: { ...clue(house).values, partyId: 'stranger' } }),
  play: check,
})
export const Forbidden = story<CommandForm>('zx-command-form', {
  person: JUDGE,
  props: () => ({ command: 'profile.publish' }),
})
export const English = scenes.english
export const Dark = scenes.dark
export const Phone = scenes.phone

import type { Profile } from '../kernel/profile'
import { type ProfileFinding, problem } from './finding'
import { choice, type Setting, type VariationPoint, whole } from './parameter'
import { flowPoints } from './parameters-flow'
import { matterPoints } from './parameters-matters'
import { organisationPoints } from './parameters-organisation'

/** The 38 points at which the source documents differ, and where a profile answers each. */
export const variationPoints: readonly VariationPoint[] = [
  ...flowPoints,
  ...organisationPoints,
  ...matterPoints,
]

/** Every setting that a profile may have, by key. */
export const settings: Readonly<Record<string, Setting>> = {
  ...Object.fromEntries(variationPoints.flatMap((point) => Object.entries(point.settings ?? {}))),
  // Not a difference of the sources: numbers that a court sets for itself. Without a lease no work comes back by itself.
  'task.lease-working-days': whole(1, 60),
  // 数字化、无纸化 (seed 004:52): switches.
  'dossier.digital': { kind: 'boolean', default: false },
  'dossier.paperless': { kind: 'boolean', default: false },
  'task.request-answer-working-days': whole(1, 60, 5),
  // Letters of parties; and how often a message is sent before a person has to tell them otherwise (design).
  'openness.answer-working-days': whole(1, 60, 5),
  'openness.send-attempts': whole(1, 20, 6),
  // Off: a small court has one fund clerk; his mistakes are undone by two, and nothing leaves without three people.
  'fund.claim-by-two': { kind: 'boolean', default: false },
  // No text says whose the interest of the pooled account is.
  'fund.account-interest': choice(['court', 'accounts'], 'court'),
  // How long a changed account of a payee is shown to who approves (design).
  'fund.payee-account-recent-days': whole(1, 365, 30),
  // No text says whether the fee is taken on what was enforced or on what was applied for.
  'fund.fee-base': choice(['enforced', 'applied-for'], 'enforced'),
  // No text gives a number for 明显超标的, nor says whether it is forbidden or warned of; nor how often a place in line is asked after.
  'control.over-value': choice(['warn', 'deny'], 'warn'),
  'control.over-value-percent': whole(100, 1000, 120),
  'control.open-at-closing': choice(['warn', 'deny'], 'deny'),
  'control.waiting-review-days': whole(1, 366, 90),
  // The affair that an alarm of a sensor becomes; without one its clock alone calls the undertaker.
  'asset.alarm-affair': { kind: 'text' },
  'stage.soon-days': whole(0, 60, 5),
  // How often a line is asked again by itself before a person has to (design).
  'query.most-attempts': whole(1, 50, 5),
  // Local rules give 15 to 30 days; no national text does.
  'investigation.lawyer-order-most-days': whole(1, 180, 30),
  // How long a thing in custody may go without a look (盘点).
  'goods.check-days': whole(1, 3660, 180),
  // From how many days on money (law 法发〔2017〕6号 10) and things are listed as too long in custody.
  'clearance.overdue-days': whole(1, 365, 30),
  'clearance.goods-overdue-days': whole(1, 3660, 365),
  // Reconciliation asks for what is older: an answer of the bank, and the case of a sum (U6: 康保 3 个工作日).
  'fund.bank-answer-working-days': whole(1, 60, 3),
  'fund.identify-working-days': whole(1, 60, 3),
  // No text says how soon a recording is linked to its case and looked at.
  'recording.link-working-days': whole(1, 60, 2),
  'recording.review-working-days': whole(1, 60, 5),
}

/**
 * What a profile says for a setting, else the default.
 *
 * @example parameterOf(profile, 'fund.account-granularity') // 'case'
 */
export function parameterOf(profile: Profile, key: string): string | number | boolean | undefined {
  return profile.parameters[key] ?? settings[key]?.default
}

/** Keys that are not known and values that are not allowed. */
export function parameterFindings(parameters: Profile['parameters']): ProfileFinding[] {
  return Object.entries(parameters).flatMap(([key, value]) => {
    const setting = settings[key]
    if (!setting) return [problem(`parameters.${key}`, 'parameter-unknown', key)]
    return fits(setting, value) ? [] : [problem(`parameters.${key}`, 'value-not-allowed', String(value))]
  })
}

function fits(setting: Setting, value: string | number | boolean): boolean {
  switch (setting.kind) {
    case 'choice':
      return typeof value === 'string' && (setting.allowed ?? []).includes(value)
    case 'number':
      return (
        typeof value === 'number' &&
        Number.isInteger(value) &&
        value >= (setting.least ?? value) &&
        value <= (setting.most ?? value)
      )
    case 'boolean':
      return typeof value === 'boolean'
    case 'text':
      return typeof value === 'string' && value.trim() !== ''
  }
}

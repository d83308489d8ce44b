import type { ModeReport } from '@zhixing/core/simulate'
import { h } from './dom'
import { name, say } from './words'

/** Everything that was assumed, and the checks that every mode passed. */
export function assumptions(reports: readonly ModeReport[]): HTMLElement {
  const [first] = reports
  const entries = first ? flat('', first.assumptions) : []
  const list = h(
    'dl',
    { class: 'list' },
    ...entries.flatMap(([key, value]) => [h('dt', {}, key), h('dd', {}, value)]),
  )
  const checks = reports.map(({ profile, integrity, digest }) =>
    h(
      'p',
      { class: 'check' },
      h('b', {}, name('profile', profile.id)),
      say('checksNote', {
        unowned: integrity.unowned,
        lost: integrity.lost,
        points: integrity.pointsSum,
        money: say(integrity.moneyBalances ? 'yes' : 'no'),
      }),
      h('code', {}, `${say('digest')} ${digest.slice(0, 16)}`),
    ),
  )
  return h(
    'section',
    { class: 'card' },
    h('h2', {}, say('checks')),
    ...checks,
    h(
      'details',
      {},
      h('summary', {}, say('assumptionsTitle')),
      h('p', { class: 'note' }, say('assumptionsNote')),
      list,
    ),
  )
}

function flat(path: string, value: unknown): [string, string][] {
  if (Array.isArray(value)) return [[path, value.join(' – ')]]
  if (typeof value !== 'object' || value === null) return [[path, String(value)]]
  return Object.entries(value).flatMap(([key, member]) => flat(path === '' ? key : `${path}.${key}`, member))
}

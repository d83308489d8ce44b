import { expect, test } from 'vitest'
import type { ControlItem } from '../domain/control/contract-queries'
import { DOCUMENT, expectClocks, freezeOf, searched } from './control-acts'
import { Chance, HISTORIES, SEED } from './properties/random'
import { openStage } from './stage'

const DAYS = ['2024-03-01', '2024-06-30', '2025-02-28', '2025-06-30'] as const

test('W7: whatever happens to controls in whatever order, open controls are the running clocks', async () => {
  for (let history = 0; history < Math.min(HISTORIES, 6); history += 1) {
    const chance = new Chance(SEED + history)
    const stage = await openStage('memory')
    const of = await searched(stage, 501)
    const { caseId, registry } = of
    registry.say = ({ control }) => {
      const kind = (['effective', 'partial', 'waiting', 'refused', 'unknown'] as const)[chance.int(0, 4)]
      if (kind === undefined || kind === 'unknown') return 'unknown'
      const before = kind === 'waiting' ? [{ authority: '某区人民法院' }] : []
      return { kind, assetRef: control?.assetRef ?? '', before, heldFen: 100n }
    }
    let today = 0
    for (let step = 0; step < 25; step += 1) {
      const controls = await stage.ask<ControlItem[]>('judge-1', 'control.list', { caseId })
      const one = controls[chance.int(0, Math.max(0, controls.length - 1))]
      const on = { caseId, controlId: one?.id ?? 'none', document: DOCUMENT, reason: '随机' }
      const finding = of.findings[chance.int(0, of.findings.length - 1)]
      const type = finding?.hit.type
      const kind = type === 'vehicle' || type === 'real-estate' ? 'seal' : 'freeze'
      const now = stage.clock.today()
      const acts: readonly (readonly [string, object])[] = [
        [
          'control.order',
          freezeOf(of, { findingId: finding?.id, kind, from: now, until: DAYS[chance.int(1, 3)] }),
        ],
        ['control.renew', { ...on, from: now, until: DAYS[chance.int(1, 3)] }],
        ['control.release', on],
        ['control.withdraw', on],
        ['control.move-up', { ...on, effectiveOn: now, evidence: '登记机构告知' }],
        [
          'control.record-service',
          {
            ...on,
            outcome: chance.happens(50) ? 'effective' : 'waiting',
            servedOn: now,
            evidence: '送达回证',
          },
        ],
      ]
      const [name, input] = acts[chance.happens(40) ? 0 : chance.int(1, 5)] ?? ['control.release', on]
      await stage.give('judge-1', name, input)
      if (chance.happens(70)) await of.drain()
      if (chance.happens(15) && today < 3) {
        today += 1
        stage.clock.set(DAYS[today] ?? '2025-06-30')
        await stage.engine.tick()
      }
      await expectClocks(stage, [caseId])
    }
    expect((await stage.engine.verify()).differences).toEqual([])
  }
})

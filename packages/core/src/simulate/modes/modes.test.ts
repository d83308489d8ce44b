import { describe, expect, test } from 'vitest'
import type { Profile } from '../../kernel/profile'
import { days, workingDays } from '../../law/index'
import { cityPlan, defineProfile, linshuFullFlow, standardProfiles, wuhu2016 } from '../../profiles/index'
import { generateFacts, type ModeReport, simulate } from './index'

/** A busy machine takes its time; what is asked is only that it ends. */
const patient = { timeout: 300_000 }

const nodeOf = ({ nodes }: ModeReport, id: string) => nodes.find(({ node }) => node === id)

describe('what would have happened', () => {
  test.each(standardProfiles.map((profile) => [profile.id, profile] as const))(
    'under %s no case is lost, nothing is unowned, points add up to nothing, money is conserved',
    patient,
    async (_id, profile) => {
      const report = await simulate({ profile, caseload: 60, seed: 3 })
      expect(report.integrity).toEqual({ unowned: 0, lost: 0, pointsSum: 0, moneyBalances: true })
      const { filed, closed, open } = report.indicators
      expect([filed, closed + open]).toEqual([60, 60])
      expect(closed).toBeGreaterThan(30)
      // What follows a terminated round is done on its dates: it is not what the modes differ in.
      expect(nodeOf(report, 'round-termination-recheck')).toMatchObject({ late: 0 })
      expect(JSON.parse(JSON.stringify(report))).toEqual(report)
    },
  )

  test('the same seed gives the same report, another seed another one', patient, async () => {
    const [one, same, other] = [
      await simulate({ profile: wuhu2016, caseload: 25, seed: 1 }),
      await simulate({ profile: wuhu2016, caseload: 25, seed: 1 }),
      await simulate({ profile: wuhu2016, caseload: 25, seed: 2 }),
    ]
    expect(same).toEqual(one)
    expect(other.digest).not.toBe(one.digest)
  })

  test('every mode has as many people, and the same cases', patient, async () => {
    const caseload = generateFacts({ seed: 5, cases: 25 })
    const reports = [
      await simulate({ profile: cityPlan, caseload }),
      await simulate({ profile: linshuFullFlow, caseload }),
    ]
    const [city, linshu] = reports
    expect(linshu?.staff).toEqual(city?.staff)
    expect(linshu?.indicators.receivedFen).toBe(city?.indicators.receivedFen)
    const teams = reports.map((report) =>
      report.teams.reduce((sum, each) => sum + each.judges + each.others, 0),
    )
    expect(teams).toEqual(reports.map(({ staff }) => staff.people))
  })
})

describe('a way of working of a court’s own', () => {
  const caseload = generateFacts({ seed: 4, cases: 25 })

  test(
    'an affair of its own is done and costs minutes; a shorter limit makes more clocks late',
    patient,
    async () => {
      const own = defineProfile({
        id: 'ours',
        version: '1',
        effectiveFrom: '2024-01-01',
        source: 'design: a test',
        extends: wuhu2016,
        affairs: [
          { id: 'drone-survey', unitKind: 'drone-team', limit: workingDays(5), source: 'design: a test' },
        ],
        unitKinds: ['drone-team'],
        nodes: wuhu2016.nodes
          .filter(({ id }) => id === 'execution-notice')
          .map((node) => ({ ...node, limit: days(0), source: 'design: a test' })),
      })
      const assumptions = { furtherAffairs: { share: 1 } }
      const usual = await simulate({ profile: wuhu2016, caseload, assumptions })
      const ours = await simulate({ profile: own, caseload, assumptions })
      expect(ours.profile.id).toBe('ours')
      expect(ours.commands).toBeGreaterThanOrEqual(usual.commands + 3 * 25)
      expect(ours.integrity).toEqual(usual.integrity)
      expect(nodeOf(usual, 'execution-notice')?.late).toBe(0)
      expect(nodeOf(ours, 'execution-notice')?.late).toBeGreaterThan(5)
    },
  )

  test('a shorter stage lets more cases flow out of it by the clock', patient, async () => {
    const { stages } = linshuFullFlow
    if (!stages) throw new Error('no stages')
    const quick: Profile = {
      ...linshuFullFlow,
      stages: {
        ...stages,
        stages: stages.stages.map((stage) =>
          stage.id === 'fast' ? { ...stage, limits: { '*': days(5) } } : stage,
        ),
      },
    }
    const fast = async (profile: Profile) =>
      (await simulate({ profile, caseload })).stages.find(({ stage }) => stage === 'fast')
    const [usual, shorter] = [await fast(linshuFullFlow), await fast(quick)]
    expect(shorter?.entries).toBe(25)
    expect(shorter?.expiries).toBeGreaterThan(usual?.expiries ?? 0)
    expect(shorter?.pointsDeducted).toBeGreaterThan(usual?.pointsDeducted ?? 0)
  })

  test('what the court knows better replaces an assumption, and is printed', patient, async () => {
    const usual = await simulate({ profile: wuhu2016, caseload })
    const slower = await simulate({ profile: wuhu2016, caseload, assumptions: { minutesPerDay: 60 } })
    expect(slower.assumptions).toEqual({ ...usual.assumptions, minutesPerDay: 60 })
    expect(slower.indicators.minutesUsedShare).toBeGreaterThan(usual.indicators.minutesUsedShare)
  })

  test('the gain of pooling is an assumption that counts', patient, async () => {
    const usual = await simulate({ profile: cityPlan, caseload })
    const slower = await simulate({ profile: cityPlan, caseload, assumptions: { pooledFactor: 5 } })
    expect(usual.indicators.affairsPooled).toBeGreaterThan(0)
    expect(slower.indicators.minutesUsedShare).toBeGreaterThan(usual.indicators.minutesUsedShare)
  })
})

import { describe, expect, test } from 'vitest'
import { ZhixingError } from '../kernel/errors'
import type { Profile } from '../kernel/profile'
import { days, workingDays } from '../law/index'
import {
  assertProfile,
  baseline,
  cityPlan,
  defineProfile,
  jiangsu854,
  linshuFullFlow,
  longnan,
  mergeProfile,
  parseProfile,
  profileInForce,
  profileToJson,
  standardProfiles,
  validateProfile,
} from './index'

type Loose = Record<string, unknown>

/** The profile as JSON with one change. */
function changed(profile: Profile, change: (json: Loose) => void): unknown {
  const json = JSON.parse(profileToJson(profile)) as Loose
  change(json)
  return json
}

function refusal(json: unknown): unknown {
  try {
    parseProfile(json)
  } catch (error) {
    if (error instanceof ZhixingError && error.code === 'profile-invalid') return error.params
    throw error
  }
  return 'taken'
}

const entry = (json: Loose, list: string, id: string): Loose => {
  const found = (json[list] as Loose[]).find((item) => item.id === id)
  if (!found) throw new Error(id)
  return found
}

describe('a profile as JSON', () => {
  test.each(standardProfiles.map((profile) => [profile.id, profile] as const))(
    '%s comes back as it was',
    (_id, profile) => {
      expect(parseProfile(profileToJson(profile))).toEqual(profile)
    },
  )

  test('an entry that is wrong is named by its id', () => {
    const json = changed(cityPlan, (it) => {
      ;(entry(it, 'nodes', 'dossier-scan').limit as Loose).count = -1
    })
    expect(refusal(json)).toMatchObject({ path: 'nodes[dossier-scan].limit.count', id: 'dossier-scan' })
  })

  const wrong: [what: string, profile: Profile, change: (json: Loose) => void, expected: object][] = [
    [
      'a member nobody knows',
      cityPlan,
      (it) => {
        entry(it, 'affairs', 'hotline').colour = 'red'
      },
      { path: 'affairs[hotline].colour', reason: 'member-unknown', id: 'hotline' },
    ],
    [
      'a post nobody has',
      cityPlan,
      (it) => {
        entry(it, 'nodes', 'payout-sending').holder = { kind: 'role', role: 'king' }
      },
      { path: 'nodes[payout-sending].holder.role', id: 'payout-sending' },
    ],
    [
      'a unit kind the court does not require',
      cityPlan,
      (it) => {
        entry(it, 'affairs', 'hotline').unitKind = 'moon-team'
      },
      { path: 'affairs[hotline].unitKind', reason: 'unit-kind-unknown', id: 'moon-team' },
    ],
    [
      'an empty source',
      cityPlan,
      (it) => {
        entry(it, 'duties', 'risk').source = ' '
      },
      { path: 'duties[risk].source', reason: 'too-small', id: 'risk' },
    ],
    [
      'a day that does not exist',
      cityPlan,
      (it) => {
        it.effectiveFrom = '2026-02-30'
      },
      { path: 'effectiveFrom', reason: 'invalid-format' },
    ],
    [
      'a table that leaves a combination open',
      cityPlan,
      (it) => {
        const triage = it.triage as { table: unknown[] }
        triage.table = triage.table.slice(0, -1)
      },
      { path: 'triage.table', reason: 'combination-open' },
    ],
    [
      'a form that asks for what cannot be filled in',
      cityPlan,
      (it) => Object.assign(entry(it, 'documents', 'closing-notice'), { text: '{weather}' }),
      { path: 'documents[closing-notice].text', reason: 'placeholder-unknown', id: 'weather' },
    ],
    [
      'an event that moves a case to a stage that is not there',
      longnan,
      (it) => {
        const [trigger] = (it.stages as { triggers: { to: string }[] }).triggers
        if (trigger) trigger.to = 'moon'
      },
      { path: 'stages.triggers', reason: 'stage-unknown', id: 'moon' },
    ],
    [
      'a class without a team',
      cityPlan,
      (it) => {
        delete ((it.triage as Loose).teams as Loose).ordinary
      },
      { path: 'triage.teams.ordinary', reason: 'class-without-team' },
    ],
    [
      'a stage that leads nowhere',
      linshuFullFlow,
      (it) => {
        const stages = (it.stages as Loose).stages as Loose[]
        ;(stages[0] as Loose).onExpiry = { kind: 'next', stage: 'nowhere' }
      },
      { path: 'stages.stages[fast].onExpiry.stage', reason: 'stage-unknown' },
    ],
    [
      'a setting that does not exist',
      cityPlan,
      (it) => {
        ;(it.parameters as Loose)['fund.colour'] = 'red'
      },
      { path: 'parameters.fund.colour', reason: 'parameter-unknown' },
    ],
    [
      'a value that is not allowed',
      jiangsu854,
      (it) => {
        ;(it.parameters as Loose)['fund.account-granularity'] = 'bureau'
      },
      { path: 'parameters.fund.account-granularity', reason: 'value-not-allowed' },
    ],
  ]
  test.each(wrong)('%s', (_what, profile, change, expected) => {
    expect(refusal(changed(profile, change))).toMatchObject(expected)
  })

  test('a text that is no JSON is refused as such', () => {
    expect(refusal('{')).toMatchObject({ reason: 'not-json' })
  })

  test.each(['post', 'duty', 'person', 'standard', 'limit'])(
    'an item of the service centre without its %s cannot be offered',
    (fixing) => {
      const json = changed(jiangsu854, (it) => {
        delete entry(it, 'serviceItems', 'payee-account')[fixing]
      })
      expect(refusal(json)).toMatchObject({
        path: `serviceItems[payee-account].${fixing}`,
        reason: 'fixing-missing',
      })
      const resting = changed(jiangsu854, (it) => {
        const item = entry(it, 'serviceItems', 'payee-account')
        delete item[fixing]
        item.active = false
      })
      expect(refusal(resting)).toBe('taken')
    },
  )
})

describe('the report of a duty', () => {
  test('is a question that can be asked', () => {
    const json = changed(cityPlan, (it) => {
      entry(it, 'duties', 'money').report = 'metrics.nothing'
    })
    expect(refusal(json)).toMatchObject({ path: 'duties[money].report', reason: 'report-unknown' })
  })

  test('may be one of a plugin that the engine has', () => {
    const own = defineProfile({
      id: 'own-report',
      version: '1',
      effectiveFrom: '2027-01-01',
      source: 'design: a test',
      extends: cityPlan,
      duties: [{ id: 'money', unitKind: 'fund-team', report: 'own.money', source: 'design: a test' }],
    })
    expect(() => assertProfile(own)).toThrow('report-unknown')
    expect(assertProfile(own, ['own.money'])).toBe(own)
  })
})

describe('a profile on the shoulders of another one', () => {
  const scan = cityPlan.nodes.find(({ id }) => id === 'dossier-scan')
  const hotline = cityPlan.affairs.find(({ id }) => id === 'hotline')
  if (!scan || !hotline) throw new Error('city plan has changed')

  test('entries are added, replaced where they stand, and disabled, by id', () => {
    const ours = defineProfile({
      id: 'ours',
      version: '3',
      effectiveFrom: '2027-01-01',
      source: '院发〔2026〕1号',
      extends: cityPlan,
      nodes: [{ ...scan, limit: workingDays(1), source: '院发〔2026〕1号' }],
      affairs: [{ ...hotline, id: 'drone-survey', limit: days(9), source: '院发〔2026〕1号' }],
      disable: ['affairs.hotline'],
    })
    expect(ours.nodes.map(({ id }) => id)).toEqual(cityPlan.nodes.map(({ id }) => id))
    expect(ours.nodes.find(({ id }) => id === 'dossier-scan')?.limit).toEqual(workingDays(1))
    expect(ours.affairs.map(({ id }) => id)).not.toContain('hotline')
    expect(ours.affairs.at(-1)?.id).toBe('drone-survey')
    expect(ours).toMatchObject({ id: 'ours', version: '3', effectiveFrom: '2027-01-01' })
    expect(parseProfile(profileToJson(ours))).toEqual(ours)
  })

  test('the order of a patch does not matter', () => {
    const a = { ...scan, limit: workingDays(1) }
    const b = { ...(cityPlan.nodes[0] ?? scan), roll: true }
    expect(mergeProfile(cityPlan, { nodes: [a, b] })).toEqual(mergeProfile(cityPlan, { nodes: [b, a] }))
  })

  test('the base stays as it was, and an empty patch changes nothing', () => {
    const before = profileToJson(cityPlan)
    mergeProfile(cityPlan, { disable: ['triage', 'nodes.case-limit', 'unitKinds.fund-team'] })
    expect(profileToJson(cityPlan)).toBe(before)
    expect(mergeProfile(cityPlan, {})).toEqual(cityPlan)
  })

  test('sections and parameters can be taken away', () => {
    const bare = mergeProfile(cityPlan, { disable: ['triage', 'parameters.org.unities'] })
    expect('triage' in bare).toBe(false)
    expect('org.unities' in bare.parameters).toBe(false)
  })

  test.each(['nodes.moon', 'affairs', 'stages', 'unitKinds.moon', 'parameters.moon', 'moon.x'])(
    'what is not there cannot be disabled: %s',
    (what) => {
      expect(() => mergeProfile(cityPlan, { disable: [what] })).toThrow('disabled-unknown')
    },
  )

  test('a patch with an id twice is refused, and a list with an id twice is not valid', () => {
    expect(() => mergeProfile(cityPlan, { affairs: [hotline, hotline] })).toThrow('id-twice')
    const doubled = { ...cityPlan, affairs: [...cityPlan.affairs, hotline] }
    expect(validateProfile(doubled)).toMatchObject([{ reason: 'id-twice', path: 'affairs[hotline]' }])
  })

  test('an affair whose number is only in the seed by name has to be marked', () => {
    const bold = mergeProfile(cityPlan, { affairs: [{ ...hotline, source: 'seed 000:11' }] })
    expect(validateProfile(bold)).toMatchObject([
      { severity: 'warning', reason: 'mark-missing', id: 'hotline' },
    ])
  })
})

describe('versions', () => {
  const versions: Profile[] = [
    { ...baseline, version: '1', effectiveFrom: '2020-01-01' },
    { ...baseline, version: '3', effectiveFrom: '2026-01-01' },
    { ...baseline, version: '2', effectiveFrom: '2023-01-01' },
    { ...cityPlan, version: '9', effectiveFrom: '2022-01-01' },
  ]

  test.each([
    ['2020-01-01', '1'],
    ['2022-12-31', '1'],
    ['2023-01-01', '2'],
    ['2030-01-01', '3'],
  ])('on %s version %s is in force', (date, version) => {
    expect(profileInForce(versions, 'baseline', date).version).toBe(version)
  })

  test('before the first, and for a name nobody knows, there is none', () => {
    expect(() => profileInForce(versions, 'baseline', '2019-12-31')).toThrow('profile-unknown')
    expect(() => profileInForce(versions, 'moon', '2026-01-01')).toThrow('profile-unknown')
  })

  test('of two with one date the later added one holds', () => {
    const twice = [...versions, { ...baseline, version: '3a', effectiveFrom: '2026-01-01' }]
    expect(profileInForce(twice, 'baseline', '2026-06-01').version).toBe('3a')
  })
})

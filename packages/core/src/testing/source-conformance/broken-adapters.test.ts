import { describe, expect, test } from 'vitest'
import type { CalledSource, SourceAnswer, SourceReceipt } from '../../ports/asset-source'
import { assetSourceConformance, conformanceBadge, conformanceReport, runConformance } from './index'
import type { PlayedPeople } from './people'
import { REFERENCE, referenceSource, SECRET } from './reference'
import { BY_PERSON, referencePeople } from './reference-people'

type Break = (right: CalledSource) => Partial<CalledSource>

/** A source that changes every answer of the right one. */
const answersChanged =
  (change: (answer: SourceAnswer, requestNo: string) => SourceAnswer): Break =>
  (right) => ({
    async submit(request, options) {
      const told = await right.submit(request, options)
      return told.kind === 'answered'
        ? { kind: 'answered', answer: change(told.answer, request.requestNo) }
        : told
    },
    async collect(requestNo, options) {
      const told = await right.collect(requestNo, options)
      return told === 'not-known' ? told : told.map((answer) => change(answer, requestNo))
    },
  })

const hitsChanged = (change: (hit: SourceAnswer['hits'][number]) => SourceAnswer['hits'][number]): Break =>
  answersChanged((answer) => ({ ...answer, hits: answer.hits.map(change) }))

const nothing = (requestNo: string, subject: SourceAnswer['subject']): SourceAnswer => ({
  requestNo,
  answerNo: `${requestNo}-none`,
  part: { index: 1, last: true },
  outcome: 'nothing',
  subject,
  hits: [],
  asOf: '2024-02-29',
})

let counter = 0

const defects: Readonly<Record<string, Break>> = {
  'turns every failure into "nothing"': (right) => ({
    async submit(request, options) {
      const told = await right
        .submit(request, options)
        .catch((): SourceReceipt => ({ kind: 'unknown', text: '' }))
      const failed = told.kind === 'unknown' || (told.kind === 'answered' && told.answer.outcome === 'failed')
      return failed ? { kind: 'answered', answer: nothing(request.requestNo, request.subject) } : told
    },
  }),
  'says the request’s name instead of the registry’s': (right) => ({
    async submit(request, options) {
      const told = await right.submit(request, options)
      if (told.kind !== 'answered') return told
      return { kind: 'answered', answer: { ...told.answer, subject: request.subject } }
    },
  }),
  'sends under a number of its own': (right) => ({
    submit: (request, options) => {
      counter += 1
      return right.submit({ ...request, requestNo: `MINE-${counter}` }, options)
    },
  }),
  'numbers answers by chance': answersChanged((answer) => {
    counter += 1
    return { ...answer, answerNo: `A-${counter}` }
  }),
  'numbers all answers of a request alike': answersChanged((answer, requestNo) => ({
    ...answer,
    answerNo: requestNo,
  })),
  'calculates money in floating point': hitsChanged((hit) => ({
    ...hit,
    ...(hit.balanceFen === undefined
      ? {}
      : { balanceFen: BigInt(Math.trunc((Number(hit.balanceFen) / 100) * 100)) }),
  })),
  'drops co-owners': hitsChanged((hit) => ({ ...hit, holders: hit.holders.slice(0, 1) })),
  'compares names, not numbers': hitsChanged((hit) => ({
    ...hit,
    holders: hit.holders.map((each) => ({ ...each, isSubject: each.name === hit.holders[0]?.name })),
  })),
  'drops earlier seals and mortgages': hitsChanged((hit) => ({ ...hit, encumbrances: [] })),
  'does not know the old number': hitsChanged((hit) => {
    const isOld = hit.match.number === 'former-15'
    const holders = hit.holders.map((each) => (isOld ? { ...each, isSubject: false } : each))
    return isOld ? { ...hit, holders, match: { ...hit.match, number: 'different' } } : hit
  }),
  'drops entries in silence': answersChanged(({ unread: _, ...answer }) => answer),
  'counts parts by arrival': (right) => ({
    async collect(requestNo, options) {
      const told = await right.collect(requestNo, options)
      if (told === 'not-known') return told
      return told.map((answer, at) => ({ ...answer, part: { index: at + 1, last: at === told.length - 1 } }))
    },
  }),
  'dates answers with today': answersChanged((answer) => ({ ...answer, asOf: '2024-03-01' })),
  'ignores its signal': (right) => ({
    submit: (request) => right.submit(request, { signal: new AbortController().signal }),
  }),
  'sends no document': (right) => ({
    submit: (request, options) => right.submit({ ...request, documents: [] }, options),
  }),
  'takes the asked sum for the held one': answersChanged((answer) => {
    const { control } = answer
    if (control?.askedFen === undefined) return answer
    return { ...answer, control: { ...control, kind: 'effective', heldFen: control.askedFen } }
  }),
  'escapes text into the data': (right) => ({
    submit: (request, options) => {
      const name = request.subject.name.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
      return right.submit({ ...request, subject: { ...request.subject, name } }, options)
    },
  }),
  'puts its password into errors': (right) => ({
    submit: (request, options) =>
      right
        .submit(request, options)
        .catch((error) => Promise.reject(new Error(`${error} (Authorization: ${SECRET})`))),
  }),
  'declares more than it does': () => ({
    capabilities: { ...REFERENCE, transport: 'call', acts: ['query', 'freeze', 'deduct'] },
  }),
  'sends whatever it is handed': (right) => ({
    submit: (request, options) => right.submit({ ...request, act: 'query' }, options),
  }),
  'says "nothing yet" of a number nobody sent': (right) => ({
    async collect(requestNo, options) {
      const told = await right.collect(requestNo, options)
      return told === 'not-known' ? [] : told
    },
  }),
  'keeps the current request in itself': (right) => {
    let current = ''
    return {
      async submit(request, options) {
        current = request.requestNo
        const told = await right.submit(request, options)
        return told.kind === 'answered'
          ? { kind: 'answered', answer: { ...told.answer, requestNo: current } }
          : told
      },
    }
  },
}

async function tried(change: Break) {
  const make = (registry: Parameters<typeof referenceSource>[0]) => {
    const right = referenceSource(registry)
    return { source: { ...right, ...change(right) } }
  }
  const cases = assetSourceConformance({ make, capabilities: REFERENCE, secrets: [SECRET], patienceMs: 500 })
  return await runConformance(cases)
}

type PeopleBreak = (right: PlayedPeople) => Partial<PlayedPeople>

/** A folder whose confirmations go another way. */
const confirmedOtherwise =
  (
    confirm: (
      seen: Awaited<ReturnType<PlayedPeople['show']>>,
      again: () => ReturnType<PlayedPeople['show']>,
    ) => ReturnType<PlayedPeople['show']>,
  ): PeopleBreak =>
  (right) => ({ show: async (file) => confirm(await right.show(file), () => right.show(file)) })

const peopleDefects: Readonly<Record<string, PeopleBreak>> = {
  'records a table before anybody has looked at it': confirmedOtherwise(async (seen) => {
    await seen.confirm({ person: 'nobody', rows: 'all' })
    return seen
  }),
  'takes one confirmed row for all of them': confirmedOtherwise(async ({ unread, confirm }) => ({
    unread,
    confirm: ({ person }) => confirm({ person, rows: 'all' }),
  })),
  'takes a blank name for somebody': confirmedOtherwise(async ({ unread, confirm }) => ({
    unread,
    confirm: ({ person, rows }) => confirm({ person: person.trim() || 'clerk', rows }),
  })),
  'records a file that was changed after it was seen': confirmedOtherwise(async ({ unread }, again) => ({
    unread,
    confirm: async (by) => (await again()).confirm(by),
  })),
  'does not say who has confirmed': (right) => ({
    recorded: () => right.recorded().map(({ confirmedBy: _, ...answer }) => answer),
  }),
}

async function triedByPerson(change: PeopleBreak) {
  const make = () => {
    const { source, people } = referencePeople()
    return { source, people: { ...people, ...change(people) } }
  }
  const cases = assetSourceConformance({ make, capabilities: BY_PERSON, confirmation: 'by-person' })
  return await runConformance(cases)
}

describe('the suite finds every broken adapter, and says so in words of both languages', () => {
  test.each(Object.entries(defects))('%s', async (_name, change) => {
    const broken = (await tried(change)).filter(({ outcome }) => outcome === 'broken')
    expect(broken.length).toBeGreaterThan(0)
    for (const language of ['zh', 'en'] as const) {
      expect(conformanceReport(broken, { language })).toMatchSnapshot(language)
    }
  })

  test.each(Object.entries(peopleDefects))('by people: %s', async (_name, change) => {
    const broken = (await triedByPerson(change)).filter(({ outcome }) => outcome === 'broken')
    expect(broken.length).toBeGreaterThan(0)
    for (const language of ['zh', 'en'] as const) {
      expect(conformanceReport(broken, { language })).toMatchSnapshot(language)
    }
  })

  test('the badge of a broken adapter is red', async () => {
    const results = await tried(defects['drops co-owners'] ?? (() => ({})))
    expect(conformanceBadge(results)).toContain('#b3261e')
    expect(conformanceBadge(await tried(() => ({})))).toContain('#1a7f4b')
  })
})

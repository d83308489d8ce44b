import type { RegistryFault } from '../registry/model'
import { cameOf } from './ask'
import type { Bench } from './bench'
import { type CaseDefinition, onlyCalled, onlyQuery } from './case'
import { plain, promise, sameData, shown } from './kit'

/** Answers in three parts, on a line with this fault: each part with its index and what it holds. */
async function parts(bench: Bench, fault?: RegistryFault) {
  const request = bench.request()
  const things = [1, 2, 3].map((n) => bench.thing({ ref: `REF-${n}` }))
  bench.registry.plan(request.requestNo, {
    things,
    parts: 3,
    answers: laterIf(bench),
    ...(fault ? { fault } : {}),
  })
  const told = await bench.ask(request)
  const list = told.distinct
    .toSorted((a, b) => a.part.index - b.part.index)
    .map(({ part, hits }) => partText(part.index, part.last, ...hits.map(({ ref }) => ref)))
  return { told, list }
}

const laterIf = ({ options }: Bench) =>
  (options.without?.later === undefined ? 'later' : 'at-once') as 'later' | 'at-once'

const partText = (index: number, last: boolean, ...refs: string[]) =>
  `part ${index}${last ? ' (last)' : ''}: ${refs.join(' ')}`

const WHOLE = [partText(1, false, 'REF-1'), partText(2, false, 'REF-2'), partText(3, true, 'REF-3')]

function sameParts({ told, list }: Awaited<ReturnType<typeof parts>>, right: readonly string[]): void {
  const came = list.length > 0 ? plain(list.join(' | ')) : cameOf(told)
  promise(sameData(list, right), plain(right.join(' | ')), came)
}

const numbered: Pick<CaseDefinition, 'fix' | 'needs' | 'unless'> = {
  fix: [
    'part.index 和 part.last 取登记机构返回的分包序号，不要按收到的次序自己数',
    'part.index and part.last are what the registry says of the part, not the order of arrival',
  ],
  needs: ['parts'],
  unless: onlyQuery,
}

/** Answers in parts, late, twice and otherwise. */
export const partCases: readonly CaseDefinition[] = [
  {
    ...numbered,
    id: 'parts-are-numbered',
    title: [
      '分包反馈逐包报告，序号和末包标志正确',
      'an answer in parts is told part by part, each with its number, the last one as last',
    ],
    why: [
      '序号错了，法院要么永远等下去，要么提前当作全部',
      'with wrong numbers the court waits for ever, or takes a part for the whole',
    ],
    async check(bench) {
      sameParts(await parts(bench), WHOLE)
    },
  },
  {
    ...numbered,
    id: 'parts-reversed',
    title: ['分包倒序到达，序号不变', 'parts that come in reverse keep their numbers'],
    why: ['末包先到不等于全部已到', 'that the last part is there does not mean that all are'],
    async check(bench) {
      sameParts(await parts(bench, 'chunks-reversed'), WHOLE)
    },
  },
  {
    ...numbered,
    id: 'part-lost',
    title: ['少了一包，不得当作完整', 'an answer that lacks a part does not pass for whole'],
    why: ['缺的那一包里可能正是房产', 'the house may stand in the part that is missing'],
    async check(bench) {
      sameParts(
        await parts(bench, 'chunk-lost'),
        WHOLE.filter((_, at) => at !== 1),
      )
    },
  },
  {
    id: 'late-answer',
    title: [
      '迟到的反馈收得到，之前不说“没有”',
      'a late answer is collected, and nothing is said before it is there',
    ],
    why: ['还没有回答不等于没有财产', 'no answer yet is not "no property"'],
    fix: [
      '登记机构尚在办理时 collect 返回空列表 []',
      'while the registry is still working, `collect` answers an empty list',
    ],
    needs: ['later'],
    unless: (options) => onlyQuery(options) ?? onlyCalled(options),
    async check(bench) {
      const request = bench.request()
      bench.registry.plan(request.requestNo, { things: [bench.thing({ ref: 'REF-1' })], fault: 'late' })
      const told = await bench.ask(request)
      promise(
        told.receipt?.kind === 'accepted',
        { zh: '回执 accepted', en: 'a receipt `accepted`' },
        cameOf(told),
      )
      const came = told.answers.map(({ outcome, hits }) => [outcome, hits.length])
      promise(sameData(came, [['found', 1]]), plain(shown([['found', 1]])), plain(shown(came)))
    },
  },
  {
    id: 'duplicate-answer',
    title: ['同一反馈来两次，编号相同', 'an answer that comes twice has one number'],
    why: ['编号不同，同一处财产就会登记两次', 'with two numbers the same house is recorded twice'],
    fix: [
      'answerNo 取登记机构的反馈编号；没有时由内容计算，不要用时间或随机数',
      'answerNo is the registry’s, or a hash of the content; no clock, no chance',
    ],
    needs: ['second-answer'],
    unless: onlyQuery,
    async check(bench) {
      const request = bench.request()
      bench.registry.plan(request.requestNo, {
        things: [bench.thing()],
        fault: 'twice',
        answers: laterIf(bench),
      })
      const told = await bench.ask(request)
      const numbers = new Set(told.answers.map(({ answerNo }) => answerNo))
      promise(told.answers.length > 0, { zh: '至少一件反馈', en: 'at least one answer' }, cameOf(told))
      promise(numbers.size === 1, { zh: '一个 answerNo', en: 'one answerNo' }, plain([...numbers].join(', ')))
    },
  },
  {
    id: 'contradiction-is-visible',
    title: ['前后矛盾的反馈看得出是两件', 'answers that contradict each other are told apart'],
    why: [
      '编号相同，第二件就被当作重复而丢掉',
      'under one number the second is taken for a repetition and dropped',
    ],
    fix: [
      '内容不同的反馈必须有不同的 answerNo，两件都交出',
      'answers with other content need another answerNo, and both are told',
    ],
    needs: ['second-answer'],
    unless: onlyQuery,
    async check(bench) {
      const request = bench.request()
      const things = [bench.thing({ ref: 'REF-1' }), bench.thing({ ref: 'REF-2' })]
      bench.registry.plan(request.requestNo, { things, fault: 'contradict', answers: laterIf(bench) })
      const told = await bench.ask(request)
      const came = told.distinct.map(({ hits }) => hits.length).sort()
      promise(
        sameData(came, [1, 2]),
        { zh: '两件反馈，分别含 2 项和 1 项', en: 'two answers, with 2 things and with 1' },
        cameOf(told),
      )
    },
  },
]

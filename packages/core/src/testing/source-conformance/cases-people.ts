import type { RegistrySaid } from '../registry/model'
import { cameOf } from './ask'
import type { Bench } from './bench'
import { type CaseDefinition, onlyByPerson, onlyQuery } from './case'
import { plain, promise } from './kit'
import { CONFIRMER, type PlayedPeople, type ShownFile } from './people'

type Replies = Extract<RegistrySaid, { kind: 'replies' }>

/** A file with two things, handed in and shown; nobody has said yes. */
async function shownFile(
  bench: Bench,
): Promise<{ people: PlayedPeople; file: string; said: Replies; seen: ShownFile }> {
  const { people } = bench.opened
  promise(people !== undefined, plain('people'), { zh: 'make 没有给出 people', en: '`make` gives no people' })
  const said = await saidOf(bench, people, 'REF-1', 'REF-2')
  const file = await people.handIn(said)
  return { people, file, said, seen: await people.show(file) }
}

async function saidOf(bench: Bench, people: PlayedPeople, ...refs: readonly string[]): Promise<Replies> {
  const request = bench.request()
  bench.registry.plan(request.requestNo, { things: refs.map((ref) => bench.thing({ ref })) })
  const [said] = bench.registry.hear({ kind: 'submit', questions: await people.giveOut([request]) })
  promise(said !== undefined, { zh: '登记机构收到请求', en: 'the registry got the request' }, plain('–'))
  const { requestNo } = said
  return said.kind === 'replies'
    ? said
    : { kind: 'replies' as const, requestNo, ...collected(bench, requestNo) }
}

function collected({ registry }: Bench, requestNo: string) {
  const [told] = registry.hear({ kind: 'collect', requestNo, afterPart: 0 })
  return { replies: told?.kind === 'replies' ? told.replies : [] }
}

/** Nothing stands at the court; it does not matter whether the adapter threw. */
async function nothingAfter(people: PlayedPeople, act: () => Promise<unknown>): Promise<void> {
  await act().catch(() => undefined)
  const count = people.recorded().length
  promise(
    count === 0,
    { zh: '没有登记任何内容', en: 'nothing is recorded' },
    { zh: `登记了 ${count} 件反馈`, en: `${count} answer(s) recorded` },
  )
}

const people = (options: Parameters<typeof onlyByPerson>[0]) => onlyByPerson(options) ?? onlyQuery(options)

/** What only a source does that people answer: a table is no answer before somebody has said that it is. */
export const peopleCases: readonly CaseDefinition[] = [
  {
    id: 'nothing-before-a-person',
    title: ['没有人确认之前不登记任何内容', 'nothing is recorded before a person has confirmed it'],
    why: [
      '手填的表格会填错行、填错人；没有人看过就不能成为案件的依据',
      'tables filled in by hand have wrong rows and wrong people: what nobody has looked at is no ground for anything',
    ],
    fix: [
      '读文件和登记分开：show 只读，confirm 才登记',
      'keep reading apart from recording: only a confirmation records',
    ],
    unless: people,
    async check(bench) {
      const { people: played } = await shownFile(bench)
      await nothingAfter(played, async () => undefined)
    },
  },
  {
    id: 'every-row-is-confirmed',
    title: [
      '只要有一行没有确认，这个请求就不登记',
      'a request of which one row was not confirmed is not recorded',
    ],
    why: [
      '没有确认的那一行可能就是别人的财产',
      'the row that nobody has compared may be the one that is somebody else’s',
    ],
    fix: ['确认时逐行核对行号，缺一行就不登记', 'compare the confirmed rows with all rows of the request'],
    unless: people,
    async check(bench) {
      const { people: played, seen } = await shownFile(bench)
      await nothingAfter(played, () => seen.confirm({ person: CONFIRMER, rows: 'all-but-last' }))
    },
  },
  {
    id: 'who-confirmed-is-told',
    title: [
      '登记的反馈写明由谁确认；没有姓名不登记',
      'who confirmed stands in the answer, and without a name nothing is recorded',
    ],
    why: ['事后要找得到当时核对的人', 'whoever asks later has to find the one who compared'],
    fix: [
      'answer.confirmedBy 填确认人；空白姓名不是确认',
      'answer.confirmedBy is the one who confirmed; a blank name is nobody',
    ],
    unless: people,
    async check(bench) {
      const { people: played, seen } = await shownFile(bench)
      await nothingAfter(played, () => seen.confirm({ person: ' ', rows: 'all' }))
      await seen.confirm({ person: CONFIRMER, rows: 'all' })
      const [answer] = played.recorded()
      promise(
        answer?.confirmedBy === CONFIRMER && answer.hits.length === 2,
        { zh: `2 项财产，confirmedBy ${CONFIRMER}`, en: `2 things, confirmedBy ${CONFIRMER}` },
        plain(`${answer?.hits.length ?? 0}, confirmedBy ${answer?.confirmedBy}`),
      )
    },
  },
  {
    id: 'changed-after-it-was-seen',
    title: ['看过之后文件变了，确认就不算数', 'what was changed after it was seen is not recorded'],
    why: [
      '确认的是看到的内容；登记的必须就是那些内容',
      'somebody has confirmed what he saw: nothing else may be recorded in his name',
    ],
    fix: [
      '看的时候记下文件的哈希，登记前再比一次',
      'keep a hash of the file that was shown and compare it before recording',
    ],
    unless: people,
    async check(bench) {
      const { people: played, file, said, seen } = await shownFile(bench)
      const replies = said.replies.map((reply) => ({
        ...reply,
        things: reply.things.map((thing) => ({ ...thing, ref: `${thing.ref}-CHANGED` })),
      }))
      await played.handIn({ ...said, replies }, { over: file })
      await nothingAfter(played, () => seen.confirm({ person: CONFIRMER, rows: 'all' }))
    },
  },
  {
    id: 'two-cases-in-one-file',
    title: ['一个文件答复几个请求，各归各的', 'a file that answers several requests gives each its own'],
    why: ['甲的房产会记到乙的案件', 'one debtor’s house would be written into another’s case'],
    fix: [
      '按请求编号分行，不按位置',
      'tell rows apart by the number of the request, not by where they stand',
    ],
    unless: people,
    async check(bench) {
      const { people: played } = bench.opened
      promise(played !== undefined, plain('people'), plain('–'))
      const [first, second] = [await saidOf(bench, played, 'REF-1'), await saidOf(bench, played, 'REF-2')]
      const replies = [...second.replies, ...first.replies]
      const seen = await played.show(await played.handIn({ ...first, replies }))
      await seen.confirm({ person: CONFIRMER, rows: 'all' })
      const came = played.recorded().map(({ requestNo, hits }) => `${requestNo} ${hits[0]?.ref}`)
      const right = [`${second.requestNo} REF-2`, `${first.requestNo} REF-1`]
      promise(
        came.sort().join() === right.sort().join(),
        plain(right.join(', ')),
        came.length > 0 ? plain(came.join(', ')) : cameOf({ ...NONE, unread: seen.unread }),
      )
    },
  },
]

const NONE = { receipt: undefined, answers: [], distinct: [], thrown: undefined, hung: false }

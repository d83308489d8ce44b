// What a court answers to its console, out of the real engine: asked once, then served as a file to everybody who measures.
import { createMemoryStorage } from '@zhixing/core/memory'
import { actorOf, countyCourt } from '@zhixing/core/testing'
import { openCourt, workOn } from '../work.ts'

const ROWS = 20
const label = (text: string) => ({ 'zh-CN': text })

/** A page with a navigation of six, a list of twenty rows with six columns, and a figure. */
const definition = {
  schema: 1,
  title: label('本院'),
  navigation: ['事务', '队列', '案款', '卷宗', '监管', '指标'].map((text, at) => ({
    id: `n${at}`,
    label: label(text),
    page: 'work',
  })),
  pages: [
    {
      id: 'work',
      title: label('事务'),
      rows: [
        {
          id: 'r1',
          columns: [
            {
              id: 'c1',
              width: 12,
              blocks: [
                {
                  kind: 'list',
                  id: 'cases',
                  title: label('未结案件'),
                  query: 'case.list',
                  input: { state: 'open' },
                  columns: ['caseNumber', 'cause', 'debtorLabel', 'state', 'claimFen', 'filedOn'].map(
                    (field) => ({
                      field,
                    }),
                  ),
                  actions: [],
                  pageSize: ROWS,
                },
                {
                  kind: 'indicator',
                  id: 'closed',
                  title: label('已结案件'),
                  query: 'case.list',
                  input: { state: 'closed' },
                  figure: 'total',
                },
              ],
            },
          ],
        },
      ],
    },
  ],
  actions: [],
}

/** The console in use and the rows of its list, as JSON. */
export async function consoleAnswers(): Promise<string> {
  const storage = createMemoryStorage()
  const engine = await openCourt(storage, 'baseline')
  await workOn(engine, { from: 0, cases: ROWS, atATime: 1 })
  const actor = actorOf(countyCourt, 'director')
  const other = { ...actor, id: 'vice', roles: ['vice-president-in-charge'] } as typeof actor
  const give = async (name: string, input: object, who = actor) => {
    const outcome = await engine.execute({ name, input, actor: who })
    if (outcome.kind === 'refused') throw new Error(`${name}: ${outcome.rule}`)
    return outcome.result as { versionId: string }
  }
  const { versionId } = await give('console.save-draft', { content: JSON.stringify(definition) })
  await give('console.submit', { versionId })
  await give('console.publish', { versionId }, other)
  const [current, cases] = await Promise.all([
    engine.query({ name: 'console.current', input: {}, actor }),
    engine.query({ name: 'case.list', input: { state: 'open', limit: ROWS }, actor }),
  ])
  await storage.close()
  return JSON.stringify({ current, cases }, (_, value: unknown) =>
    typeof value === 'bigint' ? value.toString() : value,
  )
}

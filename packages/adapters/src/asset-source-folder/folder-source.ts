import { ZhixingError } from '@zhixing/core'
import type { PollingSource, SourceCapabilities } from '@zhixing/core/ports'
import { systemClock } from '../system/index'
import { readAnswer } from './read-answers'
import { readTable } from './read-table'
import { csvOf, rowOf } from './write-file'

const clock = systemClock()

/**
 * What is registered at the court for a drop folder: a source that comes by itself and is offline. Its answers still lack
 * the person: they are recorded through `createDropFolder`.
 */
export function createFolderSource(options: {
  readonly id: string
  readonly capabilities: Pick<SourceCapabilities, 'assetTypes' | 'subjects' | 'answersWithinMinutes'>
  readonly today?: () => string
}): PollingSource {
  const today = options.today ?? (() => clock.now().slice(0, 10))
  return {
    id: options.id,
    capabilities: {
      ...options.capabilities,
      kind: 'offline',
      transport: 'poll',
      acts: ['query'],
      repeatable: true,
      needsDocument: false,
    },
    write(requests) {
      if (requests.some(({ act }) => act !== 'query'))
        throw new ZhixingError('source-request-invalid', { field: 'act' })
      return { contentType: 'text/csv; charset=utf-8', body: csvOf(requests.map(rowOf)) }
    },
    async read(body, { subjectOf }) {
      const rows = (await readTable(body)).filter((row) => row.cell('结果') !== '')
      const numbers = [...new Set(rows.map((row) => row.cell('请求编号')))]
      const read = await Promise.all(
        numbers.map(async (requestNo) => {
          const mine = rows.filter((row) => row.cell('请求编号') === requestNo)
          return readAnswer(requestNo, mine, { today: today(), subject: await subjectOf?.(requestNo) })
        }),
      )
      return {
        answers: read.flatMap(({ answer }) => (answer ? [answer] : [])),
        unread: read
          .filter(({ answer }) => !answer)
          .flatMap(({ problems }) =>
            problems.map(({ line, column, reason }) => ({ at: `line ${line} ${column}`, reason })),
          ),
      }
    },
  }
}

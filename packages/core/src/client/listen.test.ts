import { expect, test } from 'vitest'
import { sharedLine } from './listen'
import type { LiveChange } from './types'

/** A server that counts its lines and can speak on them. */
function server() {
  const open = new Set<ReadableStreamDefaultController<Uint8Array>>()
  let opened = 0
  const call = async (_path: string, { signal }: RequestInit) => {
    opened += 1
    const body = new ReadableStream<Uint8Array>({
      start(line) {
        open.add(line)
        signal?.addEventListener('abort', () => {
          open.delete(line)
          line.error(new Error('left'))
        })
      },
    })
    return new Response(body)
  }
  const say = async (position: number) => {
    const words = `data: ${JSON.stringify({ position, caseId: null, type: 'case.Filed' })}\n\n`
    for (const line of open) line.enqueue(new TextEncoder().encode(words))
    await quiet()
  }
  return { call, say, lines: () => open.size, opened: () => opened }
}

/** Everything that is under way has arrived. */
const quiet = () => new Promise((done) => setTimeout(done, 20))

test('however many listen, there is one line; the last to leave closes it, the next opens another', async () => {
  const { call, say, lines, opened } = server()
  const subscribe = sharedLine(call)
  const heard: string[] = []
  const as = (name: string) => (change: LiveChange) => void heard.push(`${name} ${change.position}`)
  const [queue, board] = [as('queue'), as('board')]
  const leaves = [subscribe(queue), subscribe(board), subscribe(board)]
  await quiet()
  expect([lines(), opened()]).toEqual([1, 1])
  await say(1)
  expect(heard).toEqual(['queue 1', 'board 1', 'board 1'])
  leaves[0]?.()
  leaves[1]?.()
  leaves[1]?.()
  await say(2)
  expect(heard.slice(3)).toEqual(['board 2'])
  leaves[2]?.()
  await quiet()
  expect(lines()).toBe(0)
  const leave = subscribe(queue)
  await quiet()
  expect([lines(), opened()]).toEqual([1, 2])
  await say(3)
  expect(heard.slice(4)).toEqual(['queue 3'])
  leave()
})

import type { StreamId } from '@zhixing/core/ports'
import { expect, test } from 'vitest'
import { batchOf, fresh, GAN, items } from '../../../core/src/testing/storage-conformance-kit'
import { checkedBatch } from '../held/checked-batch'
import { CourtWriter } from './court-writer'
import { planTable } from './table-plan'

/** How many commits leave in each flight while nobody is answered, when so many callers come at once. */
async function flightsOf(callers: number): Promise<number[]> {
  const sizes: number[] = []
  const plan = () => planTable(items, 'zhixing')
  const writer = new CourtWriter(GAN, '"zhixing"', plan, ({ values }) => {
    sizes.push(values?.[1] as number)
    return new Promise(() => undefined)
  })
  for (let n = 0; n < callers; n += 1) {
    const stream: StreamId = `case/${n}`
    void writer.submit(checkedBatch(plan, batchOf(GAN, [fresh(stream)])))
  }
  await new Promise((resolve) => setImmediate(resolve))
  return sizes
}

test('many callers are divided among two flights, so that one is decided while the other is written; few go together', async () => {
  expect(await flightsOf(1)).toEqual([1])
  expect(await flightsOf(8)).toEqual([8])
  expect(await flightsOf(64)).toEqual([32, 32])
  expect(await flightsOf(256)).toEqual([64, 64])
})

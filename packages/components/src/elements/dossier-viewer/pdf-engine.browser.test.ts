import { expect, it } from 'vitest'
import { smallPdf } from '../../internal/testing/files'
import { openPdf } from './pdf-engine'

const open = async () => (await openPdf({}, await smallPdf(2, 'Judgment').arrayBuffer()))[1]

it('a document opens while another is being closed, and one that stays open is not closed with it', async () => {
  const [first, stays] = [await open(), await open()]
  const closing = first.loadingTask.destroy()
  const next = await open()
  await closing
  expect((await next.getPage(2)).pageNumber).toBe(2)
  expect((await stays.getPage(2)).pageNumber).toBe(2)
  await Promise.all([next, stays].map((one) => one.loadingTask.destroy()))
  expect((await open()).numPages).toBe(2)
})

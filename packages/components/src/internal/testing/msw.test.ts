import { createClient } from '@zhixing/core/client'
import { mswHandlers } from '@zhixing/core/testing'
import { http } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildHouse, COURT, PERSON_HEADER } from '../../../.storybook/court'

const server = setupServer()

beforeAll(async () => {
  const { handler } = await buildHouse()
  server.use(...mswHandlers(http, handler))
  server.listen()
})
afterAll(() => server.close())

const clientOf = (personId: string) =>
  createClient({
    baseUrl: 'http://localhost/api',
    headers: () => ({ [PERSON_HEADER]: personId }),
  })

test('what a story asks is answered by the core itself', async () => {
  const { items, total } = await clientOf(`${COURT}-director`).query('case.list', { limit: 5 })
  expect(items).toHaveLength(5)
  expect(total).toBeGreaterThan(20)
})

test('somebody who is not signed in is told so', async () => {
  await expect(clientOf('nobody').query('case.list', {})).rejects.toMatchObject({ code: 'not-signed-in' })
})

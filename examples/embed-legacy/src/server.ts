// The backend of the old system with one more mount: the handler answers under /zhixing, and asks the old session who acts.
import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { basename, join } from 'node:path'
import { nodeListener } from '@zhixing/adapters/node-http'
import type { Actor } from '@zhixing/core'
import { createHandler } from '@zhixing/core/http'
import { actorOf, countyCourt } from '@zhixing/core/testing'
import { openCourt } from '../../embed-html/src/court.ts'
import { OLD_CSS, OLD_JS, oldPage } from './old-page.ts'

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; base-uri 'none'; " +
  "form-action 'self'; require-trusted-types-for 'script'; trusted-types lit-html"

/** Users of the old system and who they are at the court. */
const USERS: Readonly<Record<string, string>> = { liming: 'judge-1', zhaogq: 'director' }

export async function serve({
  dist,
  port,
}: {
  readonly dist: string
  readonly port: number
}): Promise<{ server: Server; port: number }> {
  const engine = await openCourt()
  const sessions = new Map<string, string>()
  const userOf = (cookie: string) => sessions.get(/(?:^|;\s*)JSESSIONID=([\w-]+)/.exec(cookie)?.[1] ?? '')
  const identify = (request: Request): Actor | null => {
    const user = userOf(request.headers.get('cookie') ?? '')
    const personId = user === undefined ? undefined : USERS[user]
    return personId ? actorOf(countyCourt, personId) : null
  }
  const api = nodeListener(createHandler({ engine, identify, basePath: '/zhixing' }))
  const server = createServer(async (request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/'
    if (path.startsWith('/zhixing/')) return api(request, response)
    response.setHeader('content-security-policy', POLICY)
    const send = (type: string, body: string | Buffer) =>
      response.setHeader('content-type', `${type}; charset=utf-8`).end(body)
    if (path === '/') return send('text/html', oldPage(userOf(request.headers.cookie ?? '')))
    if (path === '/old.css') return send('text/css', OLD_CSS)
    if (path === '/old.js') return send('text/javascript', OLD_JS)
    if (path === '/login' && request.method === 'POST') {
      const user = new URLSearchParams(await bodyOf(request)).get('user') ?? ''
      const id = randomUUID()
      if (Object.hasOwn(USERS, user)) sessions.set(id, user)
      return response
        .writeHead(302, { location: '/', 'set-cookie': `JSESSIONID=${id}; HttpOnly; SameSite=Lax` })
        .end()
    }
    try {
      return send('text/javascript', await readFile(join(dist, basename(path))))
    } catch {
      return response.writeHead(path === '/favicon.ico' ? 204 : 404).end()
    }
  })
  await new Promise<void>((done) => server.listen(port, done))
  const address = server.address()
  return { server, port: typeof address === 'object' && address ? address.port : port }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  return text
}

// A plain page, a script module, a strict policy.
import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { basename, join } from 'node:path'
import { nodeListener } from '@zhixing/adapters/node-http'
import type { Actor, Engine } from '@zhixing/core'
import { createHandler } from '@zhixing/core/http'
import { actorOf, countyCourt } from '@zhixing/core/testing'
import { openCourt } from './court.ts'

const policyWith = (policies: string) =>
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; base-uri 'none'; " +
  `require-trusted-types-for 'script'; trusted-types ${policies}`

const pageWith = (body: string, title: string, script: string) => `<!doctype html>
<html lang="zh-CN">
  <meta charset="utf-8" />
  <title>${title}</title>
  <body>
    <h1>${title}</h1>
    ${body}
    <script type="module" src="/${script}"></script>
  </body>
</html>`

const PLAIN = '<p>打开的案件：<output></output></p><zx-task-queue></zx-task-queue>'

/** What differs from page to page: what stands in it, and the Trusted Types policies that may be made. */
export interface Host {
  readonly body?: string
  readonly policies?: string
  readonly title?: string
  readonly script?: string
  /** Who opens the page: the judge, when nobody is named. */
  readonly actor?: Actor
  /** What the court has beside its first case. */
  readonly prepare?: (engine: Engine) => Promise<void>
}

/** Everybody who opens this page is the same person: a real host asks its own session. */
export async function serve({
  dist,
  port,
  body = PLAIN,
  policies = 'lit-html',
  title = '我的待办',
  script = 'page.js',
  actor = actorOf(countyCourt, 'judge-1'),
  prepare,
}: Host & {
  readonly dist: string
  readonly port: number
}): Promise<{ server: Server; port: number }> {
  const engine = await openCourt()
  await prepare?.(engine)
  const api = nodeListener(createHandler({ engine, identify: () => actor }))
  const server = createServer(async (request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/'
    if (path.startsWith('/api/')) return api(request, response)
    response.setHeader('content-security-policy', policyWith(policies))
    if (path === '/')
      return response.setHeader('content-type', 'text/html; charset=utf-8').end(pageWith(body, title, script))
    try {
      const file = await readFile(join(dist, basename(path)))
      return response.setHeader('content-type', 'text/javascript').end(file)
    } catch {
      return response.writeHead(path === '/favicon.ico' ? 204 : 404).end()
    }
  })
  await new Promise<void>((done) => server.listen(port, done))
  const address = server.address()
  return { server, port: typeof address === 'object' && address ? address.port : port }
}

// A plain page, a script module, a strict policy.
import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { basename, join } from 'node:path'
import { nodeListener } from '@zhixing/adapters/node-http'
import { createHandler } from '@zhixing/core/http'
import { actorOf, countyCourt } from '@zhixing/core/testing'
import { openCourt } from './court.ts'

const policyWith = (policies: string) =>
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; base-uri 'none'; " +
  `require-trusted-types-for 'script'; trusted-types ${policies}`

const pageWith = (body: string) => `<!doctype html>
<html lang="zh-CN">
  <meta charset="utf-8" />
  <title>我的待办</title>
  <body>
    <h1>我的待办</h1>
    ${body}
    <script type="module" src="/page.js"></script>
  </body>
</html>`

const PLAIN = '<p>打开的案件：<output></output></p><zx-task-queue></zx-task-queue>'

/** What differs from page to page: what stands in it, and the Trusted Types policies that may be made. */
export interface Host {
  readonly body?: string
  readonly policies?: string
}

/** Everybody who opens this page is the judge: a real host asks its own session. */
export async function serve({
  dist,
  port,
  body = PLAIN,
  policies = 'lit-html',
}: Host & {
  readonly dist: string
  readonly port: number
}): Promise<{ server: Server; port: number }> {
  const engine = await openCourt()
  const api = nodeListener(createHandler({ engine, identify: () => actorOf(countyCourt, 'judge-1') }))
  const server = createServer(async (request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/'
    if (path.startsWith('/api/')) return api(request, response)
    response.setHeader('content-security-policy', policyWith(policies))
    if (path === '/')
      return response.setHeader('content-type', 'text/html; charset=utf-8').end(pageWith(body))
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

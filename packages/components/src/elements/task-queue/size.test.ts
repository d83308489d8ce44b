import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { expect, test } from 'vitest'

const element = fileURLToPath(new URL('./task-queue.ts', import.meta.url)).replaceAll('\\', '/')
const entry = `import { TaskQueue } from ${JSON.stringify(element)}; customElements.define('zx-task-queue', TaskQueue)`

/** The queue with lit and all it needs, as a host would ship it. */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { conditions: ['browser', 'production', 'module', 'import', 'default'] },
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === 'virtual:queue' ? '\0queue' : undefined),
        load: (id) => (id === '\0queue' ? entry : undefined),
      },
    ],
    build: { write: false, minify: true, modulePreload: false, rolldownOptions: { input: 'virtual:queue' } },
  })
  const outputs = [built].flat().flatMap((one) => ('output' in one ? one.output : []))
  // What comes only with the first report is no part of showing the queue.
  const shown = outputs.filter((file) => file.type === 'chunk' && !file.isDynamicEntry)
  return shown.map((file) => (file.type === 'chunk' ? file.code : '')).join('\n')
}

test('the queue with lit has at most 30.5 kB compressed, and no words of other elements', async () => {
  const code = await bundle()
  expect(code).toContain('zx-task-queue')
  expect(code).toContain('待办队列')
  expect(code).not.toContain('电子卷宗')
  expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(30_500)
}, 60_000)

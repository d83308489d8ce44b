// Builds Storybook, opens every story in Chromium and says what is wrong with it; with --shots it also takes the pictures of
// docs/screenshots/elements: each element light, dark, in large type, in English and on a phone.
//
//   npm run stories                          every story: accessibility, errors, words, width, requests to other hosts
//   npm run stories -- --only asset-board    the stories whose name holds this
//   npm run stories -- --shots               the pictures too
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { root, run, step } from '../lib/shell.mjs'
import { takePictures } from './pictures.ts'
import { serveFolder } from './serve.ts'
import { type Found, openStorybook } from './walk.ts'

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    shots: { type: 'boolean', default: false },
    built: { type: 'boolean', default: false },
  },
})
const folder = join(root, 'packages/components/storybook-static')

if (!values.built || !existsSync(join(folder, 'index.json'))) {
  const built = await step('构建 Storybook building', () =>
    run(process.execPath, [join(root, 'scripts/run.mjs'), 'storybook'], { quiet: true }),
  )
  if (built !== 0) process.exit(1)
}

const server = await serveFolder(folder)
const book = await openStorybook(server.url)
const found: Found[] = []
try {
  const stories = (await book.stories()).filter(({ id, title }) => `${id} ${title}`.includes(values.only))
  if (stories.length === 0) throw new Error(`没有这样的示例 no such story: ${values.only}`)
  for (const story of stories) {
    const result = await book.check(story)
    found.push(result)
    console.log(`${result.problems.length === 0 ? '✓' : '✗'} ${story.title} · ${story.name}`)
    for (const problem of result.problems) console.log(`    ${problem}`)
  }
  if (values.shots)
    await takePictures(book, stories, join(root, 'docs/screenshots/elements'), values.only === '')
} finally {
  await book.close()
  await server.close()
}

const wrong = found.filter(({ problems }) => problems.length > 0).length
console.log(
  `\n示例 stories ${found.length} · 有问题 wrong ${wrong} · 组件 elements ${new Set(found.map(({ element }) => element)).size}` +
    ` · 请求外部主机 requests to other hosts ${book.outside()}`,
)
process.exitCode = wrong > 0 || book.outside() > 0 ? 1 : 0

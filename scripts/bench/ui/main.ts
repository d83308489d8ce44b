// Our elements beside others in one browser, in turn, in one run: npm run bench -- ui

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { findChromium } from '../../lib/chromium.ts'
import { root } from '../../lib/shell.mjs'
import { toolchain } from '../../lib/toolchain.mjs'
import { serveFolder } from '../../stories/serve.ts'
import { consoleAnswers } from './answers.ts'
import { type BuiltPage, buildPage, installPeers } from './build.ts'
import { type Grid, measureFirstScreen, measureForm, measureGrid, type Screen } from './measure.ts'

const GRIDS = [
  ['zx-task-queue', 'pages/zx-task-queue.js'],
  ['vaadin-grid', 'peers/vaadin-grid.js'],
  ['ag-grid', 'peers/ag-grid.js'],
] as const

const SCREENS = [
  ['zx-console', 'pages/zx-console.js'],
  ['amis-console', 'peers/amis-console.js'],
] as const
const FORMS = [
  ['zx-command-form', 'pages/zx-command-form.js'],
  ['form-js', 'peers/form-js.js'],
  ['amis-form', 'peers/amis-form.js'],
] as const

const median = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0

export async function benchUi({
  rounds,
  sizes,
}: {
  rounds: number
  sizes: readonly number[]
}): Promise<void> {
  const found = await findChromium()
  if (!found) throw new Error('没有浏览器 no browser; set CHROMIUM_PATH')
  await installPeers((await toolchain()).pnpm)
  const built = async (which: readonly (readonly [string, string])[]) => {
    const pages: BuiltPage[] = []
    for (const [name, file] of which) pages.push(await buildPage(name, file))
    return pages
  }
  const pages = await built(GRIDS)
  const screens = await built(SCREENS)
  const forms = await built(FORMS)
  const answers = await consoleAnswers()
  for (const { folder } of screens) writeFileSync(join(folder, 'answers.json'), answers)
  const server = await serveFolder(join(root, 'node_modules', '.cache', 'zhixing', 'bench-ui'))
  const browser = await chromium.launch({ executablePath: found.path, args: found.args })
  try {
    const at = (page: BuiltPage) => `${server.url}/${page.name}`
    await each('控制台首屏 first screen of a console', screens, rounds, (page) =>
      measureFirstScreen(browser, at(page), page.name),
    )
    await each('40 项表单 a form of 40 fields', forms, rounds, (page) =>
      measureForm(browser, at(page), page.name),
    )
    await grids(pages, sizes, rounds, (page, rows) => measureGrid(browser, at(page), page.name, rows))
  } finally {
    await browser.close()
    await server.close()
  }
}

/** One screen of each, in turn. */
async function each(
  title: string,
  pages: readonly BuiltPage[],
  rounds: number,
  measure: (page: BuiltPage) => Promise<Screen>,
): Promise<void> {
  const results = new Map<string, Screen[]>()
  for (let round = 1; round <= rounds; round += 1)
    for (const page of pages) results.set(page.name, [...(results.get(page.name) ?? []), await measure(page)])
  const of = (name: string, pick: (screen: Screen) => number) => median((results.get(name) ?? []).map(pick))
  const own = of(pages[0]?.name ?? '', ({ ms }) => ms)
  console.log(`\n${title}, ${rounds} 轮中位数 medians of rounds\n`)
  console.log('| | ms | 比 ratio | 节点 nodes | 请求 requests | 载入 loaded kB gzip | 外部请求 outside |')
  console.log('| --- | --- | --- | --- | --- | --- | --- |')
  for (const { name } of pages) {
    const ms = of(name, (screen) => screen.ms)
    const outside = (results.get(name) ?? []).reduce((sum, screen) => sum + screen.outside, 0)
    console.log(
      `| ${name} | ${ms.toFixed(0)} | ${(ms / own).toFixed(2)} | ${of(name, ({ nodes }) => nodes)} | ` +
        `${of(name, ({ requests }) => requests)} | ${of(name, ({ gzipKiB }) => gzipKiB).toFixed(1)} | ${outside} |`,
    )
  }
}

async function grids(
  pages: readonly BuiltPage[],
  sizes: readonly number[],
  rounds: number,
  measure: (page: BuiltPage, rows: number) => Promise<Grid & { outside: number }>,
): Promise<void> {
  const results = new Map<string, (Grid & { outside: number })[]>()
  for (let round = 1; round <= rounds; round += 1) {
    console.error(`轮次 round ${round}/${rounds}`)
    for (const rows of sizes)
      for (const page of pages) {
        const key = `${page.name} ${rows}`
        results.set(key, [...(results.get(key) ?? []), await measure(page, rows)])
      }
  }
  const own = pages[0]?.name ?? ''
  for (const rows of sizes) {
    console.log(
      `\n${rows} 行 rows, ${rounds} 轮中位数 medians of rounds (首行与滚动为与第一行之比 ratios to the first line)\n`,
    )
    console.log(
      '| | 首行 first row ms | 比 ratio | 节点 nodes | 内存 heap MiB | 滚动帧 frame p95 ms | 主线程 main thread ms/frame | 比 ratio | kB gzip | 外部请求 outside |',
    )
    console.log('| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |')
    const of = (name: string, pick: (grid: Grid) => number) =>
      median((results.get(`${name} ${rows}`) ?? []).map(pick))
    for (const { name, gzipKiB } of pages) {
      const first = of(name, (each) => each.firstRowMs)
      const work = of(name, (each) => each.workMs)
      const outside = (results.get(`${name} ${rows}`) ?? []).reduce((sum, each) => sum + each.outside, 0)
      console.log(
        `| ${name} | ${first.toFixed(0)} | ${(first / of(own, (each) => each.firstRowMs)).toFixed(2)} | ${of(name, (each) => each.nodes)} | ` +
          `${of(name, (each) => each.heapMiB).toFixed(1)} | ${of(name, (each) => each.frameP95Ms).toFixed(1)} | ${work.toFixed(1)} | ` +
          `${(work / of(own, (each) => each.workMs)).toFixed(2)} | ${gzipKiB.toFixed(1)} | ${outside} |`,
      )
    }
  }
}

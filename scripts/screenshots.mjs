// Takes the screenshots of docs/screenshots from a running console: node scripts/screenshots.mjs http://localhost:8520 [Chromium]
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright'

const [base = 'http://localhost:8520', executablePath] = process.argv.slice(2)
const folder = fileURLToPath(new URL('../docs/screenshots/', import.meta.url))
const sample = fileURLToPath(
  new URL('../examples/city-console/samples/import/register-gbk.csv', import.meta.url),
)
const court = 'gan1202'
mkdirSync(folder, { recursive: true })

const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ['--no-sandbox'],
})
const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
const page = await context.newPage()
page.on('console', (message) => message.type() === 'error' && console.error('page:', message.text()))
page.on('pageerror', (error) => console.error('page:', error.message))

async function signIn(personId) {
  await page.goto(base)
  await page.evaluate(
    (body) =>
      fetch('/console/session', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    { courtId: court, personId: `${court}-${personId}` },
  )
}

async function shot(name, hash, wait = 1500) {
  await page.goto(`${base}/#${hash}`)
  await page.reload()
  await page.waitForTimeout(wait)
  await page.screenshot({ path: `${folder}${name}.png` })
  console.log(name)
}

async function ask(name, input) {
  return page.evaluate(
    async ([query, body]) => {
      const response = await fetch(`/api/queries/${query}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      return response.json()
    },
    [name, input],
  )
}

await page.goto(base)
await page.waitForTimeout(1000)
await page.screenshot({ path: `${folder}sign-in.png` })

await signIn('judge-01')
await shot('queue', '/queue')
// A case with work done, money paid and papers in the dossier shows most.
const { items } = await ask('case.list', { state: 'assigned', undertakerId: `${court}-judge-01`, limit: 60 })
let best = { score: -1, id: '' }
for (const { id } of items) {
  const statement = await ask('fund.statement', { caseId: id })
  const dossier = await ask('dossier.catalogue', { caseId: id })
  const score = (statement?.entries.items.length ?? 0) * 2 + (dossier?.materials.length ?? 0)
  if (score > best.score) best = { score, id }
}
await shot('case', `/case/${best.id}/timeline`)
await shot('account', `/case/${best.id}/account`)
await shot('dossier', `/case/${best.id}/dossier`)
await page
  .getByRole('treeitem')
  .filter({ hasText: /裁定书|执行通知书/ })
  .first()
  .click()
await page.waitForTimeout(3000)
await page.screenshot({ path: `${folder}dossier.png` })

await signIn('filing-01')
await shot('cases', '/cases')
await page.goto(`${base}/#/import`)
await page.reload()
await page.waitForTimeout(1000)
await page.locator('input[type=file]').first().setInputFiles(sample)
await page.waitForTimeout(3000)
await page.screenshot({ path: `${folder}import.png` })
console.log('import')

await signIn('fund-01')
await shot('funds', '/funds')
await signIn('supervisor')
await shot('supervision', '/supervision')
await page.getByText('违规拦截').first().click()
await page.waitForTimeout(1000)
await page.screenshot({ path: `${folder}blocked-acts.png` })

await page.setViewportSize({ width: 390, height: 844 })
await signIn('judge-01')
await shot('phone', '/queue')
await browser.close()

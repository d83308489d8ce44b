import { expect, it } from 'vitest'
import { LISTED, PARTNER } from './partner'
import { servedPage } from './testing/served-page'

const served = servedPage({ root: new URL('..', import.meta.url), ...PARTNER })

it('[S84] a partner’s page shows a prompt for a listed person only', async () => {
  const opened = await served.open()
  // Where no browser is installed the browser tests do not run either; the runner says so.
  if (!opened) return
  const { page, errors } = opened
  const prompt = page.locator('zx-credit-check .prompt')
  const serve = async (name: string, idNumber: string) => {
    await page.locator('[name=customer]').fill(name)
    await page.locator('[name=number]').fill(idNumber)
    await page.locator('output').evaluate((output) => output.replaceChildren())
    await page.locator('form button').click()
    const answer = page.locator('output')
    await expect.poll(() => answer.textContent()).not.toBe('')
    return answer.textContent()
  }
  expect(await serve('周明', '622621199001010016')).toBe('none')
  expect(await page.locator('zx-credit-check').evaluate((one) => one.shadowRoot?.textContent?.trim())).toBe(
    '',
  )
  expect(await serve(LISTED.name, LISTED.idNumber)).toBe('listed')
  await expect.poll(() => prompt.textContent()).toMatch(/陈国梁 是被执行人，请注意.*限制消费.*甘1202执2号/s)
  expect(await serve('陈国良', LISTED.idNumber)).toBe('name-differs')
  expect(await prompt.count()).toBe(0)
  expect(errors).toEqual([])
}, 60_000)

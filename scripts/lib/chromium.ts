import { existsSync } from 'node:fs'

/** A browser that tests can start. */
export type FoundChromium = { path: string; args: string[] }

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
]

const nss = ['/usr/lib/x86_64-linux-gnu/libnss3.so', '/usr/lib64/libnss3.so', '/usr/lib/libnss3.so']

/** Without sandbox, because tests run as root in containers; quiet, because no test may talk to the outside. */
const args = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
]

/** Finds a Chromium for browser tests: CHROMIUM_PATH, the system's, Playwright's own, else the one inside an npm package. */
export async function findChromium(): Promise<FoundChromium | undefined> {
  const asked = process.env.CHROMIUM_PATH
  if (asked) return existsSync(asked) ? { path: asked, args } : undefined
  const system = installed.find((path) => existsSync(path))
  if (system) return { path: system, args }
  const { chromium } = await import('playwright')
  if (existsSync(chromium.executablePath())) return { path: chromium.executablePath(), args }
  return await packagedChromium()
}

// Unpacks a browser of about 200 MB into the temporary folder at first use; libnss3 has to be there already.
async function packagedChromium(): Promise<FoundChromium | undefined> {
  const canRun =
    process.platform === 'linux' && process.arch === 'x64' && nss.some((path) => existsSync(path))
  if (!canRun) return undefined
  const { default: chromium } = await import('@sparticuz/chromium')
  const extra = chromium.args.filter((arg) => !arg.startsWith('--headless'))
  return { path: await chromium.executablePath(), args: [...args, ...extra] }
}

import { findChromium } from './lib/chromium.ts'

const found = await findChromium()
if (found) {
  console.error(`  ${found.path}`)
} else {
  console.error(
    '没有可用的浏览器：请安装 Chromium（Debian/Ubuntu：apt-get install chromium fonts-noto-cjk）或用 CHROMIUM_PATH 指定。\n' +
      'No browser for the component tests: install Chromium (Debian/Ubuntu: apt-get install chromium fonts-noto-cjk) or set CHROMIUM_PATH.',
  )
  process.exitCode = 1
}

import { defineConfig } from 'tsup'
import { packageBuild } from '../../scripts/lib/tsup'

const build = packageBuild()
// Files of threads: built beside the entry that starts them, and imported by nobody.
const threads = ['ocr', 'paper-text'].map((name) => [`${name}/worker`, `src/${name}/worker.ts`])

export default defineConfig({
  ...build,
  entry: { ...(build.entry as Record<string, string>), ...Object.fromEntries(threads) },
  platform: 'node',
  removeNodeProtocol: false,
})

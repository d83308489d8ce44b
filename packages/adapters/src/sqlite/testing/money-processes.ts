import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const script = fileURLToPath(new URL('./money-child.mts', import.meta.url))
const hooks = new URL('./resolve.mjs', import.meta.url).href

/** Another process on the file, and what it has said so far. */
export interface Child {
  readonly process: ChildProcess
  readonly lines: string[]
  readonly ended: Promise<unknown>
}

/** Starts a process; every whole line that it says is handed on at once. */
export function start(args: readonly string[], hear: (line: string) => void = () => undefined): Child {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', '--import', hooks, script, ...args],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const lines: string[] = []
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line)
    hear(line)
  })
  return { process: child, lines, ended: once(child, 'close') }
}

export async function until(condition: () => boolean, child: Child): Promise<void> {
  while (!condition()) {
    if (child.process.exitCode !== null) throw new Error(`the process has ended: ${child.process.exitCode}`)
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
}

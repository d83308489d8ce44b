// Small helpers to start programs and to tell the reader what is going on.
import { spawn } from 'node:child_process'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the project. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** Runs a step and prints one line with its duration. */
export async function step(title, action) {
  const from = performance.now()
  process.stderr.write(`▸ ${title} …\n`)
  const result = await action()
  process.stderr.write(`  ${((performance.now() - from) / 1000).toFixed(1)} s\n`)
  return result
}

/**
 * Starts a program and gives its exit code. `quiet` keeps its output back and shows it only when it fails;
 * `toStderr` sends its output to stderr; otherwise it writes to the terminal itself.
 */
export function run(
  command,
  args,
  { cwd = root, env = {}, quiet = false, toStderr = false, path = [] } = {},
) {
  const stdio = quiet
    ? ['ignore', 'pipe', 'pipe']
    : ['inherit', toStderr ? process.stderr : 'inherit', 'inherit']
  const PATH = [...path, process.env.PATH].join(delimiter)
  const child = spawn(command, args, { cwd, env: { ...process.env, PATH, ...env }, stdio })
  const kept = []
  child.stdout?.on('data', (chunk) => kept.push(chunk))
  child.stderr?.on('data', (chunk) => kept.push(chunk))
  const stopForwarding = forwardSignals(child)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => {
      stopForwarding()
      if (quiet && code !== 0) process.stderr.write(Buffer.concat(kept))
      resolve(code ?? (signal === 'SIGINT' ? 130 : 143))
    })
  })
}

/** Like `run`, but failing is an error. */
export async function must(command, args, options) {
  const code = await run(command, args, options)
  if (code !== 0) throw new Error(`${args.find((arg) => !arg.startsWith('-')) ?? command}: exit ${code}`)
}

// A terminal sends Ctrl-C to the whole group, so the child has it already; a supervisor signals only us.
// Where /bin/sh is dash, `npm` stops that shell and not us: losing our parent then means the same as being stopped.
function forwardSignals(child) {
  const stop = (signal) => {
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
  }
  const signals = ['SIGTERM', 'SIGHUP', 'SIGINT']
  for (const signal of signals) process.on(signal, stop)
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid !== parent) child.kill('SIGTERM')
  }, 500)
  return () => {
    clearInterval(watch)
    for (const signal of signals) process.off(signal, stop)
  }
}

// Remembers by content hash what was installed and built last, so that nothing is done twice.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './shell.mjs'

// Inside node_modules: whoever removes node_modules removes the memory of it too.
const folder = join(root, 'node_modules', '.cache', 'zhixing')

/** A hash over the contents of files and folders (given relative to the project); tests and stories do not count. */
export function hashOf(paths, extra = '') {
  const hash = createHash('sha256').update(extra)
  for (const path of paths) addTo(hash, path)
  return hash.digest('hex')
}

function addTo(hash, path) {
  const full = join(root, path)
  if (!existsSync(full)) return
  const entries = folderEntries(full)
  if (!entries) {
    hash.update(`${path}\0`).update(readFileSync(full))
    return
  }
  for (const entry of entries) {
    const skipped = /^(node_modules|dist|\.storybook|storybook-static)$|\.(test|stories)\.ts$/.test(entry)
    if (!skipped) addTo(hash, `${path}/${entry}`)
  }
}

function folderEntries(path) {
  try {
    return readdirSync(path).sort()
  } catch (error) {
    if (error.code === 'ENOTDIR') return undefined
    throw error
  }
}

/** What was written down under this name, or an empty text. */
export function readStamp(name) {
  const path = join(folder, name)
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}

/** Writes down what is true now; an empty text forgets it. */
export function writeStamp(name, value) {
  mkdirSync(folder, { recursive: true })
  if (value) writeFileSync(join(folder, name), value)
  else rmSync(join(folder, name), { force: true })
}

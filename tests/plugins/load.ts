import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as core from '@zhixing/core'
import { root } from '../lib/project.ts'

/** A plugin in plain JS takes the library and zod as its package would import them. */
export async function load(path: string): Promise<core.Plugin> {
  const zod = createRequire(join(root, 'packages/core/package.json')).resolve('zod')
  const { z } = await import(pathToFileURL(zod.replace(/\.cjs$/, '.js')).href)
  const { default: make } = await import(join(import.meta.dirname, path))
  return make({ core, z }) as core.Plugin
}

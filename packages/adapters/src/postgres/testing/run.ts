import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { destroyCluster, freshFolder } from './cluster'
import { FOLDER } from './server'

/**
 * Around a run of all tests: a folder where the first test that needs a PostgreSQL starts one for all of them. A run that
 * needs none starts none.
 */
export default function setup() {
  const home = freshFolder()
  process.env[FOLDER] = home
  return async () => {
    for (const each of readdirSync(home, { withFileTypes: true })) {
      if (each.isDirectory()) await destroyCluster(join(home, each.name))
    }
    rmSync(home, { recursive: true, force: true })
  }
}

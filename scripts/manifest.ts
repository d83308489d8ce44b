// Writes custom-elements.json and the types of frameworks beside the built components; part of every build.
import { join } from 'node:path'
import { writeManifest } from './lib/write-manifest.ts'

writeManifest(join(import.meta.dirname, '..', 'packages', 'components'))

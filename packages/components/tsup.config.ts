import { defineConfig } from 'tsup'
import { packageBuild } from '../../scripts/lib/tsup'

export default defineConfig({ ...packageBuild({ generated: ['./dist/react.js', './dist/vue.js'] }) })

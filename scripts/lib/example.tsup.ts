import { globSync } from 'node:fs'
import { defineConfig } from 'tsup'

/** The Node half of an example: `src/main.ts` and `src/cli/*.ts` become `dist/main.js` and `dist/cli/*.js`. */
export default defineConfig({
  entry: globSync(['src/main.ts', 'src/cli/*.ts']).filter((path) => !path.endsWith('.test.ts')),
  outDir: 'dist',
  format: 'esm',
  target: 'node22',
  platform: 'node',
  // node:sqlite has no name without the prefix.
  removeNodeProtocol: false,
  sourcemap: true,
  clean: ['dist/*.js', 'dist/cli'],
  silent: true,
})

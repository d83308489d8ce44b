import { fileURLToPath } from 'node:url'

const source = (path: string) => fileURLToPath(new URL(`../../packages${path}`, import.meta.url))

/**
 * Tests and stories read the sources of the packages, so nothing has to be built first. The same map as `paths` in
 * tsconfig.json.
 */
export const sourceAlias = [
  { find: /^@zhixing\/components\/define\/(.+)$/, replacement: `${source('/components/src')}/define/$1.ts` },
  { find: /^@zhixing\/(core|adapters|components)\/(.+)$/, replacement: `${source('')}/$1/src/$2/index.ts` },
  { find: /^@zhixing\/(core|components)$/, replacement: `${source('')}/$1/src/index.ts` },
]

// The documentation site: the guides of docs/, the reference out of the docstrings, and every story, as static files of one
// folder that needs no network: `npm run docs`, then open docs-site/index.html from any web server (`npm run docs -- --serve`).
import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Application, OptionDefaults, type TypeDocOptions } from 'typedoc'
import { root, run, step } from '../lib/shell.mjs'
import { serveFolder } from '../stories/serve.ts'

const { values } = parseArgs({ options: { serve: { type: 'boolean', default: false } } })
const site = join(root, 'docs-site')

/** Every public door of a package, by its package.json. */
function doorsOf(name: string): string[] {
  const { exports } = JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8')) as {
    exports: Record<string, string | { types?: string }>
  }
  return (
    Object.values(exports)
      .flatMap((door) =>
        typeof door === 'object' && door.types && !door.types.includes('*')
          ? [join(root, 'packages', name, door.types.replace('./dist/', './src/').replace(/\.d\.ts$/, '.ts'))]
          : [],
      )
      // Types of frameworks are written by the build out of the elements themselves.
      .filter((file) => existsSync(file))
  )
}

/** In the order in which a newcomer reads; whatever else there is follows. */
const FIRST = ['concepts', 'cookbook', 'embedding', 'console', 'plugins', 'theming', 'profiles', 'adapters']
const place = (file: string) => (FIRST.includes(file) ? FIRST.indexOf(file) : FIRST.length)
const guides = readdirSync(join(root, 'docs'))
  .filter((file) => file.endsWith('.md'))
  .map((file) => file.slice(0, -3))
  .sort((a, b) => place(a) - place(b) || a.localeCompare(b))
  .map((file) => join(root, 'docs', `${file}.md`))

const options: TypeDocOptions = {
  name: 'Zhixing 执行',
  entryPoints: ['core', 'adapters', 'components'].flatMap(doorsOf),
  tsconfig: join(root, 'tsconfig.json'),
  readme: join(root, 'README.md'),
  projectDocuments: guides,
  navigationLinks: { '组件 Stories': 'storybook/index.html' },
  // Names that only other names of the same door use are no door of their own.
  validation: { notExported: false, invalidLink: false, invalidPath: true, notDocumented: false },
  // What the docstrings of an element say of it.
  blockTags: [...OptionDefaults.blockTags, '@slot', '@csspart', '@fires', '@cssprop'],
  highlightLanguages: [...OptionDefaults.highlightLanguages, 'sql', 'vue', 'html', 'shellscript'],
  sortEntryPoints: false,
  excludePrivate: true,
  excludeInternal: true,
  skipErrorChecking: true,
  disableGit: true,
  sourceLinkTemplate: '{path}:{line}',
  includeVersion: false,
  lang: 'zh',
  hideGenerator: true,
  logLevel: 'Warn',
}

rmSync(site, { recursive: true, force: true })
const made = await step('参考手册 reference', async () => {
  const app = await Application.bootstrap(options)
  const project = await app.convert()
  if (!project) return false
  // A door is known by the name one imports, a guide by its heading.
  for (const door of project.children ?? []) {
    door.name = door.name.replace(/^(core|adapters|components)\/src/, '@zhixing/$1')
  }
  for (const guide of project.documents ?? []) {
    guide.name =
      /^# (.+)$/m.exec(readFileSync(join(root, 'docs', `${guide.name}.md`), 'utf8'))?.[1] ?? guide.name
  }
  await app.generateDocs(project, site)
  return !app.logger.hasErrors()
})
if (!made) process.exit(1)
const stories = await step('组件示例 stories', () =>
  run(process.execPath, [join(root, 'scripts/run.mjs'), 'storybook'], { quiet: true }),
)
if (stories !== 0) process.exit(1)
cpSync(join(root, 'packages/components/storybook-static'), join(site, 'storybook'), { recursive: true })
console.log(`${guides.length} 篇说明 guides · docs-site/index.html`)

if (values.serve) {
  const { url } = await serveFolder(site)
  console.log(url)
}

// Pictures of every element in every look, for docs/screenshots/elements, and a page that shows them side by side.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Book, Look, Story } from './walk.ts'

const WIDE = 1280
/** File name, look, width of the page. */
const LOOKS: readonly (readonly [name: string, title: string, look: Look, width: number])[] = [
  ['light', '浅色 light', { locale: 'zh-CN', theme: 'light', type: 'normal' }, WIDE],
  ['dark', '深色 dark', { locale: 'zh-CN', theme: 'dark', type: 'normal' }, WIDE],
  ['large', '大字 large type', { locale: 'zh-CN', theme: 'light', type: 'large' }, WIDE],
  ['english', '英文 English', { locale: 'en', theme: 'light', type: 'normal' }, WIDE],
  ['phone', '手机 phone', { locale: 'zh-CN', theme: 'light', type: 'normal' }, 390],
]
/** No picture is longer: a list is known by its beginning. */
const LONGEST = 850

/** The page that shows them is written when all of them are taken. */
export async function takePictures(
  book: Book,
  stories: readonly Story[],
  folder: string,
  all: boolean,
): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const firsts = [
    ...new Map([...stories].reverse().map((story) => [story.element, story])).values(),
  ].reverse()
  for (const story of firsts) {
    const own = join(folder, story.element)
    rmSync(own, { recursive: true, force: true })
    mkdirSync(own)
    for (const [name, , look, width] of LOOKS) {
      await book.show(story, look)
      await book.page.setViewportSize({ width, height: 900 })
      // The element has to notice its new width.
      await book.page.waitForTimeout(250)
      const height = await book.page.evaluate(
        () => document.querySelector('#storybook-root')?.getBoundingClientRect().bottom ?? 0,
      )
      await book.page.screenshot({
        path: join(own, `${name}.jpg`),
        type: 'jpeg',
        quality: 45,
        fullPage: true,
        clip: { x: 0, y: 0, width, height: Math.min(Math.max(height, 100), LONGEST) },
      })
    }
    console.log(`▣ ${story.element}`)
  }
  if (all) writeFileSync(join(folder, 'README.md'), overview(firsts))
}

function overview(stories: readonly Story[]): string {
  const head = `| ${LOOKS.map(([, title]) => title).join(' | ')} |\n| ${LOOKS.map(() => '---').join(' | ')} |`
  const rows = stories.map(({ element, title }) => {
    const pictures = LOOKS.map(([name]) => `![${element} ${name}](${element}/${name}.jpg)`).join(' | ')
    return `## ${title}\n\n${head}\n| ${pictures} |\n`
  })
  return `# 组件一览 The elements\n\n每个组件的五种外观，由 \`npm run stories -- --shots\` 从真实内核的示例截取。
Each element in five looks, taken from stories with the real core by \`npm run stories -- --shots\`.\n\n${rows.join('\n')}`
}

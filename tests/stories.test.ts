import { expect, test } from 'vitest'
import { filesUnder, foldersIn } from './lib/project.ts'

const elements = 'packages/components/src/elements'
const scenes = ['Default', 'Empty', 'Failed', 'English', 'Dark', 'Phone']

test('every element has its stories', () => {
  const missing = foldersIn(elements).flatMap((name) => {
    const [stories] = filesUnder(`${elements}/${name}`, new RegExp(`/${name}\\.stories\\.ts$`))
    const told = (scene: string) => stories?.text.includes(`export const ${scene} = `)
    return scenes.filter((scene) => !told(scene)).map((scene) => `${name}: ${scene}`)
  })
  expect(foldersIn(elements).length).toBeGreaterThan(20)
  expect(missing).toEqual([])
})

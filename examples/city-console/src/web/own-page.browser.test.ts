import { expect, it } from 'vitest'
import './elements'
import { CASE_ID } from './testing/fake-server'
import { click, find, pageText, until, words, write } from './testing/page'
import { served } from './testing/served'

const court = served()

it('who designs the pages is offered the panel of the plugin, and sees it drawn with a case', async () => {
  await court.goOnAs('director', '#/designer')
  await click('[data-act=add-page]')
  await click('[data-add="livelihood.case"]')
  await write('caseId', CASE_ID)
  find('[name=caseId]')?.dispatchEvent(new Event('change', { bubbles: true }))
  await until(() => find('livelihood-case'))
  await words('涉及人数')
  expect(pageText()).not.toMatch(/没有显示|没有安装/)
}, 30_000)

import { proposeEntry } from '@zhixing/core'
import { actorOf, countyCourt, exampleCataloguer } from '@zhixing/core/testing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { COURT, Court } from '../.storybook/wired-court'
import './define/dossier-desk'
import type { DossierDesk } from './elements/dossier-desk/dossier-desk'
import { inEveryLook, look, submit, write } from './internal/testing/dialogs'
import { a11yProblems, cleanUp, deep, mount, text, waitFor } from './internal/testing/page'

let court: Court
const clerk = actorOf(countyCourt, 'dossier-1')
const LETTERS = ['和解协议\n2024年2月20日', '封面\f谈话笔录', '裁定书']

beforeEach(async () => {
  look('zh-CN', 'light', 'normal')
  court = await Court.open()
  court.signedIn = 'dossier-1'
  const kinds = (await court.ask<{ kind: string }[]>('dossier.kinds', {})).map(({ kind }) => kind)
  for (const [i, letter] of LETTERS.entries()) {
    const { hash, size } = await court.files.put(COURT, new TextEncoder().encode(letter), 'text/plain')
    const file = { hash, size, mediaType: 'text/plain' }
    const { caseId, engine, files } = court
    const input = { caseId, kind: 'unknown-letter', title: `来件${i + 1}`, paper: false, pages: 2, file }
    const formed = await engine.execute({ name: 'dossier.form-material', input, actor: clerk })
    const { materialId } = (formed as unknown as { result: { materialId: string } }).result
    const material = { id: materialId, fileHash: hash }
    await proposeEntry(engine, {
      cataloguer: exampleCataloguer(),
      files,
      actor: clerk,
      caseId,
      material,
      kinds,
    })
  }
})
afterEach(cleanUp)

const show = async (width = 1280) => {
  const given = { client: court.client, today: '2024-03-01', shown: 'proposals' as const }
  const element = await mount<DossierDesk>('zx-dossier-desk', given, { width })
  await waitFor(() => deep(element, '.sheet'))
  return element
}
const press = (element: Element, key: string) =>
  deep(element, '.entries')?.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
  )
const preview = (element: Element) => text(deep(element, '.preview') as Element)
const entries = async () =>
  (
    await court.ask<{ materials: { title: string; kind: string }[] }>('dossier.catalogue', {
      caseId: court.caseId,
    })
  ).materials

describe('zx-dossier-desk, what machines propose', () => {
  it('stands beside its page, marked as a machine’s, and by keyboard one accepts, corrects or refuses each', async () => {
    const element = await show()
    expect(text(element)).toMatch(/机器建议.*未经人工采用不生效/)
    const first = text(deep(element, '.entries li') as Element)
    expect(first).toMatch(
      /把握 93%.*认作：.*正卷.*现登记为：来件1.*落款 2024年2月20日.*依据第 1 页.*example-words 1 版/,
    )
    await waitFor(() => preview(element).includes('2024年2月20日'))
    expect(await a11yProblems(element)).toEqual([])
    press(element, 'ArrowDown')
    await waitFor(() => preview(element).includes('谈话笔录'))
    press(element, 'ArrowUp')
    press(element, 'a')
    await waitFor(() => deep<HTMLDialogElement>(element, 'dialog')?.open)
    expect(text(deep(element, 'dialog') as Element)).toContain('以您的名义编目')
    submit(element)
    await waitFor(() => text(element).includes('2 / 2 份'))
    expect(await entries()).toContainEqual(expect.objectContaining({ title: '和解协议' }))
    press(element, 'r')
    await waitFor(() => deep(element, 'dialog [name=reason]'))
    write(element, 'dialog [name=reason]', '空白表格')
    submit(element)
    await waitFor(() => text(element).includes('1 / 1 份'))
    press(element, 'c')
    await waitFor(() => deep(element, 'dialog [name=kind]'))
    write(element, 'dialog [name=title]', '查封裁定书')
    write(element, 'dialog [name=section]', 'side measures')
    write(element, 'dialog [name=reason]', '补全名称')
    submit(element)
    await waitFor(() => text(element).includes('没有待核对'))
    expect(text(deep(element, '.record') as Element)).toContain('已核对 3 份：采用 1、更正 1、不采用 1')
    expect(await entries()).toContainEqual(
      expect.objectContaining({ title: '查封裁定书', section: 'measures' }),
    )
  })

  it('takes over all of which the machine is sure enough, each in one’s own name, and nothing else', async () => {
    const element = await show()
    // All of everything is never taken over at once: how sure has to be chosen.
    expect(deep(element, '[data-act=accept-all]')).toBeNull()
    write(element, '[name=sure]', '90')
    await waitFor(() => text(element).includes('全部采用（2 份）'))
    deep(element, '[data-act=accept-all]')?.click()
    await waitFor(() => deep<HTMLDialogElement>(element, 'dialog')?.open)
    submit(element)
    await waitFor(() => text(element).includes('已采用 2 / 2 份'))
    const kinds = (await entries()).map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'unknown-letter')).toHaveLength(1)
    const done = await court.ask<{ items: { decidedByName: string }[] }>('dossier.proposals', {
      state: 'accepted',
    })
    expect(done.items.map(({ decidedByName }) => decidedByName)).toEqual(
      [clerk, clerk].map(({ id }) => nameOf(id)),
    )
  })

  it('has no problems in any look, and offers no acts to who may not decide', async () => {
    const element = await show()
    Object.assign(element, { permitted: [] })
    await waitFor(() => !deep(element, '.entries [data-act^=dossier]'))
    cleanUp()
    await inEveryLook((width) => show(width))
  })
})

const nameOf = (id: string) => countyCourt.people.find((one) => one.id === id)?.name ?? id

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import './define/capture'
import './define/case-list'
import './define/case-timeline'
import './define/task-queue'
import { COURT, Court, NUMBER, type Wire } from '../.storybook/wired-court'
import type { CaptureElement } from './elements/capture/capture'
import { CaptureStore } from './internal/capture/store'
import { inEveryLook, look } from './internal/testing/dialogs'
import { a11yProblems, all, cleanUp, deep, mount, text, waitFor } from './internal/testing/page'

let court: Court
beforeEach(async () => {
  look('zh-CN', 'light', 'normal')
  await new Promise((done) => {
    indexedDB.deleteDatabase('zhixing-captures').onsuccess = done
  })
  court = await Court.open()
})
afterEach(cleanUp)

const show = (props: object = {}, width = 390) =>
  mount<CaptureElement>(
    'zx-capture',
    {
      client: court.client,
      caseId: court.caseId,
      caseNumber: NUMBER,
      person: { courtId: COURT, personId: 'judge-1' },
      ...props,
    },
    { width },
  )

const photo = (n: number) =>
  new File([`\u0000\u0000\u0000\u0018ftypmp42 ${n}`], `${n}.mp4`, { type: 'video/mp4' })
const waiting = (element: Element) => Number(deep(element, '[data-waiting]')?.dataset.waiting)
const states = (element: Element) => all(element, '[data-capture]').map(({ dataset }) => dataset.state)

/** Takes something up and keeps it on the device, as a person does. */
async function capture(element: Element, n: number, said: Record<string, string> = {}) {
  await pick(element, n)
  for (const [name, value] of Object.entries(said)) {
    await waitFor(() => name !== 'nodeId' || deep(element, `option[value="${value}"]`))
    const input = deep<HTMLInputElement>(element, `form [name=${name}]`)
    input.value = value
    input.dispatchEvent(new Event('input'))
    input.dispatchEvent(new Event('change'))
  }
  const before = all(element, '[data-capture]').length
  deep(element, '[data-act=keep]').click()
  await waitFor(() => all(element, '[data-capture]').length > before && !deep(element, 'form'))
}

async function pick(element: Element, n: number) {
  await waitFor(() => deep(element, 'input[name=video]'))
  const field = deep<HTMLInputElement>(element, 'input[name=video]')
  const chosen = new DataTransfer()
  chosen.items.add(photo(n))
  field.files = chosen.files
  field.dispatchEvent(new Event('change'))
  await waitFor(() => deep(element, 'form'))
}

/** The network is there again: every page of the browser is told. */
const online = (wire: Wire = 'whole') => {
  court.wire = wire
  globalThis.dispatchEvent(new Event('online'))
}

describe('zx-capture', () => {
  it('[S61] at phone size, without a network, a capture is stored with its hash; when the network is back it is synchronised once', async () => {
    const first = await show()
    // The nodes of the case are known from when the network was there.
    await pick(first, 9)
    await waitFor(() => deep(first, `option[value="${court.nodeId}"]`))
    deep(first, '[data-act=discard]').click()
    first.remove()
    court.wire = 'cut'
    const element = await show()
    expect(element.scrollWidth).toBeLessThanOrEqual(390)
    await capture(element, 1, {
      act: '现场查封',
      place: '武都区某小区',
      note: '门已换锁',
      nodeId: court.nodeId,
    })
    await capture(element, 2)
    expect(waiting(element)).toBe(2)
    await waitFor(() => text(element).includes('待上传 2 条'))
    await waitFor(() => text(element).includes('没有网络，联网后自动上传。'))
    expect(await a11yProblems(element)).toEqual([])
    expect((await court.recordings()).total).toBe(0)

    online()
    await waitFor(() => states(element).every((state) => state === 'confirmed'))
    const { total, items } = await court.recordings()
    expect(total).toBe(2)
    expect(items).toContainEqual(
      expect.objectContaining({
        ...{ officerId: 'judge-1', caseId: court.caseId, nodeId: court.nodeId, state: 'linked' },
        ...{ act: '现场查封', place: '武都区某小区', note: '门已换锁', mediaType: 'video/mp4' },
      }),
    )
    for (const { hash } of items) {
      expect((await court.files.get(COURT, String(hash)))?.file.size).toBe(photo(1).size)
    }
    online()
    online()
    await element.synchronise()
    expect((await court.recordings()).total).toBe(2)
    expect(text(element)).toContain('法院已收到')
    // The same components that stand on a desk: the work of a person, his cases, the course of a case.
    for (const name of ['zx-task-queue', 'zx-case-list', 'zx-case-timeline']) {
      const given = { client: court.client, caseId: court.caseId, today: '2024-03-01' }
      const one = await mount(name, given as never, { width: 390 })
      await waitFor(() => text(one).includes('123号') || text(one).includes('立案'))
      expect(one.scrollWidth).toBeLessThanOrEqual(390)
    }
  })

  it('[S61] answers that are lost, a page that goes in the middle and two tabs: still once, and nothing is deleted before the court has confirmed', async () => {
    const element = await show()
    court.wire = 'answers-lost'
    await capture(element, 1)
    await waitFor(() => court.seen.some((path) => path.endsWith('/files')))
    expect(states(element)).toEqual(['waiting'])
    // Taken by the court, and its answer never comes; then the page is gone.
    court.wire = 'commands-hang'
    void element.synchronise()
    await waitFor(() => court.seen.some((path) => path.endsWith('recording.keep')))
    expect((await court.recordings()).total).toBe(1)
    expect(states(element)).toEqual(['waiting'])
    element.remove()
    const held = await navigator.locks.query()
    expect(held.held?.map(({ name }) => name)).toContain(`zhixing-captures ${COURT}/judge-1`)

    // As after a reload: the lock is gone with the page, the copy is still there.
    const store = await CaptureStore.open(`${COURT}/judge-1`)
    const [kept] = await store.list()
    expect(kept?.state).toBe('waiting')
    expect((await store.bytes(kept?.id ?? ''))?.byteLength).toBe(photo(1).size)
    court.wire = 'whole'
    await releaseLocks()
    const tabs = [await show(), await show()]
    online()
    for (const tab of tabs) await waitFor(() => states(tab)[0] === 'confirmed')
    expect((await court.recordings()).total).toBe(1)
    // Only now the copy goes.
    expect(await store.bytes(kept?.id ?? '')).toBeUndefined()
    store.close()
  })

  it('what the court has under another hash, or refuses, stays on the device and says why', async () => {
    court.wire = 'cut'
    const element = await show()
    await capture(element, 1)
    online('bytes-changed')
    await waitFor(() => text(element).includes('法院收到的内容与本机不一致'))
    expect(states(element)).toEqual(['waiting'])
    expect((await court.recordings()).total).toBe(0)
    // Somebody else's session on a page that still shows this person.
    court.signedIn = 'affairs-1'
    online()
    await waitFor(() => states(element)[0] === 'refused')
    expect(text(element)).toContain('不能以您的名义上传')
    expect((await court.recordings()).total).toBe(0)
    court.signedIn = 'judge-1'
    deep(element, '[data-act=again]').click()
    await waitFor(() => states(element)[0] === 'confirmed')
    expect((await court.recordings()).items).toMatchObject([{ officerId: 'judge-1' }])
  })

  it('another person on the same device neither sees nor sends them, only that there are some; they are sealed in the browser', async () => {
    court.wire = 'cut'
    const element = await show()
    await capture(element, 1, { note: '债务人住址线索' })
    court.signedIn = 'affairs-1'
    court.wire = 'whole'
    element.person = { courtId: COURT, personId: 'affairs-1' }
    await waitFor(() => deep(element, '[data-others]'))
    expect(states(element)).toEqual([])
    expect(text(element)).not.toContain('债务人住址线索')
    expect(text(element)).toContain('本机另有 1 条属于其他人员')
    await element.synchronise()
    expect((await court.recordings()).total).toBe(0)
    // A host that says the same again takes nothing away that is being written.
    await pick(element, 3)
    element.person = { courtId: COURT, personId: 'affairs-1' }
    await element.updateComplete
    expect(deep(element, 'form')).toBeTruthy()
    const raw = await rawRows()
    expect(raw).toHaveLength(1)
    const bytes = raw.flatMap(({ file, notes }) => [file.data, notes.data])
    const readable = bytes.map((data) => new TextDecoder('latin1').decode(data)).join('')
    expect(readable).not.toMatch(/ftyp|note|caseId/)

    court.signedIn = 'judge-1'
    element.person = { courtId: COURT, personId: 'judge-1' }
    await waitFor(() => states(element)[0] === 'confirmed')
    expect((await court.recordings()).items).toMatchObject([{ officerId: 'judge-1', note: '债务人住址线索' }])
  })

  it('nobody signed in captures nothing; no accessibility problems in any look', async () => {
    const nobody = await show({ person: undefined })
    expect(text(nobody)).toContain('没有登录，不能采集。')
    expect(deep(nobody, 'input')).toBeNull()
    cleanUp()
    await inEveryLook((width) => show({}, width))
  })
})

interface Raw {
  readonly file: { readonly data: ArrayBuffer }
  readonly notes: { readonly data: ArrayBuffer }
}

/** What lies in the browser's database, as anybody finds it who opens it. */
function rawRows(): Promise<Raw[]> {
  return new Promise((done, fail) => {
    const opening = indexedDB.open('zhixing-captures')
    opening.onerror = () => fail(opening.error)
    opening.onsuccess = () => {
      const reading = opening.result.transaction('captures').objectStore('captures').getAll()
      reading.onsuccess = () => {
        opening.result.close()
        done(reading.result as Raw[])
      }
    }
  })
}

/** A page that is gone has given up its locks; here the page stays, so they are taken from it. */
function releaseLocks(): Promise<void> {
  return navigator.locks.request(`zhixing-captures ${COURT}/judge-1`, { steal: true }, async () => undefined)
}

import { describe, expect, test } from 'vitest'
import { aConsole, consoleWith } from '../../testing/console'
import { type Circumstances, given, person } from '../../testing/given'
import { EMPTY_CONSOLE } from './contract-definition'
import { discardDraft, importFile, publish, rollBack, saveDraft, sendBack, submit } from './decide'
import { fileOf } from './decide-file'
import { type ConsoleRows, evolveConsole } from './model'

const author = person('author', 'system-administrator')
const director = person('director', 'execution-director')
const usual: Circumstances = { actor: author }
const at = { stream: 'console/self', actor: author } as const
const content = JSON.stringify(aConsole)
const broken = consoleWith((json) => {
  json.home = 'gone'
})

/** A court with a draft of this content. */
function drafted(text = content) {
  const made = given<ConsoleRows>({}, usual)
  const { events, result } = made.when(saveDraft, { content: text, basedOn: null })
  made.record(evolveConsole, events, at)
  return { made, versionId: result?.versionId ?? '', hash: result?.hash ?? '', result }
}

function submitted(text = content) {
  const { made, versionId, hash } = drafted(text)
  made.record(evolveConsole, made.when(submit, { versionId }).events, at)
  return { made, versionId, hash }
}

/** A court with this console in use. */
function published() {
  const { made, versionId } = submitted()
  const now = { actor: director }
  made.record(evolveConsole, made.when(publish, { versionId }, now).events, { ...at, actor: director })
  return { made, versionId }
}

describe('a draft', () => {
  test('is kept with what is wrong with it, and not submitted so', () => {
    const { made, versionId, result } = drafted(broken)
    expect(result?.problems).toEqual([
      { severity: 'error', path: '$.home', code: 'link-dead', about: 'gone' },
    ])
    expect(made.when(submit, { versionId }).refused).toMatchObject({
      rule: 'console.no-errors',
      params: { path: '$.home', problem: 'link-dead', about: 'gone', count: 1 },
    })
  })

  test('what is no data of the form is not kept', () => {
    const { made } = drafted()
    const { refused } = made.when(saveDraft, { content: '{"schema":1,"__proto__":{}}', basedOn: null })
    expect(refused).toMatchObject({ rule: 'console.has-form', params: { problem: 'key-forbidden' } })
  })

  test('nothing that another has saved since is overwritten', () => {
    const { made, hash, versionId } = drafted()
    expect(made.when(saveDraft, { content: broken, basedOn: null }).refused?.rule).toBe(
      'console.draft-is-newest',
    )
    const again = made.when(saveDraft, { content: broken, basedOn: hash }, { actor: director })
    expect(again.events).toMatchObject([{ data: { id: versionId, authors: ['author', 'director'] } }])
  })

  test('is discarded, and another is begun', () => {
    const { made, versionId } = drafted()
    made.record(evolveConsole, made.when(discardDraft, { versionId, reason: '重来' }).events, at)
    expect(made.view.get('console_version', versionId)?.state).toBe('discarded')
    expect(made.when(saveDraft, { content, basedOn: null }).result?.versionId).not.toBe(versionId)
    expect(made.when(discardDraft, { versionId, reason: '再来' }).refused?.rule).toBe('console.is-draft')
  })
})

describe('publishing', () => {
  test('is done by another person, for what was submitted', () => {
    const { made, versionId } = submitted()
    const leading = person('author', 'system-administrator', 'execution-director')
    const self = made.when(publish, { versionId }, { actor: leading })
    expect(self.refused).toMatchObject({ rule: 'console.maker-is-not-checker', params: { person: 'author' } })
    expect(made.when(publish, { versionId }, { actor: director }).result).toEqual({ number: 1 })
    expect(drafted().made.when(publish, { versionId: 'other' }).refused?.rule).toBe('console.is-submitted')
  })

  test('who has only submitted it has worked on it too', () => {
    const { made, versionId } = drafted()
    const second = person('second', 'vice-president-in-charge')
    made.record(evolveConsole, made.when(submit, { versionId }, { actor: second }).events, {
      ...at,
      actor: second,
    })
    expect(made.when(publish, { versionId }, { actor: second }).refused?.rule).toBe(
      'console.maker-is-not-checker',
    )
  })

  test('while one waits, no other is begun; sent back it is a draft with the reason', () => {
    const { made, versionId, hash } = submitted()
    expect(made.when(saveDraft, { content, basedOn: hash }).refused?.rule).toBe('console.one-draft')
    const back = made.when(sendBack, { versionId, reason: '缺少英文' }, { actor: director })
    made.record(evolveConsole, back.events, at)
    expect(made.view.get('console_version', versionId)).toMatchObject({ state: 'draft', reason: '缺少英文' })
  })

  test('what was there when it was submitted and is gone now is found', () => {
    const { made, versionId } = submitted()
    const row = made.view.get('console_version', versionId)
    const later = given<ConsoleRows>(
      {
        console_version: row ? [{ ...row, content: row.content.replaceAll('task.queue', 'task.gone') }] : [],
      },
      usual,
    )
    expect(later.when(publish, { versionId }, { actor: director }).refused).toMatchObject({
      rule: 'console.no-errors',
      params: { problem: 'query-unknown' },
    })
  })
})

describe('bringing back', () => {
  const now = { actor: director }

  test('makes a new version that says which one it brings back', () => {
    const { made } = published()
    const { events, result } = made.when(rollBack, { number: 0, reason: '出错' }, now)
    expect(result).toEqual({ number: 2 })
    made.record(evolveConsole, events, { ...at, actor: director })
    const rows = made.view.all('console_version').filter(({ number }) => number === 2)
    expect(rows).toMatchObject([{ state: 'published', bringsBack: 0, reason: '出错', decidedBy: 'director' }])
    expect(JSON.parse(rows[0]?.content ?? '')).toEqual(EMPTY_CONSOLE)
    expect(made.when(rollBack, { number: 1, reason: '恢复' }, now).result).toEqual({ number: 3 })
  })

  test('only what was in use, and only when it changes something', () => {
    const { made } = published()
    expect(made.when(rollBack, { number: 7, reason: '出错' }, now).refused?.rule).toBe(
      'console.version-is-known',
    )
    expect(made.when(rollBack, { number: 1, reason: '出错' }, now).refused?.rule).toBe(
      'console.changes-something',
    )
  })
})

describe('a file of another court', () => {
  const file = fileOf(aConsole, 'gan1203', '2026-03-01')
  const court = () => given<ConsoleRows>({}, usual)
  const take = (text: string) => court().when(importFile, { file: text, basedOn: null })

  test('becomes a draft that says where it came from', () => {
    const { events, refused } = take(file)
    expect(refused).toBeUndefined()
    expect(events).toMatchObject([
      { type: 'console.DraftSaved', data: { state: 'draft', importedFrom: 'gan1203' } },
    ])
  })

  test('that was changed on the way is refused, and so is what is no file', () => {
    expect(take(file.replace('事务集约', '事务分散')).refused).toMatchObject({
      rule: 'console.file-is-whole',
      params: { problem: 'file-changed' },
    })
    expect(take(content).refused).toMatchObject({ params: { problem: 'not-a-file' } })
  })

  test('with a name that this court has not is refused, whatever it says it needs', () => {
    const text = consoleWith((json) => {
      Object.assign(json.actions[1] ?? {}, { command: 'drone.start' })
    })
    const other = fileOf(JSON.parse(text), 'gan1203', '2026-03-01').replace('"drone.start"', '"case.file"')
    expect(take(other).refused).toMatchObject({
      rule: 'console.names-are-known',
      params: { path: '$.needs.commands', about: 'drone.start', count: 1 },
    })
  })
})

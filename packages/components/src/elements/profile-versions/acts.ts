import { html } from 'lit'
import type { BoardView } from '../../internal/court-board'
import { formAct } from '../../internal/form-act'
import { wordsIn } from '../../internal/part'
import { stepForm } from '../../internal/step-form'
import { versionsWords } from '../../locales/profile-versions'
import type { Version } from './table'

/** 提出: a file that somebody has changed; it is checked like one of the library. */
export function proposeAct(view: BoardView): void {
  const t = wordsIn(versionsWords, view.locale)
  let content: string | undefined
  view.ask(() => {
    const draft = view.draft()
    const choose = async (event: Event) => {
      const [file] = (event.target as HTMLInputElement).files ?? []
      content = await file?.text()
      // Another file is another act.
      draft.texts.file = file ? `${file.name} ${file.size} ${file.lastModified}` : ''
      draft.again()
    }
    return formAct({
      ...{ title: view.label('command', 'profile.propose'), subject: '', locale: view.locale, draft },
      ...{ asks: [], note: t('note.propose') },
      below: () => html`<label class="field"><span>${t('ask.file')}</span>
        <input type="file" name="profile" accept=".json,application/json" @change=${choose} /></label>`,
      lacks: () => {
        if (content === undefined) return t('file.none')
        return isJson(content) ? undefined : t('file.bad')
      },
      send: (client, key) => client.execute('profile.propose', { content: content ?? '' }, { key }),
      done: () => view.done('profile.propose', ''),
    })
  })
}

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object'
  } catch {
    return false
  }
}

/** 确认发布: by somebody else than who proposed it. */
export function publishAct(view: BoardView, { versionId }: Version, subject: string): void {
  const t = wordsIn(versionsWords, view.locale)
  const id = versionId ?? ''
  view.ask(() =>
    stepForm(
      view,
      'profile.publish',
      { id, subject },
      {
        note: t('note.publish'),
        send: (client, _written, options) => client.execute('profile.publish', { versionId: id }, options),
      },
    ),
  )
}

export function rejectAct(view: BoardView, { versionId }: Version, subject: string): void {
  const t = wordsIn(versionsWords, view.locale)
  const id = versionId ?? ''
  view.ask(() =>
    stepForm(
      view,
      'profile.reject',
      { id, subject },
      {
        asks: [{ name: 'reason', label: t('ask.reason'), kind: 'long', max: 300 }],
        send: (client, written, options) =>
          client.execute('profile.reject', { versionId: id, reason: written.text('reason') }, options),
      },
    ),
  )
}

/** 采用: from a day on, also one that was in force before. */
export function adoptAct(
  view: BoardView,
  { profileId, version, effectiveFrom }: Version,
  subject: string,
): void {
  const t = wordsIn(versionsWords, view.locale)
  view.ask(() =>
    stepForm(
      view,
      'profile.adopt',
      { id: `${profileId}@${version}`, subject },
      {
        asks: [
          { name: 'fromOn', label: t('ask.from'), kind: 'date' },
          { name: 'reason', label: t('ask.reason'), kind: 'long', max: 300 },
        ],
        texts: { fromOn: effectiveFrom > view.today ? effectiveFrom : view.today },
        note: t('note.adopt'),
        send: (client, written, options) => {
          const decided = { fromOn: written.text('fromOn'), reason: written.text('reason') }
          return client.execute('profile.adopt', { profileId, version, ...decided }, options)
        },
      },
    ),
  )
}

/** 本案改用: one open case goes over, as the preview says. */
export function migrateAct(
  view: BoardView,
  { profileId, version }: Version,
  { caseId, caseNumber }: { readonly caseId: string; readonly caseNumber: string },
): void {
  const t = wordsIn(versionsWords, view.locale)
  view.ask(() =>
    stepForm(
      view,
      'profile.migrate-case',
      { id: caseId, subject: caseNumber },
      {
        asks: [{ name: 'reason', label: t('ask.reason'), kind: 'long', max: 300 }],
        note: t('note.migrate'),
        send: (client, written, options) =>
          client.execute(
            'profile.migrate-case',
            { caseId, profileId, version, stageTargets: {}, dates: {}, reason: written.text('reason') },
            options,
          ),
      },
    ),
  )
}
